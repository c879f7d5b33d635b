import type { ModeName } from '../modes.svelte';

/** The tabs of the drawer, in order. */
export const DRAWER_TABS = {
  why: 'Why',
  setup: 'Set up',
  explain: 'Explain',
  reference: 'Reference',
  options: 'Options',
} as const;

/** A tab of the drawer. */
export type DrawerTab = keyof typeof DRAWER_TABS;

/**
 * The tabs that make sense in a mode, the one to begin with first. In the others than Compose, what is about its request
 * would be taken for what is about the one that is looked at.
 */
export const MODE_TABS: Record<ModeName, readonly DrawerTab[]> = {
  compose: ['why', 'setup', 'explain', 'reference', 'options'],
  received: ['explain', 'reference'],
  many: ['explain', 'setup', 'reference', 'options'],
};

/** The titles of the pages that lead back to the tab before them; the last two are for phones. */
export const DRAWER_PAGES = {
  problem: 'Problem',
  value: 'Value',
  users: 'Users',
  export: 'Export',
  translate: 'Translate',
  expectations: 'Expectations',
  'event-row': 'Row',
  macro: 'Macro',
  more: 'More',
} as const;

/** What the drawer can show: a tab, or a page that leads back to the tab before it. */
export type DrawerPage = DrawerTab | keyof typeof DRAWER_PAGES;

/** True for a page that is opened from a mode's own list, and leads back to no tab. */
export function isOfList(name: DrawerPage): boolean {
  return name === 'event-row';
}

/** True for what is shown in the drawer; anything else is a modal dialog. */
export function isDrawerPage(name: string): name is DrawerPage {
  return isDrawerTab(name) || Object.hasOwn(DRAWER_PAGES, name);
}

/** True for a tab of the drawer. */
export function isDrawerTab(name: string): name is DrawerTab {
  return Object.hasOwn(DRAWER_TABS, name);
}
