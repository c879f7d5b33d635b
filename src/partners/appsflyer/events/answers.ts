import type { Origin } from '../../../vocabulary';
import { documented, inferred } from '../../../vocabulary/reference';
import type { Remedy } from '../../verdict';
import type { BareAnswer } from '../answer';
import type { EventSettings } from './settings';

function refused(
  status: number,
  body: string,
  message: string,
  origins: readonly Origin[] = documented('S2S3'),
): BareAnswer {
  return { outcome: 'refused', status, body, message, origins };
}

/** The answers that depend on what a request does not show, by the setting (S2S3). */
export const ARRIVAL_ANSWERS: Readonly<Record<Exclude<EventSettings['arrival'], 'checked'>, BareAnswer>> = {
  'failed-to-authenticate': refused(
    400,
    'Failed to Authenticate',
    'AppsFlyer refuses the request: the key is wrong. Its list has two answers to that, this one and 401.',
  ),
  unauthorized: refused(
    401,
    'Unauthorized',
    'AppsFlyer refuses the request: the key is not the S2S key of this app. Its list has two answers to a wrong key, this one and 400.',
  ),
  'other-app': {
    outcome: 'refused',
    status: 400,
    message:
      'AppsFlyer refuses the request: the app ID does not match the key. Its list has only the word app_id for this answer, so the text is not known.',
    origins: documented('S2S3'),
  },
  'bad-request': refused(
    400,
    'Bad request',
    'AppsFlyer refuses the request: at least one of its checks fails. It does not say which.',
  ),
  forbidden: refused(
    403,
    'Forbidden',
    'AppsFlyer refuses the request: the app is on the Zero package, which takes no such events.',
  ),
  failing: refused(
    500,
    'Internal Server Error',
    'AppsFlyer answers that it failed, and asks to check that the JSON is written correctly, eventValue as text.',
  ),
};

/** Answers a request without a key, or without the key alone, in the right header. */
export function answerNoKey(): BareAnswer {
  return {
    outcome: 'refused',
    message:
      'AppsFlyer reads the key, and nothing else, from the header authentication. Its list has 400 and 401 for a wrong key, and does not say which of them answers a missing one.',
    origins: [...documented('S2S3'), ...inferred('S2S3')],
  };
}

const UNREAD = 'Payload is missing or failed to parse';

/** Answers a body that is missing, not JSON, or several events. */
export function answerUnread(what: string): BareAnswer {
  return refused(400, UNREAD, `AppsFlyer refuses the request: ${what}.`);
}

/** Answers an event value that is not text. Three documented answers fit, so no status and no body is said to come. */
export function answerNotText(): BareAnswer {
  return {
    outcome: 'refused',
    headline: 'Sent, but refused with 400 or 500: eventValue is not text',
    message: `AppsFlyer refuses an event value that is not text. Three answers of its list fit: 400 with “${UNREAD}”, 400 with “Bad request”, and 500, which asks to write eventValue as text. No document says which one comes.`,
    origins: [...documented('S2S3'), ...inferred('S2S3')],
  };
}

/** Answers a body without an AppsFlyer ID. */
export function answerNoId(): BareAnswer {
  const message = 'AppsFlyer refuses the request: it finds no AppsFlyer ID, by which the event is credited.';
  const headline = 'Sent, but refused with 400: there is no AppsFlyer ID';
  return { ...refused(400, 'appsflyer_id is a mandatory field', message), headline };
}

/** Answers a body that breaks a documented rule whose own answer is not documented. */
export function answerBad(what: string): BareAnswer {
  const message = `AppsFlyer most likely refuses the request: ${what}. No document says which answer it gives.`;
  return refused(400, 'Bad request', message, inferred('S2S3'));
}

/** Answers a request that passes all that is known of AppsFlyer's checks. */
export function answerChecked(): BareAnswer {
  return {
    outcome: 'accepted',
    headline: 'Will be sent, and answered with 200 OK',
    status: 200,
    body: 'OK',
    message:
      'OK says that the request passed a minimal check. AppsFlyer gives the same answer for events that it does not record fully.',
    origins: documented('S2S3'),
  };
}

/** Answers an event of an iOS app whose ID lacks the `id` in front; the remedies add it where the ID comes from. */
export function answerNotRecorded(appId: string, remedies: readonly Remedy[]): BareAnswer {
  return {
    outcome: 'lost',
    headline: 'Sent and answered with 200 OK, but not recorded',
    status: 200,
    body: 'OK',
    message: `The ID of an iOS app begins with id: id${appId}. Without it, AppsFlyer answers OK and does not record the event. That digits alone are an iOS app is inferred.`,
    origins: [...documented('S2S3', 'S2SO'), ...inferred('S2S3')],
    remedies,
  };
}
