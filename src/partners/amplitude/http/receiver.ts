import { type JsonNode, type Span, utf8Length } from '../../../engine';
import { documented } from '../../../vocabulary/reference';
import type { DeliveryContext } from '../../partner';
import { finding } from '../../receiver/finding';
import { numberOf, type Place, valueAt } from '../../receiver/json';
import { bodyText, headerText, hostOf, pathOf, type ReceivedRequest } from '../../receiver/request';
import { byMethods } from '../../receiver/undocumented';
import type { Answer, ReceiverFinding } from '../../verdict';
import { answerElsewhere, duplicateRisk, inRegion, regionOf, wrongRegion } from '../project';
import { timeUnit } from '../event';
import {
  answerError,
  answerFields,
  answerForbidden,
  answerIngested,
  answerOtherApi,
  answerShortIds,
  answerSilenced,
  answerThrottled,
  answerTooLarge,
  answerTrouble,
  type BareAnswer,
} from './answers';
import { readArguments, readBody } from './body';
import { checkEvents } from './events';
import { loopFindings } from './loop';
import { limitDoubts, MAX_BYTES, MAX_EVENTS, sendersOf } from './senders';
import type { HttpSettings } from './settings';

const PARTNER = 'amplitude-http';

/** Answers as the HTTP V2 API would (M1); the order of its checks is inferred. */
export function receiveHttp(request: ReceivedRequest, context: DeliveryContext<HttpSettings>): Answer {
  const host = hostOf(request);
  if (host === undefined || regionOf(host.text) === undefined) return answerStray(request);
  const common = [
    ...wrongRegion(PARTNER, host, context.settings.region),
    ...duplicateRisk(PARTNER, context.settings.otherIntegration),
    ...loopFindings(context),
    ...checkHead(request),
  ];
  const { findings, ...answer } = answerTo(request, context);
  const all = byMethods({ ...answer, findings: [...common, ...findings] }, request, ['POST']);
  return inRegion(all, host, context.settings.region);
}

function answerStray(request: ReceivedRequest): Answer {
  const host = hostOf(request);
  const at = host ?? pathOf(request);
  const message =
    'The HTTP V2 API is at api2.amplitude.com/2/httpapi, in the EU at api.eu.amplitude.com/2/httpapi.';
  return { ...answerElsewhere(host?.text), findings: [problem('error', 'address', message, at)] };
}

function problem(
  severity: ReceiverFinding['severity'],
  code: string,
  message: string,
  at?: Span,
): ReceiverFinding {
  return finding(severity, `${PARTNER}-${code}`, message, documented('M1'), at);
}

function checkHead(request: ReceivedRequest): readonly ReceiverFinding[] {
  const { method } = request.decoded;
  const type = headerText(request, 'content-type');
  const findings: ReceiverFinding[] = [];
  if (method !== 'POST') {
    findings.push(
      problem('warning', 'method', `The HTTP V2 API takes POST; no document mentions ${method}.`),
    );
  }
  if (bodyText(request) !== undefined && type?.text.toLowerCase().includes('json') !== true) {
    findings.push(
      problem('warning', 'content-type', 'The header Content-Type must be application/json.', type),
    );
  }
  return findings;
}

// The Attribution API is documented (M1); that the others are on the same hosts is not in what was read of it.
const OTHER_APIS = new Set(['/attribution', '/batch', '/identify', '/groupidentify', '/usermap', '/httpapi']);

function otherApi(path: Span): ReceiverFinding {
  const message = 'This is not the path of the HTTP V2 API, which is /2/httpapi.';
  return problem('warning', 'path', message, path);
}

type Found = BareAnswer & Pick<Answer, 'findings'>;

function found(answer: BareAnswer, ...findings: readonly ReceiverFinding[]): Found {
  return { ...answer, findings };
}

function answerTo(request: ReceivedRequest, { settings }: DeliveryContext<HttpSettings>): Found {
  const path = pathOf(request);
  if (settings.arrival === 'forbidden') return found(answerForbidden());
  if (settings.arrival === 'failing') return found(answerTrouble(500));
  if (settings.arrival === 'unavailable') return found(answerTrouble(503));
  if (OTHER_APIS.has(path.text)) return found(answerOtherApi(path.text), otherApi(path));
  if (path.text !== '/2/httpapi') {
    const wrong = problem('error', 'path', 'The path of the HTTP V2 API is /2/httpapi.', path);
    return found(answerError('Invalid request path'), wrong);
  }
  const bytes = utf8Length(bodyText(request)?.text ?? '');
  if (bytes > MAX_BYTES) {
    const message = `The body has ${bytes} bytes, and Amplitude takes at most ${MAX_BYTES}.`;
    return found(answerTooLarge(message), problem('error', 'size', message));
  }
  const body = readBody(request);
  if (!body.ok) return found(answerError(body.error), body.finding);
  return answerBody(readArguments(body), bytes, body.place, settings);
}

function answerBody(
  { missingField, events, minIdLength, findings: before }: ReturnType<typeof readArguments>,
  bytes: number,
  place: Place,
  { arrival }: HttpSettings,
): Found {
  if (events === undefined) {
    const wrong = problem('error', 'events', 'The argument events must be a list.');
    return found(answerError('Invalid event JSON'), ...before, wrong);
  }
  if (events.length > MAX_EVENTS) {
    const message = `The request has ${events.length} events, and Amplitude takes at most ${MAX_EVENTS}.`;
    return found(answerTooLarge(message), ...before, problem('error', 'events-count', message));
  }
  const { findings, missing, invalid, short, hasOther } = checkEvents(events, minIdLength, place);
  const all = [...before, ...findings];
  if (hasOther) return found(answerError('Invalid event JSON'), ...all);
  if (missingField !== undefined || missing.size > 0 || invalid.size > 0) {
    return found(answerFields(missingField, { missing, invalid }), ...all);
  }
  if (short.size > 0) return found(answerShortIds(short), ...all);
  return answerSound(events, bytes, arrival, all);
}

function answerSound(
  events: readonly JsonNode[],
  bytes: number,
  arrival: HttpSettings['arrival'],
  findings: readonly ReceiverFinding[],
): Found {
  if (arrival === 'unknown-key') return found(answerError('Invalid API key'), ...findings);
  if (arrival === 'silenced') return found(answerSilenced(sendersOf(events)), ...findings);
  if (arrival === 'throttled') return found(answerThrottled(sendersOf(events)), ...findings);
  return found(
    answerIngested(events.length, bytes, timeOf(events)),
    ...findings,
    ...limitDoubts(events, bytes),
    NEW_USER,
  );
}

const NEW_USER: ReceiverFinding = problem(
  'hint',
  'new-user',
  'Nothing is held here: if Amplitude knows no user with these IDs, it creates one.',
);

function timeOf(events: readonly JsonNode[]): number | undefined {
  const times = events.flatMap((event) => {
    const time = valueAt(event, 'time');
    return timeUnit(time) === 'milliseconds' ? (numberOf(time) ?? []) : [];
  });
  return times.at(-1);
}
