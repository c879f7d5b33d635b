import type { Content } from '../content';
import type { Settings, TextPane } from '../settings';
import { node } from './node';
import { createPanes } from './panes';
import type { View } from './view';

/** What is seen of an embed. */
export interface Screen {
  /** Names the example; without a title the playground's own name stands there. */
  readonly setTitle: (title: string | undefined) => void;
  /** Draws a view, and says what there is to say about it. */
  readonly draw: (view: View, problem: string) => void;
  /** Puts text boxes in the place of panes; what makes them loads on demand. */
  readonly putBoxes: (
    panes: readonly TextPane[],
    content: Content,
    onInput: (pane: TextPane, text: string) => void,
  ) => Promise<void>;
  /** Where a lesson is drawn. */
  readonly lesson: HTMLElement;
}

const UNREAD = 'The event cannot be read; the request shows the last one that could.';

/** Draws the frame of an embed into an element, with what can be done beside its title. */
export function createScreen(
  parent: HTMLElement,
  { panes: shown }: Pick<Settings, 'panes'>,
  actions: readonly HTMLElement[],
): Screen {
  const title = node('h1');
  const note = node('p', { class: 'note', role: 'status' });
  const lesson = node('div');
  const body = node('div');
  parent.append(node('header', {}, title, ...actions), note, lesson, body);
  const panes = createPanes(body, shown);
  return {
    setTitle: (text) => {
      title.textContent = text ?? 'Postback Playground';
    },
    draw: (view, problem) => {
      const says = problem === '' && view.isStale ? UNREAD : problem;
      if (note.textContent !== says) note.textContent = says;
      panes.draw(view);
    },
    putBoxes: async (free, content, onInput) => {
      if (free.length === 0) return;
      const { createBox } = await import('./edit');
      // From the last to the first, since each goes above what is there.
      for (const pane of [...free].reverse()) {
        panes.putBox(
          pane,
          createBox(pane, content[pane], (text) => onInput(pane, text)),
        );
      }
    },
    lesson,
  };
}
