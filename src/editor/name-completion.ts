import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
} from '@codemirror/autocomplete';
import type { EditorState, TransactionSpec } from '@codemirror/state';
import { writeMacro } from '../engine';
import type { Notation } from '../vocabulary';
import { loadedExplanation, loadExplanation } from './explanation';
import { type TemplateLanguage, templateLanguage, templateReading } from './language';
import { spellingFor, type ValuedCompletion } from './macro-completion';
import { type NamePlace, namePlaceAt } from './name-place';
import { candidatesOf, rank, type Ranked } from './rank';
import { momentOf } from './used';

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
  const moment = momentOf(parts, -1, help.event(), vocabulary);
  const options = rank(candidatesOf(vocabulary), { notation }, moment).map((each) =>
    toOption(each, typed, { language, notation }),
  );
  return { from: place.from, options, update: (_current, _from, _to, now) => complete(now.state, now.pos) };
}

const NAME = /^[\w.-]+$/;

function toOption(
  ranked: Ranked,
  typed: string,
  { language, notation }: { readonly language: TemplateLanguage; readonly notation: Notation },
): ValuedCompletion {
  const spellings = ranked.spellings.filter((spelling) => NAME.test(spelling));
  const label = spellingFor({ ...ranked, spellings }, typed, language.vocabulary);
  const macro = writeMacro(ranked.name, notation);
  const valueNow = loadedExplanation()?.valueNow(ranked.name, language);
  return {
    label,
    detail: `=${macro}`,
    boost: ranked.boost,
    apply(view, option, _from, to) {
      view.dispatch({
        ...writeParameter(view.state, label, macro, to),
        annotations: pickedCompletion.of(option),
      });
    },
    info: async () => {
      const explanation = await loadExplanation();
      return explanation?.drawInfo(explanation.macroInfo(ranked.name, language)) ?? null;
    },
    ...(valueNow === undefined ? {} : { valueNow }),
  } satisfies Completion & ValuedCompletion;
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
