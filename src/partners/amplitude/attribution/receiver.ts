import { type DecodedParameter, type EventFields, readJson, requestSpan, type Span } from '../../../engine';
import { documented, inferred } from '../../../vocabulary/reference';
import type { DeliveryContext } from '../../partner';
import { hostOf, parametersNamed, parameterText, pathOf, type ReceivedRequest } from '../../receiver/request';
import { readSettings, type SettingValues } from '../../settings';
import type { Answer, ReceiverFinding } from '../../verdict';
import { finding, isError, NOT_TRIMMED, spacesAround } from '../../receiver/finding';
import { type Entries, entriesOf } from '../../receiver/json';
import { answerElsewhere, duplicateRisk, inRegion, regionOf, wrongRegion } from '../project';
import { checkAttributionEvent, identifiersIn } from './event';
import { answerHeld, holdOf } from './held';
import type { HoldTimeline } from './hold';
import { ATTRIBUTION_SETTINGS, type AttributionSettings } from './settings';

const PARTNER = 'amplitude-attribution';

/**
 * Answers as the Attribution API would (M1): 400 when something required is missing, otherwise 200, after which the hold
 * decides. A 400 is documented for broken JSON only; that a missing argument or key is answered the same way is inferred.
 */
export function receiveAttribution(
  request: ReceivedRequest,
  context: DeliveryContext<AttributionSettings>,
): Answer {
  const host = hostOf(request);
  const strayed = checkAddress(request);
  if (strayed.some(isError) || host === undefined) return answerStrayed(host?.text, strayed);
  const { findings, entries } = readArguments(request);
  const all = [...strayed, ...general(request, context), ...findings];
  if (entries === undefined || all.some(isError)) return answerRefused(all);
  return inRegion(answerHeld(identifiersIn(entries), context, all), host, context.settings.region);
}

function general(
  request: ReceivedRequest,
  { settings }: DeliveryContext<AttributionSettings>,
): readonly ReceiverFinding[] {
  const host = hostOf(request);
  return [
    ...(host === undefined ? [] : wrongRegion(PARTNER, host, settings.region)),
    ...duplicateRisk(PARTNER, settings.otherIntegration),
    ...spacesAround(
      `${PARTNER}-spaces`,
      'api_key',
      parameterText(request, 'api_key'),
      NOT_TRIMMED,
      inferred('M1'),
    ),
  ];
}

function checkAddress(request: ReceivedRequest): readonly ReceiverFinding[] {
  const host = hostOf(request);
  const path = pathOf(request);
  const { method } = request.decoded;
  if (host === undefined || regionOf(host.text) === undefined || path.text !== '/attribution') {
    const message =
      'The Attribution API is at api2.amplitude.com/attribution, in the EU at api.eu.amplitude.com/attribution.';
    const at = { from: host?.from ?? path.from, to: path.to };
    return [finding('error', `${PARTNER}-address`, message, documented('M1', 'M2'), at)];
  }
  if (method === 'POST') return [];
  const message =
    method === 'GET'
      ? "The newest pages ask for POST; GET is only in Amplitude's old article."
      : `The Attribution API takes POST; no document names ${method}.`;
  const severity = method === 'GET' ? 'warning' : 'error';
  return [finding(severity, `${PARTNER}-method`, message, documented('M1', 'M4'))];
}

function answerStrayed(host: string | undefined, findings: readonly ReceiverFinding[]): Answer {
  if (host === undefined || regionOf(host) === undefined) return { ...answerElsewhere(host), findings };
  const message =
    'Amplitude documents no other path or method of the Attribution API, so its answer is not known.';
  return { outcome: 'unknown', message, origins: inferred('M1'), findings };
}

function answerRefused(findings: readonly ReceiverFinding[]): Answer {
  const first = findings.find(isError);
  const isJson = first?.code === `${PARTNER}-event-json`;
  const does = isJson ? 'refuses' : 'most likely refuses';
  const message = `Amplitude ${does} the request. ${first?.message ?? ''}`.trim();
  const origins = isJson ? documented('M1') : inferred('M1');
  return { outcome: 'refused', status: 400, message, origins, findings };
}

/** The arguments of a request. */
export interface Arguments {
  /** What is wrong with them. */
  readonly findings: readonly ReceiverFinding[];
  /** The entries of the event; absent when it cannot be read. */
  readonly entries?: Entries;
}

/** Reads the arguments of a request, which are in its form body or its query (M1). */
function readArguments(request: ReceivedRequest): Arguments {
  const [key] = parametersNamed(request, 'api_key');
  const [event] = parametersNamed(request, 'event');
  const hasKey = key?.value !== undefined && key.value.text.trim() !== '';
  const missing = hasKey ? [] : [missingArgument('api_key', key)];
  if (event?.value === undefined || event.value.text.trim() === '') {
    return { findings: [...missing, missingArgument('event', event)] };
  }
  const { value } = event;
  const reading = readJson(value.text);
  const place = (span: Span) => requestSpan(value, span);
  if (!reading.ok) {
    const message = `The event is not JSON. ${reading.problem.message}`;
    const at = place(reading.problem);
    return {
      findings: [...missing, finding('error', `${PARTNER}-event-json`, message, documented('M1'), at)],
    };
  }
  const findings = [...missing, ...checkAttributionEvent(reading.node, place)];
  const entries = entriesOf(reading.node);
  return { findings, ...(entries && { entries }) };
}

function missingArgument(name: string, parameter: DecodedParameter | undefined): ReceiverFinding {
  const message = `The argument ${name} is required, in the form body or the query, and it is ${parameter ? 'empty' : 'missing'}.`;
  return finding('error', `${PARTNER}-argument`, message, documented('M1'), parameter);
}

/**
 * Returns the timeline of a request that is held, for the changed settings and the shaped event. Undefined when the request
 * has no event that can be read.
 */
export function attributionTimeline(
  request: ReceivedRequest,
  values: SettingValues,
  event: EventFields,
): HoldTimeline | undefined {
  const { entries } = readArguments(request);
  const settings = readSettings(ATTRIBUTION_SETTINGS, values);
  return entries && holdOf(identifiersIn(entries), { settings, event });
}
