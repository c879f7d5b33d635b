import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorState, TransactionSpec } from '@codemirror/state';
import { writeMacro } from '../../../engine';
import type { Notation } from '../../../vocabulary';
import { type Candidate, candidatesOf } from '../ranking/candidates';
import { type TemplateLanguage, templateLanguage, templateReading } from '../../language';
import type { ListedCompletion } from '../list';
import { momentOf } from '../ranking/moment';
import { type NamePlace, namePlaceAt } from './name-place';
import { rank, type Ranked } from '../ranking/rank';
import { rowOf } from '../ranking/row';
import { valueNow } from '../../info/value';

/** Completes parameters where a parameter name can be typed: each name of the vocabulary with its macro. */
export function completeName({ state, pos }: CompletionContext): CompletionResult | null {
  return complete(state, pos);
}

function complete(state: EditorState, pos: number): CompletionResult | null {
  const language = state.facet(templateLanguage);
  const reading = state.field(templateReading, false);
  const place = reading && namePlaceAt(reading, pos);
  if (language === undefined || reading === undefined || place === undefined) return null;
  const { vocabulary, help } = language;
  const { parts } = reading.template;
  const notation =
    parts.find((part) => part.type === 'macro')?.notation ?? vocabulary.notations[0] ?? 'paren';
  const typed = state.sliceDoc(place.from, pos);
  const ranked = rank(nameCandidates(language), {
    notation,
    typed,
    moment: momentOf(parts, -1, help.event(), vocabulary),
    vocabulary,
    valueOf: (name) => valueNow(name, language),
  });
  if (ranked.length === 0) return null;
  return {
    from: place.from,
    options: ranked.map((row) => toRow(withKey(row, typed), notation, language)),
    filter: false,
    getMatch: ({ matched = [] }: ListedCompletion) => matched,
  };
}

const NAME = /^[\w.-]+$/;

function* nameCandidates({ vocabulary }: TemplateLanguage): Generator<Candidate> {
  for (const each of candidatesOf(vocabulary)) {
    yield { ...each, spellings: each.spellings.filter((spelling) => NAME.test(spelling)) };
  }
}

// What was typed may be a key of its own: `geo` stays `geo`, with the macro for the country.
function withKey(ranked: Ranked, typed: string): Ranked {
  return ranked.isMeant ? { ...ranked, label: typed, matched: [0, typed.length] } : ranked;
}

function toRow(ranked: Ranked, notation: Notation, language: TemplateLanguage): ListedCompletion {
  const { name } = ranked.candidate;
  const macro = writeMacro(name, notation);
  const texts = { label: ranked.label, detail: `=${macro}`, macro: name };
  return rowOf(ranked, texts, language, (view, _from, to) =>
    writeParameter(view.state, ranked.label, macro, to),
  );
}

/**
 * Replaces the typed part of a name at a cursor by a parameter: the `?` or `&` if it is missing, the name, and, unless
 * a value follows already, `=` and the macro. The cursor is put after it.
 */
export function writeParameter(
  state: EditorState,
  name: string,
  macro: string,
  cursor: number,
): TransactionSpec {
  const reading = state.field(templateReading, false);
  const place: NamePlace = (reading && namePlaceAt(reading, cursor)) ?? {
    from: cursor,
    to: cursor,
    prefix: '',
    hasValue: false,
  };
  const insert = `${place.prefix}${name}${place.hasValue ? '' : `=${macro}`}`;
  return {
    changes: { from: place.from, to: place.to, insert },
    selection: { anchor: place.from + insert.length },
    scrollIntoView: true,
    userEvent: 'input.complete',
  };
}
