import type { TextPane } from '../settings';
import { node } from './node';

/** Makes the text box of a pane. It takes the focus only when somebody puts it there. */
export function createBox(
  pane: TextPane,
  text: string,
  onInput: (text: string) => void,
): HTMLTextAreaElement {
  const box = node('textarea', {
    'aria-label': pane === 'template' ? 'Template' : 'Event',
    rows: String(rowsFor(text)),
    spellcheck: 'false',
    autocapitalize: 'off',
    autocomplete: 'off',
  });
  box.value = text;
  box.addEventListener('input', () => onInput(box.value));
  return box;
}

const FEWEST_ROWS = 4;
const MOST_ROWS = 14;

function rowsFor(text: string): number {
  return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, text.split('\n').length + 1));
}
