import '../../app.css';
import './page.css';
import type { Theme } from '../protocol';
import { readSettings } from '../settings';
import { Embed, freePanes } from './embed';
import { connectHost, type Tell } from './host';
import { button, createOpenLink } from './actions';
import { createScreen } from './screen';

/** Draws the embed that the address asks for, and begins the conversation with the page it stands in. */
async function start(): Promise<void> {
  const settings = readSettings(window.location.hash);
  if (settings.theme) setTheme(settings.theme);
  const parent = document.getElementById('embed') ?? document.body;
  const free = freePanes(settings);
  const edit = button('Edit', () => {
    edit.hidden = true;
    again.hidden = false;
    void embed.edit(free);
  });
  const again = button('Start over', () => void embed.startOver());
  again.hidden = true;
  edit.hidden = free.length === 0;
  const open = createOpenLink(() => embed.current);
  const screen = createScreen(parent, settings, [edit, again, open]);
  const guide =
    settings.lesson === undefined
      ? undefined
      : (await import('../lesson/guide')).createGuide(screen.lesson, settings.lesson);
  let tell: Tell = () => undefined;
  const embed = new Embed(screen, guide, (state, done) => {
    tell({ type: 'change', state, ...(done !== undefined && { done }) });
  });
  if (settings.given) await embed.show(settings.given);
  tell = connectHost(settings.host, ({ state, theme }) => {
    if (theme) setTheme(theme);
    if (state) void embed.show(state);
  });
  reportHeight(parent, tell);
}

function setTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

// The element is as high as what is in it, whatever the height of the frame, so that the two cannot drive each other.
function reportHeight(element: HTMLElement, tell: Tell): void {
  const report = () => tell({ type: 'height', height: Math.ceil(element.getBoundingClientRect().height) });
  // An observer in a frame that is out of sight is not called before it comes into sight, where it is too late.
  report();
  new ResizeObserver(report).observe(element);
}

void start();
