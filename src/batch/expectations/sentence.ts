import { groupDigits, shorten } from '../../engine';
import type {
  Condition,
  Expectation,
  LengthCondition,
  Scope,
  ValueTest,
  VerdictCondition,
} from './expectation';
import type { Got } from './evaluate';

/** A part of a sentence; `isCode` is true for names and values, which are shown in code type. */
export interface Word {
  /** The text, with the spaces around it. */
  readonly text: string;
  /** True for a name or a value that a person chose. */
  readonly isCode?: true;
}

/** Returns words as one text, with names and values in quotes. */
export function plainWords(words: readonly Word[]): string {
  return words.map(({ text, isCode }) => (isCode ? `“${text}”` : text)).join('');
}

/** Returns the name of an expectation or, without one, what must hold: “gaid” is filled. */
export function titleWords({ name, expect }: Expectation): readonly Word[] {
  if (name !== undefined) return [{ text: name }];
  const [first] = expect;
  const others = expect.length - 1;
  const more = others === 1 ? ', and 1 more' : `, and ${String(others)} more`;
  return [...(first ? conditionWords(first) : []), ...(others > 0 ? [{ text: more }] : [])];
}

/** Says which events an expectation is for: every event where “event_name” is “af_purchase”. */
export function scopeWords({ event, for: scope }: Expectation): readonly Word[] {
  if (event !== undefined) return [{ text: 'its own event' }];
  if (scope === undefined) return [{ text: 'every event' }];
  return [{ text: 'every event where ' }, ...fieldWords(scope)];
}

function fieldWords(scope: Scope): readonly Word[] {
  const fields = Object.entries(scope).map(([field, values]): readonly Word[] => [
    code(field),
    { text: ' is ' },
    ...joined((typeof values === 'string' ? [values] : values).map(valueWords), ' or '),
  ]);
  return joined(fields, ' and ');
}

/** Says what a condition asks for: “gaid” is filled. */
export function conditionWords(condition: Condition): readonly Word[] {
  if ('parameter' in condition) return [code(condition.parameter), ...testWords(condition)];
  if ('header' in condition) return [{ text: 'header ' }, code(condition.header), ...testWords(condition)];
  if ('verdict' in condition) return verdictWords(condition);
  if ('worstProblem' in condition) return [{ text: TOLERATED_WORDS[condition.worstProblem] }];
  if ('maxLength' in condition) return [{ text: lengthText(condition) }];
  return [{ text: 'no macro is sent as ' }, code('(name)')];
}

/** Says what a request has instead of what a condition asks for, as the rest of a sentence: it is empty. */
export function gotWords(got: Got): readonly Word[] {
  switch (got.what) {
    case 'missing':
      return [{ text: 'it is not in the request' }];
    case 'value':
      return [{ text: 'it is ' }, ...valueWords(got.value)];
    case 'verdict':
      return [
        { text: `it is “${stateText(got.state)}”` },
        ...(got.reason === undefined ? [] : [{ text: ' because of ' }, code(got.reason)]),
      ];
    case 'problem':
      return [{ text: `there is ${SEVERITY_WORDS[got.severity]}: ${got.message}` }];
    case 'length':
      return [{ text: `it has ${groupDigits(got.length)}` }];
    case 'macro':
      return [code(shortened(got.text)), { text: ' is sent' }];
  }
}

const TOLERATED_WORDS = {
  none: 'no problem is found',
  hint: 'no problem is worse than a hint',
  info: 'no problem is worse than a note',
  warning: 'no problem is an error',
} as const;

const SEVERITY_WORDS = { error: 'an error', warning: 'a warning', info: 'a note', hint: 'a hint' } as const;

const STATE_WORDS = {
  present: ' is present',
  absent: ' is absent',
  filled: ' is filled',
  empty: ' is empty',
  'uuid-or-empty': ' is a UUID or empty',
} as const;

const HASH_NAMES = { sha1: 'SHA-1', md5: 'MD5' } as const;

function testWords({ is, hash, equals, matches, from }: ValueTest): readonly Word[] {
  const hashed = hash === undefined ? ' is hashed' : ` is hashed with ${HASH_NAMES[hash]}`;
  const tests: (readonly Word[])[] = [];
  if (is !== undefined) tests.push([{ text: is === 'hashed' ? hashed : STATE_WORDS[is] }]);
  if (equals !== undefined) tests.push([{ text: ' equals ' }, ...valueWords(equals)]);
  if (matches !== undefined) tests.push([{ text: ' matches ' }, code(shortened(matches))]);
  if (from !== undefined) tests.push([{ text: ' comes from ' }, code(from)]);
  return joined(tests, ' and');
}

function verdictWords({ verdict, reason }: VerdictCondition): readonly Word[] {
  const states = (typeof verdict === 'string' ? [verdict] : verdict).map((state) => `“${stateText(state)}”`);
  const because = reason === undefined ? [] : [{ text: ' because of ' }, code(reason)];
  return [{ text: `the verdict is ${states.join(' or ')}` }, ...because];
}

function stateText(state: string): string {
  return state.replaceAll('-', ' ');
}

function lengthText({ maxLength, unit = 'characters' }: LengthCondition): string {
  return `the request has at most ${groupDigits(maxLength)} ${unit}`;
}

function valueWords(value: string): readonly Word[] {
  return value === '' ? [{ text: 'empty' }] : [code(shortened(value))];
}

const MAX_LENGTH = 60;

function shortened(text: string): string {
  return shorten(text, MAX_LENGTH);
}

function code(text: string): Word {
  return { text, isCode: true };
}

function joined(lists: readonly (readonly Word[])[], between: string): readonly Word[] {
  return lists.flatMap((words, index) => (index === 0 ? words : [{ text: between }, ...words]));
}
