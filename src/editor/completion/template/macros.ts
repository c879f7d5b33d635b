import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';
import { writeMacro } from '../../../engine';
import type { Notation } from '../../../vocabulary';
import { allCandidates } from '../ranking/candidates';
import { isTooLong, type TemplateLanguage, templateLanguage, templateReading } from '../../language';
import type { ListedCompletion } from '../list';
import { momentOf } from '../ranking/moment';
import { namePlaceAt } from './name-place';
import { isValueStart, type MacroPlace, placeAt } from './macro-place';
import { fitting, rank, type Ranked } from '../ranking/rank';
import { rowOf } from '../ranking/row';
import { ECHO } from '../ranking/sections';
import { valueNow } from '../../info/value';

/**
 * Completes macros after an opening bracket, after the `=` of a parameter that some macro fits, and anywhere in a
 * template when asked explicitly. An empty template is left to the completion of whole templates.
 */
export function completeMacro({ state, pos, explicit }: CompletionContext): CompletionResult | null {
  const language = state.facet(templateLanguage);
  const isLeft = language?.help.templates !== undefined && state.doc.toString().trim() === '';
  return isLeft ? null : complete(state, pos, explicit);
}

function complete(state: EditorState, pos: number, explicit: boolean): CompletionResult | null {
  const language = state.facet(templateLanguage);
  const reading = state.field(templateReading, false);
  if (language === undefined || reading === undefined || isTooLong(state.doc)) return null;
  const isValue = !explicit && isValueStart(reading, pos);
  const place = placeAt(state.doc.toString(), pos, language.vocabulary, explicit || isValue);
  if (place === undefined || (isValue && !hasFit(state, place, language))) return null;
  // Where a parameter name can be typed, names are completed instead.
  if (place.prefix !== '' && namePlaceAt(reading, pos) !== undefined) return null;
  const options = macroRows(state, pos, place, language);
  if (options.length === 0) return null;
  return {
    from: place.from,
    options,
    filter: false,
    getMatch: ({ matched = [] }: ListedCompletion) => matched,
    // Without `update`: a list that is drawn within a key would delay the request, so it follows when typing pauses.
  };
}

function hasFit(state: EditorState, { key = '' }: MacroPlace, language: TemplateLanguage): boolean {
  const { parts } = state.field(templateReading)?.template ?? { parts: [] };
  const moment = momentOf(parts, -1, language.help.event(), language.vocabulary);
  const valueOf = (name: string) => valueNow(name, language);
  return fitting(allCandidates(language), key, { moment, valueOf }).length > 0;
}

/** Lists the macros that can be written at a place, as rows. */
export function macroRows(
  state: EditorState,
  pos: number,
  place: MacroPlace,
  language: TemplateLanguage,
): readonly ListedCompletion[] {
  const { vocabulary, help } = language;
  const parts = state.field(templateReading, false)?.template.parts ?? [];
  const ranked = rank(allCandidates(language), {
    ...(place.key !== undefined && { key: place.key }),
    notation: place.notation,
    typed: place.begun === undefined ? state.sliceDoc(place.from, pos) : '',
    moment: momentOf(parts, pos, help.event(), vocabulary),
    vocabulary,
    valueOf: (name) => valueNow(name, language),
  });
  return ranked.flatMap((row) => macroRow(row, place, language) ?? []);
}

function macroRow(
  ranked: Ranked,
  place: MacroPlace,
  language: TemplateLanguage,
): ListedCompletion | undefined {
  const { label, candidate } = ranked;
  const notation = notationOf(ranked, place);
  if (place.begun !== undefined && !notation.startsWith(place.begun)) return undefined;
  const written = place.begun === undefined ? label : writeMacro(label, notation);
  const detail = label === candidate.name ? '' : `= ${candidate.name}`;
  return rowOf(ranked, { label: written, detail, macro: label }, language, (view, from, to) =>
    writeAt(view.state, written, from, to),
  );
}

// After `$$` both notations are open: `$$click(…)` is for what was on the link, `$$sdk(…)` for everything else.
function notationOf({ candidate, heading }: Ranked, place: MacroPlace): Notation {
  if (place.begun === undefined) return place.notation;
  return candidate.kind === 'echo' || heading.name === ECHO ? 'click' : 'sdk';
}

/**
 * Replaces the typed text from `from` to `to` by a name with the missing brackets, and puts the cursor after the
 * closing one. The rest of a name after the cursor is replaced, too. With several cursors, each gets the name.
 */
export function writeAt(state: EditorState, name: string, from: number, to: number): TransactionSpec {
  const language = state.facet(templateLanguage);
  const text = state.doc.toString();
  const written = state.changeByRange((range) => {
    const head = range === state.selection.main ? to : range.head;
    const place = language && placeAt(text, head, language.vocabulary, true);
    const { prefix, suffix } = place ?? { prefix: '', suffix: '' };
    const insert = prefix + name + suffix;
    const start = place?.from ?? head - (to - from);
    const changes = { from: start, to: place?.to ?? head, insert };
    return { changes, range: EditorSelection.cursor(start + insert.length) };
  });
  return { ...written, scrollIntoView: true, userEvent: 'input.complete' };
}
