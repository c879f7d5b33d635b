import type { JsonNode, Span } from '../../engine';
import type { Origin, Sureness } from '../../vocabulary';
import { entryOf, stringOf } from '../json';
import { evidenced, inferred, seen } from '../origin';

/** Something about a record, with offsets in the body. */
export interface RecordProblem extends Span {
  /** CleverTap's code when the record is skipped for it; absent for a doubt. */
  readonly code?: number;
  /** The documented text of the error; absent when no document shows it. */
  readonly error?: string;
  readonly message: string;
  readonly origins: readonly Origin[];
}

const IDENTITIES = ['identity', 'FBID', 'GPID', 'objectId'] as const;
const MOST_PROPERTIES = 256;
const MOST_BYTES = 512;
const LONGEST_KEY = 120;

/** Checks one record of an upload as CleverTap's pages describe it: first what skips it, in the order of its fields. */
export function checkRecord(record: JsonNode): readonly RecordProblem[] {
  if (record.type !== 'object') {
    return [skipped(record, 512, 'A record is an object with a type and an identity.')];
  }
  const type = entryOf(record, 'type')?.value;
  const kind = stringOf(type);
  if (kind !== 'event' && kind !== 'profile') {
    return [skipped(type ?? record, 524, 'The type of a record is event or profile.')];
  }
  return [
    ...identityProblems(record),
    ...timeProblems(record),
    ...(kind === 'event' ? eventProblems(record) : profileProblems(record)),
  ];
}

function skipped(at: Span, code: number, message: string, sureness: Sureness = 'evidenced'): RecordProblem {
  const origins = sureness === 'evidenced' ? evidenced('C3') : inferred('C3');
  return { from: at.from, to: at.to, code, message, origins };
}

function identityProblems(record: JsonNode): RecordProblem[] {
  const entries = IDENTITIES.flatMap((key) => entryOf(record, key) ?? []);
  if (entries.some(({ value }) => !isBlank(value))) return [];
  const at = entries[0]?.value ?? record;
  return [skipped(at, 523, `A record needs one of ${IDENTITIES.join(', ')}.`)];
}

const isBlank = (node: JsonNode) =>
  node.type === 'null' || (node.type === 'string' && node.value.trim() === '');

function timeProblems(record: JsonNode): RecordProblem[] {
  const time = entryOf(record, 'ts')?.value;
  if (time === undefined) return [];
  const text = time.type === 'number' ? time.text : (stringOf(time) ?? '');
  if (/^\d{10}$/.test(text)) return [];
  return [skipped(time, 525, 'The time is in seconds since 1970, ten digits.', 'inferred')];
}

function eventProblems(record: JsonNode): RecordProblem[] {
  const name = entryOf(record, 'evtName')?.value;
  const named = stringOf(name)?.trim() ? [] : [namelessEvent(name ?? record)];
  const data = entryOf(record, 'evtData')?.value;
  return [...named, ...propertyProblems(data)];
}

function namelessEvent(at: Span): RecordProblem {
  const error = 'Event Name is incorrect. ErrorCode: 509 - Event name is mandatory.';
  return { ...skipped(at, 509, 'An event needs a name.'), error };
}

function profileProblems(record: JsonNode): RecordProblem[] {
  const data = entryOf(record, 'profileData')?.value;
  const phone = entryOf(data, 'Phone')?.value;
  const number = phone?.type === 'number' ? phone.text : stringOf(phone);
  const wrong =
    phone === undefined || number === undefined || /^\+\d{6,15}$/.test(number)
      ? []
      : [skipped(phone, 516, 'A phone number begins with + and the country code.', 'inferred')];
  return [...wrong, ...propertyProblems(data)];
}

function propertyProblems(data: JsonNode | undefined): RecordProblem[] {
  if (data === undefined || data.type === 'null') return [];
  if (data.type !== 'object') return [skipped(data, 512, 'The data of a record is an object.')];
  const { entries } = data;
  const tooMany =
    entries.length > MOST_PROPERTIES
      ? [skipped(data, 522, `A record has at most ${MOST_PROPERTIES} properties.`)]
      : [];
  return [...tooMany, ...entries.flatMap(({ key, keyAt, value }) => valueProblems(key, keyAt, value))];
}

function valueProblems(key: string, keyAt: Span, value: JsonNode): RecordProblem[] {
  const problems: RecordProblem[] = [];
  const doubt = (at: Span, message: string, origins: readonly Origin[]) =>
    problems.push({ from: at.from, to: at.to, message, origins });
  if (key.length > LONGEST_KEY) doubt(keyAt, `A key has at most ${LONGEST_KEY} characters.`, evidenced('C3'));
  if (value.type === 'object' || value.type === 'array') {
    doubt(value, 'Values are plain: lists and objects are not taken.', seen('C5'));
  } else if (value.to - value.from > MOST_BYTES / 4 && bytesOf(value) > MOST_BYTES) {
    doubt(value, `A value has at most ${MOST_BYTES} bytes.`, evidenced('C3'));
  }
  return problems;
}

// The bytes of a text in UTF-8; the platform's encoder is not at hand in pure code.
function bytesOf(node: JsonNode): number {
  const text = (stringOf(node) ?? '').toWellFormed();
  return encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, '%').length;
}
