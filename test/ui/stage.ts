import { render } from '@testing-library/svelte';
import { type Component, mount, unmount } from 'svelte';
import { vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/app.css';
import '../../src/ui/frame.css';
import '../../src/ui/tools.css';
import { memoryStore, NoticeBoard, Preferences } from '../../src/state';
import type { App, DialogProps, DialogSubject, PaneOffers, TextBox } from '../../src/ui/app';
import { paneOffers } from '../../src/ui/panes/pane-offers';
import { derivedOf } from '../state/derived';
import Stage from './Stage.svelte';

/** An app whose text boxes and dialogs only note what is asked of them. */
export interface StagedApp extends App {
  readonly derived: NonNullable<App['derived']>;
  readonly offers: PaneOffers;
  readonly editors: { template: StagedBox; event: StagedBox };
}

type StagedBox = { [Verb in keyof TextBox]: ReturnType<typeof vi.fn<TextBox[Verb]>> };

/** Builds an app around a template and an event. */
export function appOf(template: string, event = '{}'): StagedApp {
  const derived = derivedOf(template, event);
  const store = memoryStore();
  const box = (): StagedBox => ({
    focus: vi.fn<TextBox['focus']>(),
    select: vi.fn<TextBox['select']>(),
    reveal: vi.fn<TextBox['reveal']>(),
    beyond: vi.fn<TextBox['beyond']>(),
    applyEdits: vi.fn<TextBox['applyEdits']>(),
    type: vi.fn<TextBox['type']>(),
    insert: vi.fn<TextBox['insert']>(),
    cursor: vi.fn<TextBox['cursor']>(() => 0),
    run: vi.fn<TextBox['run']>(() => false),
  });
  const app = {
    inputs: derived.inputs,
    derived,
    preferences: new Preferences(store),
    notices: new NoticeBoard(),
    store,
    offers: undefined,
    editors: { template: box(), event: box() },
    panes: { focus: new Map(), heads: new Map(), texts: new Map(), selectInRequest: undefined },
    loadHistory: () => Promise.reject(new Error('A stage keeps no history.')),
    openDialog: vi.fn<App['openDialog']>(),
    modes: undefined,
    shownPage: undefined,
    toggleDrawer: vi.fn<App['toggleDrawer']>(),
  };
  return Object.assign(app, { offers: paneOffers(app, derived) });
}

/** Takes the mouse off whatever is drawn, where the test before may have left it. */
export async function restMouse(): Promise<void> {
  await userEvent.hover(document.documentElement, { position: { x: 1300, y: 700 } });
}

/** Draws a dialog, or a page of the drawer with the focus where the drawer puts it; returns the function that it calls to be closed. */
export async function stageDialog(app: App, Content: Component<DialogProps>, about: DialogSubject = {}) {
  const onclose = vi.fn<() => void>();
  await stage(app, Content, { onclose, about });
  const isPage = document.querySelector('dialog') === null;
  if (isPage) document.querySelector<HTMLElement>('[data-first]')?.focus();
  return onclose;
}

/** Draws a component that reads the app, in a window of a laptop's size. */
export async function stage<Props extends object>(app: App, Content: Component<Props>, props: Props) {
  await page.viewport(1366, 768);
  await restMouse();
  const draw = (target: HTMLElement, context: Map<unknown, unknown>) => {
    const drawn = mount(Content, { target, props, context });
    return () => void unmount(drawn);
  };
  return render(Stage, { props: { app, draw } });
}
