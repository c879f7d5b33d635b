import type { Json } from '../../partners';
import type { ExpectationData } from '../../work';

/** A text inside the expectations of a work. */
export interface ExpectationText {
  /** The text. */
  readonly text: string;
  /** The name of the value: of its parameter, header or field; empty for none. */
  readonly name: string;
  /** What it is: the event of a case, the name of an expectation or a field, which people wrote, a pattern, or a value. */
  readonly role: 'event' | 'words' | 'pattern' | 'value';
}

/** Lists the texts and numbers of expectations, keys left out, in the order of `withExpectationTexts`. Total. */
export function expectationTexts(expectations: readonly ExpectationData[] = []): readonly ExpectationText[] {
  const texts: ExpectationText[] = [];
  walk([...expectations], '', 0, (each) => {
    texts.push(each);
    return each.text;
  });
  return texts;
}

/** Returns the expectations with their texts replaced, in the order of `expectationTexts`; a number that changes becomes a text. */
export function withExpectationTexts(
  expectations: readonly ExpectationData[],
  texts: readonly string[],
): readonly ExpectationData[] {
  const remaining = [...texts];
  return expectations.map(
    (each) => recordOf(walk(each, '', 1, ({ text }) => remaining.shift() ?? text)) ?? {},
  );
}

type Visit = (each: ExpectationText) => string;

// The keys whose texts are names of parameters, headers and fields.
const NAMES: readonly string[] = ['parameter', 'header', 'from'];

// The keys whose texts are words of the language of expectations, and such a word.
const FIXED: readonly string[] = ['is', 'hash', 'verdict', 'reason', 'worstProblem', 'unit', 'macros'];
const WORD = /^[a-z]+(?:[-_][a-z]+)*$|^sha1$|^md5$/;

// Recursion is safe: the reader of a work limits the depth.
function walk(value: Json, name: string, depth: number, visit: Visit): Json {
  if (typeof value === 'string') {
    if (FIXED.includes(name) && WORD.test(value)) return value;
    return visit({ text: value, name, role: NAMES.includes(name) ? 'words' : 'value' });
  }
  if (typeof value === 'number' && name !== 'maxLength') {
    const text = String(value);
    const written = visit({ text, name, role: 'value' });
    return written === text ? value : written;
  }
  if (isList(value)) return value.map((item) => walk(item, name, depth + 1, visit));
  const record = recordOf(value);
  if (record === undefined) return value;
  const subject = record.parameter ?? record.header;
  return Object.fromEntries(
    Object.entries(record).map(([key, item]) => {
      if (depth === 1 && typeof item === 'string') {
        if (key === 'event') return [key, visit({ text: item, name: '', role: 'event' })];
        if (key === 'name') return [key, visit({ text: item, name: '', role: 'words' })];
      }
      if (typeof subject !== 'string') return [key, walk(item, key, depth + 1, visit)];
      if (key === 'matches' && typeof item === 'string') {
        return [key, visit({ text: item, name: subject, role: 'pattern' })];
      }
      return [key, walk(item, key === 'equals' ? subject : key, depth + 1, visit)];
    }),
  );
}

/** True for an expectation that is a case: it has an event of its own. */
export function isCase(expectation: ExpectationData): boolean {
  return eventOf(expectation) !== undefined;
}

/** Returns the event of a case; undefined for any other value. */
export function eventOf(expectation: ExpectationData): string | undefined {
  const event = expectation.event;
  return typeof event === 'string' ? event : undefined;
}

/** Returns a value that has keys; undefined for any other. */
export function recordOf(value: Json | undefined): Readonly<Record<string, Json>> | undefined {
  return typeof value !== 'object' || value === null || isList(value) ? undefined : value;
}

/** True for a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
