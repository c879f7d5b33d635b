import { EditorSelection, type EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { touches } from '../../engine';
import { templateReading } from '../language';

/**
 * Returns a selection of every name of the macro at the cursor, in any spelling, so typing renames them all. The main
 * range is the one at the cursor; between two macros, the second counts. Undefined if there is no macro.
 */
export function occurrencesAt(state: EditorState): EditorSelection | undefined {
  const reading = state.field(templateReading, false);
  if (reading === undefined) return undefined;
  const { numbers, template } = reading;
  const { parts } = template;
  const { head } = state.selection.main;
  const at = parts.findLastIndex((part) => part.type === 'macro' && touches(part, head));
  // Equal numbers mean the same macro; a hashed variant is another one.
  const same = parts.flatMap((part, index) =>
    part.type === 'macro' && numbers[index] === numbers[at] ? [{ ...part.nameAt, isMain: index === at }] : [],
  );
  if (at < 0) return undefined;
  const ranges = same.map(({ from, to }) => EditorSelection.range(from, to));
  const main = same.findIndex(({ isMain }) => isMain);
  return EditorSelection.create(ranges, main);
}

/** Selects every name of the macro at the cursor; false if there is none. */
export function selectOccurrences(view: EditorView): boolean {
  const selection = occurrencesAt(view.state);
  if (selection === undefined) return false;
  view.dispatch({ selection, scrollIntoView: true, userEvent: 'select' });
  const { ranges } = selection;
  const message = `${ranges.length} ${ranges.length === 1 ? 'name' : 'names'} selected; type to rename.`;
  view.dispatch({ effects: EditorView.announce.of(message) });
  return true;
}
