import { node } from '../page/node';
import { countReached, type Request } from './goal';
import { readLesson, type Step } from './lesson';
import { addStyle } from './style';

/** The progress of a lesson. */
export interface Guide {
  /** Checks a request and returns how many steps have been reached; undefined when the lesson is invalid. */
  readonly update: (request: Request) => number | undefined;
  /** Starts the lesson over. */
  readonly restart: () => void;
}

/** Draws a lesson into an element, or an error message when the lesson is invalid. */
export function createGuide(parent: HTMLElement, given: unknown): Guide {
  const lesson = readLesson(given);
  if (!lesson.ok) {
    parent.append(node('p', { class: 'note' }, lesson.message));
    return { update: () => undefined, restart: () => undefined };
  }
  addStyle();
  const { steps } = lesson;
  const items = steps.map(drawStep);
  const word = node('p', { role: 'status' });
  parent.append(node('section', { class: 'lesson', 'aria-label': 'Steps' }, node('ol', {}, ...items), word));
  let reached = 0;
  return {
    update: (request) => {
      reached = countReached(steps, reached, request);
      for (const [index, item] of items.entries()) markStep(item, index - reached);
      // Set only when it changes, so screen readers announce it once.
      const text = progressOf(steps, reached);
      if (word.textContent !== text) word.textContent = text;
      return reached;
    },
    restart: () => {
      reached = 0;
    },
  };
}

function drawStep({ text, hint }: Step): HTMLElement {
  const help = node('details', {}, node('summary', {}, 'Hint'), node('p', {}, hint ?? ''));
  return node('li', {}, node('span', {}, text), node('b'), ...(hint === undefined ? [] : [help]));
}

// Steps before the current one are done. Only the current step shows its hint.
function markStep(item: HTMLElement, distance: number): void {
  item.className = distance < 0 ? 'done' : distance === 0 ? 'now' : 'later';
  item.ariaCurrent = distance === 0 ? 'step' : null;
  const [, mark, help] = item.children;
  if (mark) mark.textContent = distance < 0 ? ' Done' : '';
  help?.toggleAttribute('hidden', distance !== 0);
}

function progressOf(steps: readonly Step[], reached: number): string {
  const total = steps.length;
  return reached === total ? `All steps done (${total} of ${total}).` : `Step ${reached + 1} of ${total}.`;
}
