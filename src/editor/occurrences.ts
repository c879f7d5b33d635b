import { EditorSelection, type EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { touches } from '../engine';
import { macroOccurrences } from '../engine/edit';
import { templateLanguage, templateReading } from './language';

/**
 * Finds the selection of every name of the macro at the caret, in whatever spelling, so that typing renames them all.
 * The one at the caret is the main one. Undefined where there is no macro.
 */
export function occurrencesAt(state: EditorState): EditorSelection | undefined {
  const reading = state.field(templateReading, false);
  const language = state.facet(templateLanguage);
  if (reading === undefined || language === undefined) return undefined;
  const { head } = state.selection.main;
  const names = macroOccurrences(reading.template, head, language.vocabulary);
  if (names.length === 0) return undefined;
  const at = reading.template.parts.findLast((part) => part.type === 'macro' && touches(part, head));
  const main = names.findIndex(({ from }) => at !== undefined && touches(at, from));
  const ranges = names.map(({ from, to }) => EditorSelection.range(from, to));
  return EditorSelection.create(ranges, Math.max(0, main));
}

/** Selects every name of the macro at the caret. */
export function selectOccurrences(view: EditorView): boolean {
  const selection = occurrencesAt(view.state);
  if (selection === undefined) return false;
  view.dispatch({ selection, scrollIntoView: true, userEvent: 'select' });
  const { ranges } = selection;
  const said = `${ranges.length} ${ranges.length === 1 ? 'name' : 'names'} selected; type to rename.`;
  view.dispatch({ effects: EditorView.announce.of(said) });
  return true;
}
