import type { Span, Steps } from '../../engine';
import type { Arrival, ArrivalForm, ArrivalNote } from '../arrival';
import { noteOn, noteOnRest, sumUp, withNotes } from './notes';
import { addOnce, addStatus, LOOKED_BACK, type ToldTwice } from './once';
import type { Context, Item } from './reader';
import {
  MAX_ARRIVALS,
  MAX_LINE,
  MAX_LINES,
  type Recognition,
  type RecognitionNote,
  type RecognitionProgress,
} from './recognition';
import { FORMS, itemsIn } from './scan';
import { unwrap } from './text/unwrap';
import { readWholeJson } from './json/whole';

// How many skipped spans are kept.
const FIRST_SKIPPED = 5;

// A worker asks for the next step about this often; a step of so many lines takes a few ms.
const LINES_OF_A_STEP = 100;

/**
 * Finds the requests in a pasted text. With a `form` the text is read in that form alone. Total: a text without a
 * request has no arrivals.
 */
export function recognize(text: string, form?: ArrivalForm): Recognition {
  const steps = recognizeSteps(text, form);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Does the same as `recognize`, in steps of a few milliseconds between which a worker may report or stop. */
export function* recognizeSteps(
  text: string,
  form?: ArrivalForm,
): Generator<RecognitionProgress, Recognition> {
  const unwrapped = unwrap(text);
  const whole = yield* reported(readWholeJson(unwrapped.text.text), text.length);
  const context = { ...contextOf(text, form, unwrapped.undone), whole };
  const found: Found = { arrivals: [], told: 0, twice: new WeakSet(), skipped: 0, first: [], long: [] };
  let read = 0;
  let rest: Span | undefined;
  for (const item of itemsIn(unwrapped.text, context)) {
    const at = 'skipped' in item ? item.skipped : item.at;
    if (found.arrivals.length >= MAX_ARRIVALS || read >= MAX_LINES) {
      rest = { from: at.from, to: text.length };
      break;
    }
    add(found, item, context);
    read += 1;
    if (read % LINES_OF_A_STEP === 0) yield { read: at.to, of: text.length, found: newlyFound(found) };
  }
  return recognitionOf(found, { text, form, rest, isUtf16: unwrapped.isUtf16 });
}

// Nothing is found while a long text is read as JSON.
function* reported<Result>(steps: Steps<Result>, of: number): Generator<RecognitionProgress, Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    yield { read: 0, of, found: [] };
  }
}

interface Whole {
  readonly text: string;
  readonly form: ArrivalForm | undefined;
  /** What was not read. */
  readonly rest: Span | undefined;
  readonly isUtf16: boolean;
}

function recognitionOf(found: Found, { text, form, rest, isUtf16 }: Whole): Recognition {
  const { arrivals, skipped, first, long } = found;
  const leftOff = rest === undefined ? 0 : linesIn(text, rest.from);
  const onText = [...notesOnText(text, isUtf16), ...notesOnLong(long)];
  const onRest = rest === undefined ? [] : [noteOnRest(rest, leftOff, arrivals.length)];
  return {
    ...prevailing(arrivals),
    arrivals,
    skipped: { count: skipped, first },
    leftOff,
    notes: sumUp(arrivals, [...onText, ...onRest]),
    alternatives: alternativesOf(text, arrivals, form),
  };
}

interface Found {
  readonly arrivals: Arrival[];
  /** How many of them have been told; those stay as they are. */
  told: number;
  readonly twice: ToldTwice;
  skipped: number;
  readonly first: Span[];
  readonly long: Span[];
}

function add(found: Found, item: Item, context: Context): void {
  if (!('skipped' in item)) {
    addOnce(found.arrivals, withNotes(item, context.undone), found.told, found.twice);
    return;
  }
  const { skipped, status } = item;
  const { arrivals, told, twice } = found;
  if (status !== undefined && addStatus(arrivals, { status, at: skipped }, told, twice)) return;
  found.skipped += 1;
  if (found.first.length < FIRST_SKIPPED) found.first.push(skipped);
  if (skipped.to - skipped.from > MAX_LINE) found.long.push(skipped);
}

// The last ones may still be joined with what follows.
function newlyFound(found: Found): readonly Arrival[] {
  const before = found.told;
  found.told = Math.max(before, found.arrivals.length - LOOKED_BACK);
  return found.arrivals.slice(before, found.told);
}

function contextOf(text: string, chosen: ArrivalForm | undefined, undone: readonly ArrivalNote[]): Context {
  return { chosen, undone: [...undone], budget: { left: 4 * text.length + 100_000 }, depth: 0 };
}

function linesIn(text: string, from: number): number {
  let count = 1;
  for (let at = text.indexOf('\n', from); at >= 0 && at < text.length - 1; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}

const SAMPLE = 20_000;

function notesOnText(text: string, isUtf16: boolean): readonly RecognitionNote[] {
  const whole = { from: 0, to: text.length };
  if (isUtf16) return [noteOn('utf-16', whole)];
  const sample = text.slice(0, SAMPLE);
  // The first three bytes of what gzip compressed.
  if (/^\s*H4sI[\w+/-]{16}[\w+/\s-]*={0,2}\s*$/.test(sample)) return [noteOn('gzip', whole)];
  const strange = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0;
  return strange * 20 > sample.length ? [noteOn('binary', whole)] : [];
}

function notesOnLong([first, ...others]: readonly Span[]): readonly RecognitionNote[] {
  return first === undefined ? [] : [{ ...noteOn('long-line', first), count: 1 + others.length }];
}

function prevailing(arrivals: readonly Arrival[]): Pick<Recognition, 'form' | 'product'> {
  const form = mostOf(arrivals.map((arrival) => arrival.form));
  if (form === undefined) return {};
  const product = mostOf(
    arrivals.flatMap((arrival) => (arrival.form === form ? (arrival.product ?? []) : [])),
  );
  return { form, ...(product !== undefined && { product }) };
}

function mostOf<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

// The beginning of the text that was recognized shows as what else it can be read.
function alternativesOf(
  text: string,
  [arrival]: readonly Arrival[],
  chosen: ArrivalForm | undefined,
): readonly ArrivalForm[] {
  const at = arrival?.at ?? { from: 0, to: text.length };
  const sample = text.slice(at.from, Math.min(at.to, at.from + SAMPLE));
  return FORMS.filter((form) => form !== (chosen ?? arrival?.form) && hasArrival(sample, form));
}

function hasArrival(text: string, form: ArrivalForm): boolean {
  const { text: source, undone } = unwrap(text);
  for (const item of itemsIn(source, contextOf(text, form, undone))) {
    if (!('skipped' in item) && item.form === form) return true;
  }
  return false;
}
