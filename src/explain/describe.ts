import type { MacroPart, RenderOptions } from '../engine';
import type { ExplainedMacro } from './explained';
import { OTHER_PLATFORM, type PlacedMacro, whenEmpty } from './macro';
import { codeRun, joinSentences, sentence, type Sentence, truncate } from './sentence';

/** The words about a value: `carries the IP address of the device`, or after `would`: `carry the …`. */
export interface Predicate {
  /** The verb of a statement, with a space if something follows. */
  readonly finite: string;
  /** The verb after `would`, with a space if something follows. */
  readonly base: string;
  /** What follows the verb; empty when the verb says everything. */
  readonly rest: Sentence;
  /** Where the value is empty, or what it is meant for; empty if `rest` says so or nothing is known. */
  readonly scope: Sentence;
}

/** A value as the template writes it, with its macros. */
export interface WrittenValue {
  /** Undefined for a parameter without `=`. */
  readonly written: string | undefined;
  /** The same with its literal text decoded. */
  readonly shown: string;
  /** In the order of the text. */
  readonly macros: readonly ExplainedMacro[];
}

const BASES = { carries: 'carry', says: 'say', sends: 'send' } as const;

/** Describes a value with a verb, for a sentence. */
export function describeValue({ written, shown, macros }: WrittenValue): Predicate {
  if (written === undefined) return { finite: 'has no value', base: 'have no value', rest: [], scope: [] };
  if (written === '') return { finite: 'is always empty', base: 'always be empty', rest: [], scope: [] };
  const [first] = macros;
  if (first === undefined) {
    return { finite: 'is always ', base: 'always be ', rest: codeRun(truncate(shown)), scope: [] };
  }
  if (first.written === written) {
    const { verb, noun, scope } = first;
    return { finite: `${verb} `, base: `${BASES[verb]} `, rest: noun, scope };
  }
  const nouns = distinct(macros).map(({ noun, scope }) =>
    scope.length === 0 ? noun : sentence(noun, ' (', scope, ')'),
  );
  const rest = sentence(codeRun(truncate(shown)), ': ', joinSentences(nouns, '; '));
  return { finite: 'contains ', base: 'contain ', rest, scope: [] };
}

/** Describes a value without a verb, for a table: `the IP address of the device`. */
export function nounOf({ written, shown, macros }: WrittenValue): Sentence {
  if (written === undefined) return sentence('no value');
  if (written === '') return sentence('always empty');
  if (macros.length === 0) return sentence('always ', codeRun(shown));
  return joinSentences(
    distinct(macros).map(({ noun }) => noun),
    '; ',
  );
}

function distinct(macros: readonly ExplainedMacro[]): readonly ExplainedMacro[] {
  return [...new Map(macros.map((macro) => [macro.written, macro])).values()];
}

/** Describes what is sent for a value when the event has none: `empty (always on iOS)`. */
export function valueWhenEmpty(
  { written = '' }: Pick<WrittenValue, 'written'>,
  placed: readonly PlacedMacro[],
  options: RenderOptions,
): Sentence {
  const [first] = placed;
  if (first === undefined) return [];
  const isMixed = written !== first.written;
  const words = new Map(
    placed.map((each) => {
      const word = whenEmpty(each, options);
      return [JSON.stringify(word), word];
    }),
  );
  const all = joinSentences([...words.values()], ' or ');
  if (isMixed && !placed.every(({ isAlone }) => isAlone)) return sentence(all, '; the rest is still sent');
  const { platform } = first.filling.macro ?? {};
  return isMixed || platform === undefined ? all : sentence(all, ` (always on ${OTHER_PLATFORM[platform]})`);
}

/** True for a value that consists of macros only, which can be left out together with its parameter. */
export function isOfMacros(written: string, macros: readonly MacroPart[]): boolean {
  return macros.length > 0 && written.length === macros.reduce((sum, { from, to }) => sum + to - from, 0);
}
