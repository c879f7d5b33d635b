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

/** The tabs that make sense in the Received mode; the others are about the request in Compose. */
export const RECEIVED_TABS: readonly DrawerTab[] = ['explain', 'reference'];

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

/** True for what is shown in the drawer; anything else is a modal dialog. */
export function isDrawerPage(name: string): name is DrawerPage {
  return isDrawerTab(name) || Object.hasOwn(DRAWER_PAGES, name);
}

/** True for a tab of the drawer. */
export function isDrawerTab(name: string): name is DrawerTab {
  return Object.hasOwn(DRAWER_TABS, name);
}
