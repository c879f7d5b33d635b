import '../../app.css';
import './page.css';
import type { Guide } from '../lesson/guide';
import type { Theme } from '../protocol';
import { readSettings } from '../settings';
import { editablePanes, Embed } from './embed';
import { connectHost, type Send } from './host';
import { button, createOpenLink } from './actions';
import { node } from './node';
import { retry } from './retry';
import { createScreen } from './screen';

/** Draws the embed that the address describes, and connects it with its host page. */
async function start(): Promise<void> {
  const settings = readSettings(window.location.hash);
  if (settings.theme) setTheme(settings.theme);
  const parent = document.getElementById('embed') ?? document.body;
  const editable = editablePanes(settings);
  const edit = button('Edit', () => {
    edit.hidden = true;
    again.hidden = false;
    embed.edit(editable);
  });
  const again = button('Start over', () => void embed.startOver());
  again.hidden = true;
  edit.hidden = editable.length === 0;
  const open = createOpenLink(() => embed.current);
  const screen = createScreen(parent, settings, [edit, again, open]);
  const guide =
    settings.lesson === undefined ? undefined : await guideThrough(settings.lesson, screen.lesson);
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

async function guideThrough(lesson: unknown, parent: HTMLElement): Promise<Guide | undefined> {
  try {
    const { createGuide } = await import('../lesson/guide');
    return createGuide(parent, lesson);
  } catch {
    const words = `The lesson could not be loaded. ${retry()}`;
    parent.append(node('p', { class: 'note' }, words));
    return undefined;
  }
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
