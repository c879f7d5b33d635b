import type { Json } from '../../partners';
import type { ExpectationData } from '../../work';
import { isList, recordOf } from './expectations';
import { findInValue } from './find-in-value';
import { occurrencesOf, type TextIndex } from './occurrences';

// An escaped character, a set, a number of repeats, and the other signs of a pattern.
const SIGN = /\\([^])|\[((?:\\[^]|[^\]\\])*)\]|\{[^{}]*\}|\(\?:|[()|^$*+?]|\.(?=[*+?{])/g;

/**
 * Returns what a pattern has of a value as it is sent: escapes are decoded, and NUL replaces each sign of the language. A
 * `.` that is not repeated is kept, since people write it for a dot.
 */
export function patternText(pattern: string): string {
  return pattern.replace(SIGN, (_sign, escaped?: string, set?: string) => {
    const one = escaped ?? (set === undefined ? undefined : /^\\?([^\\^])$/.exec(set)?.[1]);
    return one === undefined || (escaped !== undefined && /[A-Za-z0-9]/.test(one)) ? '\0' : one;
  });
}

/** A note for a pattern that was left out. */
export const PATTERNS_LEFT_OUT =
  'Patterns with an identifier are left out; their conditions ask only that there is a value.';

/**
 * Returns expectations as they are shared, without the patterns that have an identifier or a secret in them: escapes hide
 * it from the search for whole values, and a pattern with a placeholder would say something else. `wanted` are the
 * identifiers and secrets of the work; `isShared` is true for those that a person chose to share.
 */
export function withoutPatterns(
  before: readonly ExpectationData[],
  after: readonly ExpectationData[],
  wanted: TextIndex,
  isShared: (text: string) => boolean,
): readonly ExpectationData[] {
  const isPersonal = (name: string, pattern: string) => {
    const text = patternText(pattern);
    const all = [...findInValue({ name, text }), ...occurrencesOf(text, wanted, [])];
    return !all.every((each) => isShared(each.text));
  };
  return after.map((each, at) => {
    const [list, old] = [each.expect, before[at]?.expect];
    if (!isList(list) || !isList(old)) return each;
    const expect = list.map((condition, number) => {
      const { parameter, header, matches } = recordOf(old[number]) ?? {};
      const name = parameter ?? header;
      const isText = typeof name === 'string' && typeof matches === 'string';
      return isText && isPersonal(name, matches) ? withoutPattern(condition) : condition;
    });
    return expect.every((condition, number) => condition === list[number]) ? each : { ...each, expect };
  });
}

function withoutPattern(condition: Json): Json {
  const others = Object.entries(recordOf(condition) ?? {}).filter(([key]) => key !== 'matches');
  const isComplete = others.some(([key]) => key === 'is' || key === 'equals' || key === 'from');
  return Object.fromEntries(isComplete ? others : [...others, ['is', 'present']]);
}
