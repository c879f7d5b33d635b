import { isolateHistory } from '@codemirror/commands';
import type { EditorState, TransactionSpec } from '@codemirror/state';
import type { Edit } from '../../engine';

/**
 * Applies edits in one step that undo reverts as a whole. Edits beyond the end of the text are left out. What replaces the
 * text around the cursor scrolls the cursor into view, since the text that was in view may be gone.
 */
export function editing({ doc, readOnly, selection }: EditorState, edits: readonly Edit[]): TransactionSpec {
  const changes = readOnly ? [] : edits.filter(({ from, to }) => 0 <= from && from <= to && to <= doc.length);
  const { head } = selection.main;
  const scrollIntoView = changes.some(({ from, to }) => from <= head && head <= to);
  return { changes, scrollIntoView, userEvent: 'input.fix', annotations: isolateHistory.of('full') };
}
