import { documented, inferred, observed } from '../../../vocabulary/reference';
import type { Answer } from '../../verdict';
import type { CheckedEvents, FieldIndexes } from './events';
import { type Senders, THRESHOLD } from './senders';

/** An answer without its findings. */
export type BareAnswer = Omit<Answer, 'findings'>;

type Body = Readonly<Record<string, unknown>>;

function refused(body: Body & { code: number }, message: string): BareAnswer {
  return {
    outcome: 'refused',
    status: body.code,
    body: JSON.stringify(body),
    message,
    origins: documented('M1'),
  };
}

/** The error texts of a 400 that have no further fields (M1), each in plain words. */
const PLAIN_ERRORS = {
  'Invalid request path': 'Amplitude refuses the request: the path is not that of the API.',
  'Missing request body': 'Amplitude refuses the request: it has no body.',
  'Invalid JSON request body': 'Amplitude refuses the request: its body is not JSON.',
  'Invalid event JSON': 'Amplitude refuses the request: an event is not a JSON object.',
  'Invalid API key': 'Amplitude refuses the request: it knows no project with this API key.',
} as const;

/** Answers 400 with one of the plain error texts. */
export function answerError(error: keyof typeof PLAIN_ERRORS): BareAnswer {
  return refused({ code: 400, error }, PLAIN_ERRORS[error]);
}

/**
 * Answers 400 to missing and invalid fields, of the request and of its events (M1). When both kinds come together,
 * that the text of the missing ones goes first is inferred.
 */
export function answerFields(
  missingField: string | undefined,
  { missing, invalid }: Pick<CheckedEvents, 'missing' | 'invalid'>,
): BareAnswer {
  const isMissing = missingField !== undefined || missing.size > 0;
  const error = isMissing ? 'Request missing required field' : 'Invalid field values on some events';
  const fields = [
    ...(missingField === undefined ? [] : [missingField]),
    ...missing.keys(),
    ...invalid.keys(),
  ];
  const message = `Amplitude refuses the request because of ${fields.join(', ')}.`;
  return refused(
    {
      code: 400,
      error,
      ...(missingField !== undefined && { missing_field: missingField }),
      ...(missing.size > 0 && { events_with_missing_fields: indexLists(missing) }),
      ...(invalid.size > 0 && { events_with_invalid_fields: indexLists(invalid) }),
    },
    message,
  );
}

/** Answers a request to the path of another of Amplitude’s APIs. */
export function answerOtherApi(path: string): BareAnswer {
  return {
    outcome: 'unknown',
    headline: 'this is the path of another API of Amplitude',
    message: `${path} is the path of another API of Amplitude, whose answer is not modeled here.`,
    origins: path === '/attribution' ? documented('M1') : inferred('M1'),
  };
}

/** Answers 400 to IDs that are too short, as users and engineers of Amplitude have reported it; M1 does not have it. */
export function answerShortIds(short: FieldIndexes): BareAnswer {
  const body = {
    code: 400,
    events_with_invalid_id_lengths: indexLists(short),
    error: 'Invalid id length for user_id or device_id',
  };
  const fields = [...short.keys()].join(' and ');
  const message = `Amplitude refuses the request because ${fields} ${short.size > 1 ? 'are' : 'is'} too short. Its documentation says that such an ID is removed and only an event without any ID is refused; answers reported from 2020 to 2023 refuse the request.`;
  const origins = [
    ...observed('AM-KOTLIN-105', 'AM-TYPESCRIPT-81', 'AM-NODE-105', 'AM-NODE-64', 'AM-RUDDER-127'),
    ...documented('M1'),
  ];
  const remedies = [{ label: 'Set a longer customer user ID', event: { customer_user_id: 'user-1001' } }];
  return { ...refused(body, message), origins, ...(short.has('user_id') && { remedies }) };
}

// `Object.fromEntries` also handles a field named `__proto__`.
function indexLists(fields: FieldIndexes): Body {
  return Object.fromEntries([...fields].map(([field, index]) => [field, [index]]));
}

/** Answers 413 (M1). */
export function answerTooLarge(message: string): BareAnswer {
  return refused({ code: 413, error: 'Payload too large' }, message);
}

/** Answers 403 (M1). */
export function answerForbidden(): BareAnswer {
  const message =
    "Amplitude's firewall blocks the request: part of it looks hostile, or it comes from a sanctioned region.";
  return refused({ code: 403, error: 'Forbidden' }, message);
}

/** Answers as a failing server; no document shows the bodies (M1). */
export function answerTrouble(status: 500 | 503): BareAnswer {
  const message =
    status === 503
      ? 'Amplitude is unavailable and has stored nothing, so a retry is safe.'
      : 'Amplitude fails; it may have stored the event, so a retry may duplicate it unless it has an insert_id.';
  return { outcome: 'refused', status, message, origins: documented('M1') };
}

// M1's sample has the rate above the threshold.
function rates(ids: readonly string[]): Body {
  return Object.fromEntries(ids.map((id) => [id, THRESHOLD + 1]));
}

/** Answers 429 to more than 30 events a second, naming the users and devices of the request (M1). */
export function answerThrottled({ users, devices, indexes }: Senders): BareAnswer {
  const body = {
    code: 429,
    error: 'Too many requests for some devices and users',
    eps_threshold: THRESHOLD,
    throttled_devices: rates(devices),
    throttled_users: rates(users),
    throttled_events: indexes,
  };
  const message = `Amplitude receives more than ${THRESHOLD} events a second from this user or device, and asks for a pause of 30 seconds. The rates in the answer are placeholders.`;
  return refused(body, message);
}

/** Answers 400 to events of silenced devices (M1). */
export function answerSilenced({ devices, indexes }: Senders): BareAnswer {
  const body = {
    code: 400,
    eps_threshold: 100,
    error: 'Events silenced for device_id',
    exceeded_daily_quota_devices: {},
    silenced_devices: devices,
    silenced_events: indexes,
    throttled_devices: {},
    throttled_events: [],
  };
  const message =
    "Amplitude no longer takes events from this device: it was silenced, which happens to devices that send far too many. The threshold is that of Amplitude's sample.";
  return refused(body, message);
}

/**
 * Answers 200 with the numbers of this request (M1). The time of the upload is Amplitude's clock; here the time of the
 * event is used for it, and without one the field is left out.
 */
export function answerIngested(events: number, bytes: number, time: number | undefined): BareAnswer {
  const body = {
    code: 200,
    events_ingested: events,
    payload_size_bytes: bytes,
    ...(time !== undefined && { server_upload_time: time }),
  };
  const clock =
    time === undefined
      ? 'server_upload_time, which the answer also has, is left out here'
      : "server_upload_time is Amplitude's clock, here replaced by the time of the event";
  const taken = events === 1 ? 'the event' : `${events} events`;
  const message = `Amplitude takes ${taken}; ${clock}.`;
  const origins = [...documented('M1'), ...inferred('M1')];
  return { outcome: 'accepted', status: 200, body: JSON.stringify(body), message, origins };
}
