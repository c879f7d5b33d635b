import type { HashAlgorithm, Macro } from '../vocabulary';
import type { FieldValue } from './fields';
import { hash } from './hash';
import type { RenderOptions } from './options';
import { readTime, writeTime } from './time';

/** One thing done to a value on its way from the event into the request. */
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

/** What of a macro decides on the shape of its value. */
export interface Shaping {
  readonly kind: Macro['kind'];
  readonly hash: HashAlgorithm | undefined;
  /** True for the spelling `(encode)`, the only one the newline option speaks of. */
  readonly encodes: boolean;
}

/** Told of every step that changed the value, with the value after it. */
export type ShapeListener = (step: ShapeStep, after: string) => void;

const HOUR = 3_600_000;
const LAST_TIME = 8_640_000_000_000_000;

/**
 * Brings a field's value into the form its macro has, before it is encoded: booleans, touch types, Unix times,
 * the event value's options, and last the hash. A value that does not fit its kind stays as the event has it.
 */
export function shape(
  value: FieldValue,
  shaping: Shaping,
  options: RenderOptions,
  tell?: ShapeListener,
): string {
  const { text } = value;
  switch (shaping.kind) {
    case 'text':
    case 'device-id':
      return shaping.hash === undefined ? text : hashed(text, shaping.hash, options, tell);
    case 'json':
      return eventValue(value, shaping.encodes, options, tell);
    case 'boolean':
      return told('boolean', text, writeBoolean(text, options.booleans), tell);
    case 'zero-one':
      return told('boolean', text, writeBoolean(text, 'numbers'), tell);
    case 'touch-type':
      return options.touchType === 'words' ? text : told('touch-type', text, touchNumber(text), tell);
    default:
      return told(shaping.kind, text, writeInstant(text, shaping.kind), tell);
  }
}

function told(step: ShapeStep, before: string, after: string, tell?: ShapeListener): string {
  if (tell !== undefined && before !== after) tell(step, after);
  return after;
}

function hashed(
  text: string,
  algorithm: HashAlgorithm,
  { hashCase }: RenderOptions,
  tell?: ShapeListener,
): string {
  let input = text;
  if (hashCase === 'lower') input = told('lower-case', text, text.toLowerCase(), tell);
  if (hashCase === 'upper') input = told('upper-case', text, text.toUpperCase(), tell);
  return told(algorithm, input, hash(algorithm, input), tell);
}

function eventValue(
  value: FieldValue,
  encodes: boolean,
  options: RenderOptions,
  tell?: ShapeListener,
): string {
  let { text } = value;
  if (options.escapeSlashes && value.kind === 'json') {
    text = told(
      'escaped-slashes',
      text,
      text.replace(/\\[^]|\//g, (found) => (found === '/' ? '\\/' : found)),
      tell,
    );
  }
  return encodes && options.newlineAfterEncode ? told('newline', text, `${text}\n`, tell) : text;
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

// SEED: 1 = impression, 0 = click. Other touches, such as TV, have no documented number.
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
