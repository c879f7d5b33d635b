import type { Settings } from '../settings';
import { node, userText } from './node';
import { Panes } from './panes';
import type { View } from './view';

/** The visible part of an embed. */
export interface Screen {
  /** The panes. */
  readonly panes: Panes;
  /** Shows a title; undefined shows the playground's name. */
  readonly setTitle: (title: string | undefined) => void;
  /** Draws a view with a message about it; an empty message shows none. */
  readonly draw: (view: View, problem: string) => void;
  /** The element for a lesson. */
  readonly lesson: HTMLElement;
}

const UNREAD = 'The event cannot be read. The request uses the last readable event.';

/** Creates the header, the message, the lesson and the panes of an embed inside an element. */
export function createScreen(
  parent: HTMLElement,
  { panes: shown }: Pick<Settings, 'panes'>,
  actions: readonly HTMLElement[],
): Screen {
  const title = node('h1');
  const note = node('p', { class: 'note', role: 'status' });
  const lesson = node('div');
  const panes = new Panes(shown);
  parent.append(node('header', {}, title, ...actions), note, lesson, panes.element);
  return {
    panes,
    setTitle: (text) => {
      title.replaceChildren(node('bdi', {}, ...userText(text ?? 'Postback Playground')));
    },
    draw: (view, problem) => {
      const message = problem === '' && view.isStale ? UNREAD : problem;
      if (note.textContent !== message) note.textContent = message;
      panes.draw(view);
    },
    lesson,
  };
}
