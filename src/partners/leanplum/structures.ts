import type { JsonEntry } from '../../engine';
import type { ReceiverFinding } from '../verdict';
import { API_LIMITS, type ArgumentRow } from './actions';
import { finding, quote } from '../receiver/finding';
import type { Place } from '../receiver/json';
import { type ArgumentCheck, nameProblem } from './scalars';
import { evidenced, inferred } from '../origin';
import { TRAFFIC_KEYS } from './template-fields';
import { readStructure, type Value, valueOf } from './arguments';

/** An object's entries and where they stand; or why it is none. */
export type OpenedObject =
  | { readonly ok: true; readonly entries: readonly JsonEntry[]; readonly place: Place }
  | { readonly ok: false; readonly problem: ReceiverFinding };

/** Reads an argument as an object, whether it is one or is text that holds one. */
export function openObject(value: Value, { name, origins }: ArgumentRow): OpenedObject {
  const { reading, place } = readStructure(value);
  if (!reading.ok) {
    const message = `${name} is not JSON: ${reading.problem.message}`;
    return {
      ok: false,
      problem: finding('error', 'leanplum-json', message, origins, place(reading.problem)),
    };
  }
  if (reading.node.type === 'object') return { ok: true, entries: reading.node.entries, place };
  return {
    ok: false,
    problem: finding('error', 'leanplum-object', `${name} is an object.`, origins, value.at),
  };
}

type EntryCheck = (entry: JsonEntry, row: ArgumentRow, place: Place) => Iterable<ReceiverFinding>;

// A check of an object: it opens, its keys are good names, and each entry is as it should be.
const objectOf = (checkEntry: EntryCheck): ArgumentCheck =>
  function* (value, row) {
    const opened = openObject(value, row);
    if (!opened.ok) {
      yield opened.problem;
      return;
    }
    const { entries, place } = opened;
    if (row.most !== undefined && entries.length > row.most) {
      const message = `${row.name} has ${entries.length} keys; Leanplum takes ${row.most}.`;
      yield finding('error', 'leanplum-keys', message, row.origins, value.at);
    }
    for (const entry of entries) {
      const problem = nameProblem(entry.key);
      if (problem !== undefined) {
        const message = `The key ${quote(entry.key)} in ${row.name} ${problem}.`;
        yield finding('error', 'leanplum-name', message, API_LIMITS.name.origins, place(entry.keyAt));
      }
      yield* checkEntry(entry, row, place);
    }
  };

/** An object with any values. */
export const map = objectOf(function* () {
  // Whatever an attribute holds is Leanplum's to judge.
});

/** An object without objects or lists inside. */
export const flat = objectOf(function* ({ key, value }, { name, origins }, place) {
  if (value.type !== 'object' && value.type !== 'array') return;
  const message = `${quote(key)} in ${name} is an object or a list; ${name} has to be flat.`;
  yield finding('error', 'leanplum-flat', message, origins, place(value));
});

/** An object of whole numbers. */
export const counts = objectOf(function* ({ key, value }, { name, origins }, place) {
  if (value.type === 'number' && /^-?\d+$/.test(value.text)) return;
  const message = `${quote(key)} in ${name} has to be a whole number.`;
  yield finding('error', 'leanplum-number', message, origins, place(value));
});

const COUNT_KEYS = ['count', 'countIncrement', 'value', 'valueIncrement', 'firstTime', 'lastTime'];

/** An object of events or states, each an object of counts and times. */
export const behaviour = objectOf(function* ({ key, value }, { name, origins }, place) {
  if (value.type !== 'object') {
    const message = `${quote(key)} in ${name} is an object with keys such as count.`;
    yield finding('error', 'leanplum-object', message, origins, place(value));
    return;
  }
  for (const { key: inner, keyAt } of value.entries) {
    if (COUNT_KEYS.includes(inner)) continue;
    const message = `${quote(inner)} is no key of ${name}; there are ${COUNT_KEYS.join(', ')}.`;
    yield finding('warning', 'leanplum-key', message, origins, place(keyAt));
  }
});

/** A list. */
export const list: ArgumentCheck = function* (value, { name, origins }) {
  const { reading, place } = readStructure(value);
  if (!reading.ok) {
    const message = `${name} is not JSON: ${reading.problem.message}`;
    yield finding('error', 'leanplum-json', message, origins, place(reading.problem));
  } else if (reading.node.type !== 'array') {
    yield finding('error', 'leanplum-list', `${name} is a list.`, origins, value.at);
  }
};

/** The object with the seven keys of a traffic source. */
export const trafficSource: ArgumentCheck = function* (value, row) {
  const opened = openObject(value, row);
  if (!opened.ok) {
    yield opened.problem;
    return;
  }
  const { entries, place } = opened;
  for (const entry of entries) yield* trafficEntry(entry, row, place);
  const given = new Set(entries.map(({ key }) => key));
  const missing = TRAFFIC_KEYS.filter(({ key }) => !given.has(key)).map(({ key }) => key);
  if (missing.length > 0) {
    const message = `${row.name} lacks ${missing.join(', ')}. The reference calls all seven required; Leanplum’s own SDK sends fewer, so this is taken to be fine.`;
    yield finding('info', 'leanplum-traffic-partial', message, inferred('L1', 'L4'), value.at);
  }
  if (entries.every((entry) => valueOf(entry.value, place).text === '')) {
    const message = `${row.name} is empty throughout, so it says nothing about where the user came from.`;
    yield finding('warning', 'leanplum-traffic-empty', message, row.origins, value.at);
  }
};

const trafficEntry: EntryCheck = function* ({ key, keyAt, value }, { name, origins }, place) {
  if (!TRAFFIC_KEYS.some((each) => each.key === key)) {
    const message = `${quote(key)} is none of the seven keys of ${name}.`;
    yield finding('warning', 'leanplum-traffic-key', message, evidenced('L1', 'L4'), place(keyAt));
  } else if (value.type === 'object' || value.type === 'array') {
    const message = `${key} is a text, not an object or a list.`;
    yield finding('error', 'leanplum-text', message, origins, place(value));
  }
};
