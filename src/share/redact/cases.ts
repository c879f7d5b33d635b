import { readEvent } from '../../event';
import { readForm } from '../../event/forms';
import type { Json } from '../../partners';
import type { ExpectationData } from '../../work';
import { eventOf, isCase, isList, recordOf } from './expectations';
import { isPersonal } from './find';
import type { ShareScope } from './scope';

/** The expectations that are shared, before anything in them is replaced. */
export interface ChosenExpectations {
  /** In their order. */
  readonly expectations: readonly ExpectationData[];
  /** A sentence for each kind of thing that was left out. */
  readonly notes: readonly string[];
}

/** No expectations. */
export const NONE: ChosenExpectations = { expectations: [], notes: [] };

const CASES_LEFT_OUT = 'Expectations with an event of their own are left out.';
const KEYS_LEFT_OUT = 'Expectations with a field name that is an identifier are left out.';

/** Chooses the expectations that are shared in a scope. `alone` returns an event without what is around it. */
export function chosenExpectations(
  all: readonly ExpectationData[],
  scope: ShareScope,
  alone: (event: string) => { readonly event: string },
): ChosenExpectations {
  const nameless = all.filter((each) => !hasPersonalKey(each));
  const scoped = scope === 'template' ? nameless.filter((each) => !isCase(each)) : nameless;
  const notes = [
    ...(nameless.length < all.length ? [KEYS_LEFT_OUT] : []),
    ...(scoped.length < nameless.length ? [CASES_LEFT_OUT] : []),
  ];
  const expectations = scoped.map((each) => withEvent(each, (event) => alone(event).event));
  return { expectations, notes };
}

/**
 * Returns expectations as they are shared, given them before and after identifiers were replaced. A case whose event has
 * other values now would fail, so each condition on a value that follows from the event gets the value of the new event
 * or, where that is not known, asks only that there is one. `write` replaces further values of an event.
 */
export function writeCases(
  before: readonly ExpectationData[],
  after: readonly ExpectationData[],
  write: ((event: string) => string) | undefined,
): readonly ExpectationData[] {
  return after.map((each, index) => {
    const [old, masked] = [eventOf(before[index] ?? {}), eventOf(each)];
    if (old === undefined || masked === undefined) return each;
    const event = write?.(masked) ?? masked;
    if (event === old) return each;
    const values = valuesAfter(old, event);
    return weakened(
      withEvent(each, () => event),
      before[index] ?? {},
      values,
    );
  });
}

function withEvent(expectation: ExpectationData, write: (event: string) => string): ExpectationData {
  const event = eventOf(expectation);
  return event === undefined ? expectation : { ...expectation, event: write(event) };
}

// The value that each value of an event has become.
function valuesAfter(before: string, after: string): ReadonlyMap<string, string> {
  const [old, now] = [readEvent(before, readForm), readEvent(after, readForm)];
  if (!old.ok || !now.ok) return new Map();
  return new Map([...old.fields].map(([name, { text }]) => [text, now.fields.get(name)?.text ?? '']));
}

function weakened(
  expectation: ExpectationData,
  before: ExpectationData,
  values: ReadonlyMap<string, string>,
): ExpectationData {
  const [list, old] = [expectation.expect, before.expect];
  if (!isList(list) || !isList(old)) return expectation;
  const expect = list.map((condition, index) => withValue(condition, recordOf(old[index])?.equals, values));
  return { ...expectation, expect };
}

function withValue(condition: Json, before: Json | undefined, values: ReadonlyMap<string, string>): Json {
  const record = recordOf(condition);
  if (record === undefined || typeof before !== 'string') return condition;
  const after = values.get(before);
  if (after !== undefined && after !== '') return { ...record, equals: after };
  const others = Object.entries(record).filter(([key]) => key !== 'equals');
  return Object.fromEntries(others.some(([key]) => key === 'is') ? others : [...others, ['is', 'filled']]);
}

// Recursion is safe: the reader of a work limits the depth.
function hasPersonalKey(value: Json): boolean {
  if (isList(value)) return value.some(hasPersonalKey);
  const entries = Object.entries(recordOf(value) ?? {});
  return entries.some(([key, item]) => isPersonal(key) || hasPersonalKey(item));
}
