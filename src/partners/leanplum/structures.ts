import type { JsonEntry } from '../../engine';
import type { ReceiverFinding } from '../verdict';
import { API_LIMITS, type ArgumentRow } from './actions';
import { finding, quote } from '../receiver/finding';
import type { Place } from '../receiver/json';
import { type ArgumentCheck, nameProblem } from './scalars';
import { documented, inferred } from '../../vocabulary/reference';
import { TRAFFIC_KEYS } from './template-fields';
import { readStructure, type Value, valueOf } from './arguments';

/** An object's entries and how to locate them, or why the value is not an object. */
export type OpenedObject =
  | {
      readonly ok: true;
      /** Its entries in order. */
      readonly entries: readonly JsonEntry[];
      /** Maps a span of the entries to its span in the request. */
      readonly place: Place;
    }
  | {
      readonly ok: false;
      /** Why it is not an object. */
      readonly problem: ReceiverFinding;
    };

/** Reads an argument as an object: it may be one, or text that contains one. */
function openObject(value: Value, { name, origins }: ArgumentRow): OpenedObject {
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
    problem: finding('error', 'leanplum-object', `${name} must be an object.`, origins, value.at),
  };
}

type EntryCheck = (entry: JsonEntry, row: ArgumentRow, place: Place) => Iterable<ReceiverFinding>;

// Makes a check of an object: its keys must be valid names, and each entry must pass `checkEntry`.
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
  // Attributes may have any value.
});

/** An object without objects or lists inside. */
export const flat = objectOf(function* ({ key, value }, { name, origins }, place) {
  if (value.type !== 'object' && value.type !== 'array') return;
  const message = `${quote(key)} in ${name} is an object or a list; ${name} must be flat.`;
  yield finding('error', 'leanplum-flat', message, origins, place(value));
});

/** An object of whole numbers. */
export const counts = objectOf(function* ({ key, value }, { name, origins }, place) {
  if (value.type === 'number' && /^-?\d+$/.test(value.text)) return;
  const message = `${quote(key)} in ${name} must be a whole number.`;
  yield finding('error', 'leanplum-number', message, origins, place(value));
});

const COUNT_KEYS = ['count', 'countIncrement', 'value', 'valueIncrement', 'firstTime', 'lastTime'];

/** An object of events or states, each an object of counts and times. */
export const behavior = objectOf(function* ({ key, value }, { name, origins }, place) {
  if (value.type !== 'object') {
    const message = `${quote(key)} in ${name} must be an object with keys such as count.`;
    yield finding('error', 'leanplum-object', message, origins, place(value));
    return;
  }
  for (const { key: inner, keyAt } of value.entries) {
    if (COUNT_KEYS.includes(inner)) continue;
    const message = `${quote(inner)} is not a key of ${name}; its keys are ${COUNT_KEYS.join(', ')}.`;
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
    yield finding('error', 'leanplum-list', `${name} must be a list.`, origins, value.at);
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
    const message = `${row.name} has no ${missing.join(', ')}. The reference calls all seven keys required; Leanplum’s own SDK sends fewer, so this is assumed to be fine.`;
    yield finding('info', 'leanplum-traffic-partial', message, inferred('L1', 'L4'), value.at);
  }
  if (entries.every((entry) => valueOf(entry.value, place).text === '')) {
    const message = `Every key of ${row.name} is empty, so it does not say where the user came from.`;
    yield finding('warning', 'leanplum-traffic-empty', message, row.origins, value.at);
  }
};

const trafficEntry: EntryCheck = function* ({ key, keyAt, value }, { name, origins }, place) {
  if (!TRAFFIC_KEYS.some((each) => each.key === key)) {
    const message = `${quote(key)} is not one of the seven keys of ${name}.`;
    yield finding('warning', 'leanplum-traffic-key', message, documented('L1', 'L4'), place(keyAt));
  } else if (value.type === 'object' || value.type === 'array') {
    const message = `${key} must be text, not an object or a list.`;
    yield finding('error', 'leanplum-text', message, origins, place(value));
  }
};
