import type { HashAlgorithm, Macro } from '../../vocabulary';
import type { FieldValue } from './fields';
import { hash } from '../hash';
import type { RenderOptions } from './options';
import { readTime, writeTime } from '../time';

/** One change to a value between the event and the request. */
export type ShapeStep =
  | 'boolean'
  | 'touch-type'
  | 'unix-seconds'
  | 'unix-milliseconds'
  | 'hour'
  | 'escaped-slashes'
  | 'newline'
  | 'lower-case'
  | 'upper-case'
  | HashAlgorithm;

/** How a macro's value is changed before it is encoded. */
export interface Shaping {
  /** The kind of value the macro has. */
  readonly kind: Macro['kind'];
  /** The hash of the macro; undefined for a value that is not hashed. */
  readonly hash: HashAlgorithm | undefined;
  /** True for the spelling `(encode)`, the only one that the newline option applies to. */
  readonly encodes: boolean;
}

/** Called for every step that changed the value, with the value after it. */
export type ShapeListener = (step: ShapeStep, after: string) => void;

const HOUR = 3_600_000;
const LAST_TIME = 8_640_000_000_000_000;

/**
 * Changes a field's value to the form of its macro, before it is encoded: booleans, touch types, Unix times,
 * the options of the event value, and last the hash. A value that does not fit the macro's kind stays the same.
 */
export function shape(
  value: FieldValue,
  shaping: Shaping,
  options: RenderOptions,
  listener?: ShapeListener,
): string {
  const { text } = value;
  switch (shaping.kind) {
    case 'text':
    case 'device-id':
      return shaping.hash === undefined ? text : hashed(text, shaping.hash, options, listener);
    case 'json':
      return eventValue(value, shaping.encodes, options, listener);
    case 'boolean':
      return reported('boolean', text, writeBoolean(text, options.booleans), listener);
    case 'zero-one':
      return reported('boolean', text, writeBoolean(text, 'numbers'), listener);
    case 'touch-type':
      return options.touchType === 'words' ? text : reported('touch-type', text, touchNumber(text), listener);
    default:
      return reported(shaping.kind, text, writeInstant(text, shaping.kind), listener);
  }
}

function reported(step: ShapeStep, before: string, after: string, listener?: ShapeListener): string {
  if (listener !== undefined && before !== after) listener(step, after);
  return after;
}

function hashed(
  text: string,
  algorithm: HashAlgorithm,
  { hashCase }: RenderOptions,
  listener?: ShapeListener,
): string {
  let input = text;
  if (hashCase === 'lower') input = reported('lower-case', text, text.toLowerCase(), listener);
  if (hashCase === 'upper') input = reported('upper-case', text, text.toUpperCase(), listener);
  return reported(algorithm, input, hash(algorithm, input), listener);
}

function eventValue(
  value: FieldValue,
  encodes: boolean,
  options: RenderOptions,
  listener?: ShapeListener,
): string {
  let { text } = value;
  if (options.escapeSlashes && value.kind === 'json') {
    text = reported(
      'escaped-slashes',
      text,
      text.replace(/\\[^]|\//g, (found) => (found === '/' ? '\\/' : found)),
      listener,
    );
  }
  return encodes && options.newlineAfterEncode ? reported('newline', text, `${text}\n`, listener) : text;
}

const BOOLEANS = {
  lower: { yes: 'true', no: 'false' },
  upper: { yes: 'TRUE', no: 'FALSE' },
  numbers: { yes: '1', no: '0' },
} as const;

function writeBoolean(text: string, style: RenderOptions['booleans']): string {
  if (/^(?:true|1)$/i.test(text)) return BOOLEANS[style].yes;
  return /^(?:false|0)$/i.test(text) ? BOOLEANS[style].no : text;
}

// 1 is an impression and 0 a click (SEED). No document has a number for other touches, such as TV.
function touchNumber(text: string): string {
  if (/^(?:impression|view)$/i.test(text)) return '1';
  return /^click$/i.test(text) ? '0' : text;
}

function writeInstant(text: string, kind: 'unix-seconds' | 'unix-milliseconds' | 'hour'): string {
  const time = readTime(text);
  if (time === undefined || !(Math.abs(time) <= LAST_TIME)) return text;
  if (kind === 'unix-seconds') return String(Math.floor(time / 1000));
  return kind === 'hour' ? writeTime(Math.floor(time / HOUR) * HOUR) : String(time);
}
