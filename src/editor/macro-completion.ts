import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
} from '@codemirror/autocomplete';
import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Vocabulary } from '../vocabulary';
import { loadedExplanation, loadExplanation } from './explanation';
import { scopeOf } from './facts';
import { isTooLong, type TemplateLanguage, templateLanguage, templateReading } from './language';
import { namePlaceAt } from './name-place';
import { placeAt } from './place';
import { type Candidate, candidatesOf, rank, type Ranked } from './rank';
import { momentOf } from './used';

/** A row of the completion list with the current value of its macro, which is shown beside it. */
export interface ValuedCompletion extends Completion {
  /** The value, truncated; absent if there is none. */
  readonly valueNow?: string;
}

const WRITABLE = /^[A-Za-z_][A-Za-z0-9 _.:-]{0,79}$/;

/** Completes macros after an opening bracket, and anywhere in a template when asked explicitly. */
export function completeMacro({ state, pos, explicit }: CompletionContext): CompletionResult | null {
  return complete(state, pos, explicit);
}

function complete(state: EditorState, pos: number, explicit: boolean): CompletionResult | null {
  const language = state.facet(templateLanguage);
  if (language === undefined || isTooLong(state.doc)) return null;
  const { vocabulary, help } = language;
  const place = placeAt(state.doc.toString(), pos, vocabulary, explicit);
  const reading = state.field(templateReading, false);
  if (place === undefined || reading === undefined) return null;
  // Where a parameter name can be typed, names are completed instead.
  if (place.prefix !== '' && namePlaceAt(reading, pos) !== undefined) return null;
  const typed = state.sliceDoc(place.from, pos);
  const moment = momentOf(reading.template.parts, pos, help.event(), vocabulary);
  const options = rank(allCandidates(language), place, moment).map((each) => toOption(each, typed, language));
  // Computed again at every key, since each row shows the spelling that matches the typed text.
  return {
    from: place.from,
    options,
    update: (_current, _from, _to, now) => complete(now.state, now.pos, explicit),
  };
}

function* allCandidates(language: TemplateLanguage): Generator<Candidate> {
  const { vocabulary, help } = language;
  yield* candidatesOf(vocabulary);
  for (const name of help.settings().keys()) {
    yield { name: `setting:${name}`, spellings: [], hints: [name], kind: 'setting' };
  }
  for (const key of help.event().keys()) {
    const isNew = vocabulary.find(key) === undefined;
    if (isNew && WRITABLE.test(key)) yield { name: key, spellings: [], kind: 'field' };
  }
}

function toOption(ranked: Ranked, typed: string, language: TemplateLanguage): ValuedCompletion {
  const { vocabulary } = language;
  const label = spellingFor(ranked, typed, vocabulary);
  // While the explanation is loading, the list has no values.
  const valueNow = loadedExplanation()?.valueNow(label, language);
  return {
    label,
    detail: detailOf(ranked, label),
    boost: ranked.boost,
    apply: (view, option, from, to) => accept(view, option, from, to),
    info: async () => {
      const explanation = await loadExplanation();
      return explanation?.drawInfo(explanation.macroInfo(label, language)) ?? null;
    },
    ...(valueNow === undefined ? {} : { valueNow }),
  };
}

/** Returns the canonical name, or another spelling if only that begins with, or else contains, the typed text. */
export function spellingFor({ name, spellings }: Candidate, typed: string, vocabulary: Vocabulary): string {
  const names = [name, ...spellings];
  const wanted = vocabulary.normalize(typed);
  const begins = names.find((each) => vocabulary.normalize(each).startsWith(wanted));
  return begins ?? names.find((each) => vocabulary.normalize(each).includes(wanted)) ?? name;
}

function detailOf({ kind, macro, name }: Candidate, label: string): string {
  if (kind === 'setting') return 'partner setting';
  if (kind === 'field') return 'event field';
  const same = label === name ? '' : `= ${name}`;
  return [same, macro === undefined ? '' : scopeOf(macro)].filter((word) => word !== '').join(', ');
}

function accept(view: EditorView, option: Completion, from: number, to: number): void {
  const annotations = pickedCompletion.of(option);
  view.dispatch({ ...writeAt(view.state, option.label, from, to), annotations });
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

/** Draws the value of a row at its end. */
export function drawValueNow(completion: Completion): Node | null {
  if (!('valueNow' in completion) || typeof completion.valueNow !== 'string') return null;
  const value = document.createElement('span');
  value.className = 'pb-value-now';
  value.textContent = completion.valueNow;
  return value;
}
