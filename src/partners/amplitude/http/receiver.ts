import { type JsonNode, utf8Length } from '../../../engine';
import { evidenced, inferred } from '../../origin';
import type { Situation } from '../../partner';
import { headerText, hostOf, pathOf, type ReceivedRequest } from '../../request';
import type { Answer, ReceiverFinding } from '../../verdict';
import { duplicateRisk } from '../duplicates';
import { entriesOf, isBlank, numberOf, stringOf } from '../json-object';
import { regionOf, wrongRegion } from '../region';
import { readEventTime } from '../time';
import {
  answerError,
  answerFields,
  answerForbidden,
  answerIngested,
  answerSilenced,
  answerThrottled,
  answerTooLarge,
  answerTrouble,
  type BareAnswer,
  type Senders,
} from './answers';
import { bodyText, readArguments, readBody } from './body';
import { checkEvents } from './events';
import type { HttpSettings } from './settings';

const PARTNER = 'amplitude-http';

/** The most events Amplitude takes in one request; M1 asks for fewer than this, its newer pages (M2) for no more. */
export const MAX_EVENTS = 2000;

/** The largest request Amplitude takes, in bytes; that the documented 1 MB (M1) is 1,048,576 of them is inferred. */
export const MAX_BYTES = 1_048_576;

/** What the HTTP V2 API would do with a request, in the order in which a server would find out (M1; the order is inferred). */
export function receiveHttp(request: ReceivedRequest, situation: Situation<HttpSettings>): Answer {
  const host = hostOf(request);
  if (host === undefined || regionOf(host.text) === undefined) return answerStray(request);
  const common = [
    ...wrongRegion(PARTNER, host, situation.settings.region),
    ...duplicateRisk(PARTNER, situation.settings.otherIntegration),
    ...checkHead(request),
  ];
  const { findings, ...answer } = answerTo(request, situation);
  return { ...answer, findings: [...common, ...findings] };
}

function answerStray(request: ReceivedRequest): Answer {
  const at = hostOf(request) ?? pathOf(request);
  const message =
    'The HTTP V2 API is at api2.amplitude.com/2/httpapi, in the EU at api.eu.amplitude.com/2/httpapi.';
  return {
    outcome: 'refused',
    message: 'The request does not reach Amplitude; what is answered there is in no document.',
    origins: inferred('M1'),
    findings: [{ ...finding('error', 'address', message), from: at.from, to: at.to }],
  };
}

function finding(severity: ReceiverFinding['severity'], code: string, message: string): ReceiverFinding {
  return { severity, code: `${PARTNER}-${code}`, message, origins: evidenced('M1') };
}

function checkHead(request: ReceivedRequest): readonly ReceiverFinding[] {
  const { method } = request.decoded;
  const type = headerText(request, 'content-type');
  const findings: ReceiverFinding[] = [];
  if (method !== 'POST') {
    findings.push(finding('warning', 'method', `The HTTP V2 API takes POST; no document names ${method}.`));
  }
  if (bodyText(request) !== undefined && type?.text.toLowerCase().includes('json') !== true) {
    const message = 'The header Content-Type has to be application/json.';
    const at = type && { from: type.from, to: type.to };
    findings.push({ ...finding('warning', 'content-type', message), ...at });
  }
  return findings;
}

type Found = BareAnswer & Pick<Answer, 'findings'>;

function found(answer: BareAnswer, ...findings: readonly ReceiverFinding[]): Found {
  return { ...answer, findings };
}

function answerTo(request: ReceivedRequest, { settings }: Situation<HttpSettings>): Found {
  const path = pathOf(request);
  if (settings.arrival === 'forbidden') return found(answerForbidden());
  if (settings.arrival === 'failing') return found(answerTrouble(500));
  if (settings.arrival === 'unavailable') return found(answerTrouble(503));
  if (path.text !== '/2/httpapi') {
    const wrong = finding('error', 'path', 'The path of the HTTP V2 API is /2/httpapi.');
    return found(answerError('Invalid request path'), { ...wrong, from: path.from, to: path.to });
  }
  const bytes = utf8Length(bodyText(request)?.text ?? '');
  if (bytes > MAX_BYTES) {
    const message = `The body has ${bytes} bytes, and Amplitude takes ${MAX_BYTES} at most.`;
    return found(answerTooLarge(message), finding('error', 'size', message));
  }
  const body = readBody(request);
  if (!body.ok) return found(answerError(body.error), body.finding);
  return answerBody(readArguments(body), bytes, body.place, settings);
}

function answerBody(
  { missingField, events, leastIdLength, findings: before }: ReturnType<typeof readArguments>,
  bytes: number,
  place: Parameters<typeof checkEvents>[2],
  { arrival }: HttpSettings,
): Found {
  if (events === undefined) {
    const wrong = finding('error', 'events', 'The argument events has to be a list.');
    return found(answerError('Invalid event JSON'), ...before, wrong);
  }
  if (events.length > MAX_EVENTS) {
    const message = `The request has ${events.length} events, and Amplitude takes ${MAX_EVENTS} at most.`;
    return found(answerTooLarge(message), ...before, finding('error', 'events-count', message));
  }
  const { findings, missing, invalid, hasOther } = checkEvents(events, leastIdLength, place);
  const all = [...before, ...findings];
  if (hasOther) return found(answerError('Invalid event JSON'), ...all);
  if (missingField !== undefined || missing.size > 0 || invalid.size > 0) {
    return found(answerFields(missingField, { missing, invalid }), ...all);
  }
  if (arrival === 'unknown-key') return found(answerError('Invalid API key'), ...all);
  if (arrival === 'silenced') return found(answerSilenced(sendersOf(events)), ...all);
  if (arrival === 'throttled') return found(answerThrottled(sendersOf(events)), ...all);
  return found(answerIngested(events.length, bytes, timeOf(events)), ...all, NEW_USER);
}

const NEW_USER: ReceiverFinding = finding(
  'hint',
  'new-user',
  'Nothing is held here: if Amplitude knows no user with these IDs, it creates one.',
);

function sendersOf(events: readonly JsonNode[]): Senders {
  const ids = (key: string) => [
    ...new Set(
      events.flatMap((event) => {
        const entry = entriesOf(event)?.get(key);
        return isBlank(entry) ? [] : (stringOf(entry) ?? []);
      }),
    ),
  ];
  return { users: ids('user_id'), devices: ids('device_id'), indexes: [...events.keys()] };
}

function timeOf(events: readonly JsonNode[]): number | undefined {
  const times = events.flatMap((event) => {
    const entry = entriesOf(event)?.get('time');
    return readEventTime(entry) === 'milliseconds' ? (numberOf(entry) ?? []) : [];
  });
  return times.at(-1);
}
