import type { Span } from '../../engine';
import type { Arrival, ArrivalForm } from '../arrival';
import { readAccessLog } from './access-log';
import { readAddresses, readQuery } from './address';
import { lineAt } from './line';
import { pasted, placeOf } from './mapped';
import type { Context, Item, Reader } from './reader';
import { MAX_ARRIVALS, type Recognition, type RecognitionProgress } from './recognition';

const READERS: readonly Reader[] = [readAccessLog, readQuery, readAddresses];

/** How many skipped stretches are kept. */
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
  const arrivals: Arrival[] = [];
  const first: Span[] = [];
  let count = 0;
  let lines = 0;
  const source = pasted(text);
  const context: Context = { chosen: form };
  let at = 0;
  while (at < text.length && arrivals.length < MAX_ARRIVALS) {
    const line = lineAt(source, at);
    const reading = readAt(line, context);
    const isEmpty = line.text.trim() === '';
    const items: Iterable<Item> = reading?.items ?? (isEmpty ? [] : [{ skipped: placeOf(source, line) }]);
    for (const item of items) {
      lines += 1;
      if (!('skipped' in item)) arrivals.push(item);
      else {
        count += 1;
        if (first.length < FIRST_SKIPPED) first.push(item.skipped);
      }
      if (lines % LINES_OF_A_STEP === 0) yield { read: line.from, of: text.length, found: arrivals.length };
    }
    at = reading?.next ?? line.next;
  }
  return {
    ...prevailing(arrivals),
    arrivals,
    skipped: { count, first },
    leftOff: 0,
    notes: [],
    alternatives: [],
  };
}

function readAt(line: ReturnType<typeof lineAt>, context: Context) {
  for (const { forms, read } of READERS) {
    if (context.chosen !== undefined && !forms.includes(context.chosen)) continue;
    const reading = read(line, context);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

function prevailing(arrivals: readonly Arrival[]): { form?: ArrivalForm } {
  const counts = new Map<ArrivalForm, number>();
  for (const { form } of arrivals) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best === undefined ? {} : { form: best[0] };
}
