import * as z from 'zod/mini';
import { type JsonNode, type Span, utf8Length } from '../../engine';
import { documented, inferred, observed } from '../../vocabulary/reference';
import { isEmpty, type ObjectNode, openingOf, scalarText, stringOf, valueAt } from '../receiver/json';
import { type Complaint, field, type Issue, issuesIn } from '../receiver/schema';

const IDENTITIES = ['identity', 'FBID', 'GPID', 'objectId'] as const;
const MAX_PROPERTIES = 256;
const USUAL_PROPERTIES = 100;
const MAX_BYTES = 512;
const MAX_KEY_LENGTH = 120;

const SKIPPED = 'clevertap-upload-';

/** Returns CleverTap's error code for an issue that makes it skip the record; undefined for a warning. */
export function errorCode({ severity, code }: Issue): number | undefined {
  return severity === 'error' ? Number(code.slice(SKIPPED.length)) : undefined;
}

// An error of this code skips the record (C3).
function skips(code: number, message: string, isDocumented = true): Complaint {
  const origins = isDocumented ? documented('C3') : inferred('C3');
  return { severity: 'error', code: `${SKIPPED}${code}`, message, origins };
}

function issueAt(complaint: Complaint, at: Span, key = ''): Issue {
  return { ...complaint, key, at: { from: at.from, to: at.to } };
}

const TIME = field([
  skips(525, 'The time must be in seconds since 1970, ten digits.', false),
  (value) => value === undefined || /^\d{10}$/.test(scalarText(value)),
]);

const DATA = field([
  skips(512, 'The data of a record must be an object.'),
  (value) => value === undefined || value.type === 'null' || value.type === 'object',
]);

/** A record of the type `event` (C3). */
const EVENT = z.object({
  ts: TIME,
  evtName: field([skips(509, 'An event needs a name.'), (value) => (stringOf(value) ?? '').trim() !== '']),
  evtData: DATA,
});

/** A record of the type `profile` (C3). */
const PROFILE = z.object({ ts: TIME, profileData: DATA });

/** The properties of a profile that have a rule of their own. */
const PROFILE_DATA = z.object({
  Email: field([
    skips(515, 'An email address has an @ with text on both sides.', false),
    (value) => isEmpty(value) || /^[^@\s]+@[^@\s]+$/.test(scalarText(value)),
  ]),
  Phone: field([
    skips(516, 'A phone number must begin with + and the country code.', false),
    (value) => !['string', 'number'].includes(value?.type ?? '') || /^\+\d{6,15}$/.test(scalarText(value)),
  ]),
});

/** Checks one record of an upload (C3), in the order of its fields; an error skips the record. Offsets are those of the body. */
export function checkRecord(record: JsonNode): readonly Issue[] {
  if (record.type !== 'object') {
    return [issueAt(skips(512, 'A record must be an object with a type and an identity.'), record)];
  }
  const type = valueAt(record, 'type');
  const kind = stringOf(type);
  if (kind !== 'event' && kind !== 'profile') {
    return [
      issueAt(
        skips(524, 'The type of a record must be event or profile.'),
        type ?? openingOf(record),
        'type',
      ),
    ];
  }
  const data = valueAt(record, kind === 'event' ? 'evtData' : 'profileData');
  return [
    ...identityIssues(record),
    ...issuesIn(kind === 'event' ? EVENT : PROFILE, record),
    ...(kind === 'profile' && data?.type === 'object' ? issuesIn(PROFILE_DATA, data) : []),
    ...(data?.type === 'object' ? propertyIssues(data) : []),
  ];
}

function identityIssues(record: ObjectNode): Issue[] {
  const values = IDENTITIES.flatMap((key) => valueAt(record, key) ?? []);
  if (values.some((value) => !isEmpty(value))) return [];
  const complaint = skips(523, `A record needs one of ${IDENTITIES.join(', ')}.`);
  return [issueAt(complaint, values[0] ?? openingOf(record), 'identity')];
}

function propertyIssues(data: ObjectNode): Issue[] {
  const { entries } = data;
  const tooMany =
    entries.length > MAX_PROPERTIES
      ? [issueAt(skips(522, `A record has at most ${MAX_PROPERTIES} properties.`), data)]
      : entries.length > USUAL_PROPERTIES
        ? [issueAt(perhapsTooMany(entries.length), data)]
        : [];
  return [...tooMany, ...entries.flatMap(({ key, keyAt, value }) => propertyIssue(key, keyAt, value))];
}

function perhapsTooMany(count: number): Complaint {
  const message = `The record has ${String(count)} properties. CleverTap’s older page allows ${String(MAX_PROPERTIES)}, its newer one ${String(USUAL_PROPERTIES)} unless the account has another limit.`;
  return { severity: 'warning', code: `${SKIPPED}properties`, message, origins: documented('C3') };
}

function propertyIssue(key: string, keyAt: Span, value: JsonNode): Issue[] {
  const issues: Issue[] = [];
  const warn = (at: Span, message: string, origins = documented('C3')) =>
    issues.push(issueAt({ severity: 'warning', code: `${SKIPPED}value`, message, origins }, at, key));
  if (key.length > MAX_KEY_LENGTH) warn(keyAt, `A key has at most ${MAX_KEY_LENGTH} characters.`);
  if (value.type === 'object' || value.type === 'array') {
    warn(value, 'Values are plain: lists and objects are not taken.', observed('C5'));
  } else if (utf8Length(stringOf(value) ?? '') > MAX_BYTES) {
    warn(value, `A value has at most ${MAX_BYTES} bytes.`);
  }
  return issues;
}
