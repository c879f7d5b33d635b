import { type EventFields, type Fill, type Plan, valueFor } from '../../engine';
import { isEncodedText, isNestedUrl } from '../../lint/lint';

/**
 * What the problems of a request depend on in the value of a macro:
 * 0 it has one, 1 its field is empty, 2 the event lacks the field, 3 the value is zeros, 4 it is already percent-encoded.
 */
export type MacroState = 0 | 1 | 2 | 3 | 4;

/** Returns the state of a macro for an event. */
export function macroState(fill: Fill, event: EventFields): MacroState {
  if (fill.setting !== undefined) return fill.setting === '' ? 1 : 0;
  const value = valueFor(fill, event);
  if (value === undefined) return 2;
  return value.text === '' ? 1 : textState(fill, value.text);
}

/** Returns the state of a macro that has this text as its value. */
export function textState(fill: Fill, text: string): MacroState {
  if (/^[0-]+$/.test(text)) return 3;
  return fill.part.encoding === 'percent' && text.includes('%') && isEncodedText(text) ? 4 : 0;
}

const STATES = 5;
const LENGTH_BUCKETS = 4;

/** The most macros whose states fit exactly into a number. */
const MAX_PACKED = 20;

/** Adds the state of the next macro, a `MacroState`, to the states before it, which begin with 0. */
export function withState(states: number, state: number): number {
  return states * STATES + state;
}

/**
 * Returns the signature of a request: rows of the same platform and kind with equal signatures have equal problems. The
 * length is that of the URL in UTF-16 units.
 */
export function signatureOf(states: number, length: number): number {
  return states * LENGTH_BUCKETS + lengthBucket(length);
}

// The same for lengths between which no rule makes a difference.
function lengthBucket(length: number): number {
  if (length <= 2000) return 0;
  if (length <= 2083) return 1;
  return length <= 8000 ? 2 : 3;
}

/**
 * True when problems of a template also depend on the texts of values: macros in the host, inside of JSON, or in a URL
 * that is encoded in a value; and where the length of the request is not that of its URL.
 */
export function dependsOnTexts({ template, runs }: Plan): boolean {
  const { text, outline } = template;
  if (runs.length > MAX_PACKED || outline.body !== undefined || outline.headers.length > 0) return true;
  const authority = /^\s*https?:\/\/[^/?#\s]*[/?#]/i.exec(text.slice(outline.url.from, outline.url.to))?.[0];
  const hostEnd = outline.url.from + (authority?.length ?? Number.POSITIVE_INFINITY);
  return (
    runs.some(({ fill: { part } }) => part.from < hostEnd || part.encoding === 'none') ||
    hasInnerJson(text) ||
    isNestedUrl(text)
  );
}

// An object or an array as a value, its bracket perhaps encoded.
function hasInnerJson(text: string): boolean {
  return /=\s*(?:[{[]|%7B|%5B)/i.test(text);
}
