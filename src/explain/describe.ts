import type { MacroPart, RenderOptions } from '../engine';
import { OTHER_PLATFORM, whenEmpty } from './empty';
import type { ExplainedMacro } from './explained';
import type { PlacedMacro } from './macro';
import { code, glance, list, say, type Sentence } from './sentence';

/** What is said of a value: `carries the IP address of the device`, or `would carry` it if it were switched on. */
export interface Predicate {
  readonly finite: string;
  /** The verb after `would`. */
  readonly base: string;
  readonly rest: Sentence;
  /** Where the value is empty or not meant for; blank where that stands in `rest` or nothing is known. */
  readonly scope: Sentence;
}

/** A value as it stands in the template, with its macros. */
export interface WrittenValue {
  /** Undefined for a parameter without `=`. */
  readonly written: string | undefined;
  /** The same as a receiver reads its literal text. */
  readonly shown: string;
  readonly macros: readonly ExplainedMacro[];
}

const BASES = { carries: 'carry', says: 'say', sends: 'send' } as const;

/** Says what a value is. */
export function predicateOf({ written, shown, macros }: WrittenValue): Predicate {
  if (written === undefined) return { finite: 'has no value', base: 'have no value', rest: [], scope: [] };
  if (written === '') return { finite: 'is always empty', base: 'always be empty', rest: [], scope: [] };
  const [first] = macros;
  if (first === undefined) {
    return { finite: 'is always ', base: 'always be ', rest: code(glance(shown)), scope: [] };
  }
  if (first.written === written) {
    const { verb, noun, scope } = first;
    return { finite: `${verb} `, base: `${BASES[verb]} `, rest: noun, scope };
  }
  const nouns = distinct(macros).map(({ noun, scope }) =>
    scope.length === 0 ? noun : say(noun, ' (', scope, ')'),
  );
  const rest = say(code(glance(shown)), ': ', list(nouns, '; '));
  return { finite: 'holds ', base: 'hold ', rest, scope: [] };
}

/** Says what a value is without a verb, for a table: `the IP address of the device`. */
export function nounOf({ written, shown, macros }: WrittenValue): Sentence {
  if (written === undefined) return say('no value');
  if (written === '') return say('always empty');
  if (macros.length === 0) return say('always ', code(shown));
  return list(
    distinct(macros).map(({ noun }) => noun),
    '; ',
  );
}

function distinct(macros: readonly ExplainedMacro[]): readonly ExplainedMacro[] {
  return [...new Map(macros.map((macro) => [macro.written, macro])).values()];
}

/** Says what is sent for a value when the event has nothing for it. */
export function emptinessOf(
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
  const all = list([...words.values()], ' or ');
  if (isMixed && !placed.every(({ isAlone }) => isAlone)) return say(all, ', the rest stays');
  const { platform } = first.filling.macro ?? {};
  return isMixed || platform === undefined ? all : say(all, `, always on ${OTHER_PLATFORM[platform]}`);
}

/** Tells whether a value is of macros alone, so that it can be left out with its parameter. */
export function isOfMacros(written: string, macros: readonly MacroPart[]): boolean {
  return macros.length > 0 && written.length === macros.reduce((sum, { from, to }) => sum + to - from, 0);
}
