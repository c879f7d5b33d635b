import '../../app.css';
import './page.css';
import type { Theme } from '../protocol';
import { readSettings, type Settings } from '../settings';
import { editablePanes, Embed } from './embed';
import { connectHost, type Send } from './host';
import { button, createOpenLink } from './actions';
import { node } from './node';
import { unloaded } from './unloaded';
import { createScreen, type Screen } from './screen';

/** Draws the embed that the address describes, and connects it with its host page. */
async function start(): Promise<void> {
  const settings = readSettings(window.location.hash);
  if (settings.theme) setTheme(settings.theme);
  const parent = document.querySelector('main') ?? document.body;
  const actions = createActions(settings, () => embed);
  const screen = createScreen(parent, settings, actions);
  const { lesson, notation } = settings;
  const guide =
    lesson === undefined
      ? undefined
      : await later(screen, 'lesson', async () =>
          (await import('../lesson/guide')).createGuide(screen.lesson, lesson),
        );
  if (notation) {
    void later(screen, 'translation', async () =>
      (await import('../notation/notation')).addNotations(screen.panes, notation),
    );
  }
  let send: Send = () => undefined;
  const embed = new Embed(screen, guide, (state, done) => {
    send({ type: 'change', state, ...(done !== undefined && { done }) });
  });
  if (settings.given) await embed.show(settings.given);
  send = connectHost(settings.host, ({ state, theme }) => {
    if (theme) setTheme(theme);
    if (state) void embed.show(state);
  });
  reportHeight(parent, send);
}

function createActions(settings: Settings, embed: () => Embed): readonly HTMLElement[] {
  const editable = editablePanes(settings);
  const edit = button('Edit', () => {
    edit.hidden = true;
    again.hidden = false;
    embed().edit(editable);
  });
  const again = button('Start over', () => void embed().startOver());
  again.hidden = true;
  edit.hidden = editable.length === 0;
  return [edit, again, createOpenLink(() => embed().current)];
}

// Says so below the header when a part cannot be loaded.
function later<Part>({ lesson }: Screen, what: string, load: () => Promise<Part>): Promise<Part | undefined> {
  return load().catch(() => {
    lesson.append(node('p', { class: 'note' }, unloaded(`The ${what}`)));
    return undefined;
  });
}

function setTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

// The element's height does not depend on the frame's, so the two cannot change each other in a loop.
function reportHeight(element: HTMLElement, send: Send): void {
  const report = () => send({ type: 'height', height: Math.ceil(element.getBoundingClientRect().height) });
  // A frame outside the viewport gets no observer calls, so its first height is reported right away.
  report();
  new ResizeObserver(report).observe(element);
}

void start();
