import { evidenced, inferred } from '../../origin';
import type { DeliveryContext } from '../../partner';
import { hostOf, pathOf, type ReceivedRequest } from '../../request';
import type { Answer, ReceiverFinding } from '../../verdict';
import { readArguments } from './arguments';
import { identifiersIn } from './event';
import type { AttributionSettings } from './settings';
import { duplicateRisk } from '../duplicates';
import { answerHeld } from './held';
import { regionOf, wrongRegion } from '../region';

const PARTNER = 'amplitude-attribution';

/**
 * What the Attribution API would do with a request (M1): 400 for what it requires and does not get, otherwise 200,
 * after which the hold decides. Only the code of a 400 is documented, and only for broken JSON; that a missing
 * argument or key is answered the same way is inferred.
 */
export function receiveAttribution(
  request: ReceivedRequest,
  context: DeliveryContext<AttributionSettings>,
): Answer {
  const strayed = checkAddress(request);
  if (strayed.some(isError)) return answerStrayed(strayed);
  const { findings, entries } = readArguments(request);
  const all = [...strayed, ...general(request, context), ...findings];
  if (entries === undefined || all.some(isError)) return answerRefused(all);
  return answerHeld(identifiersIn(entries), context, all);
}

function isError({ severity }: ReceiverFinding): boolean {
  return severity === 'error';
}

function general(
  request: ReceivedRequest,
  { settings }: DeliveryContext<AttributionSettings>,
): readonly ReceiverFinding[] {
  const host = hostOf(request);
  return [
    ...(host === undefined ? [] : wrongRegion(PARTNER, host, settings.region)),
    ...duplicateRisk(PARTNER, settings.otherIntegration),
  ];
}

function checkAddress(request: ReceivedRequest): readonly ReceiverFinding[] {
  const host = hostOf(request);
  const path = pathOf(request);
  const { method } = request.decoded;
  if (host === undefined || regionOf(host.text) === undefined || path.text !== '/attribution') {
    const message =
      'The Attribution API is at api2.amplitude.com/attribution, in the EU at api.eu.amplitude.com/attribution.';
    return [
      {
        from: host?.from ?? path.from,
        to: path.to,
        severity: 'error',
        code: `${PARTNER}-address`,
        message,
        origins: evidenced('M1', 'M2'),
      },
    ];
  }
  if (method === 'POST') return [];
  const message =
    method === 'GET'
      ? "The newest pages ask for POST; GET is only in Amplitude's old article."
      : `The Attribution API takes POST; no document names ${method}.`;
  return [
    {
      severity: method === 'GET' ? 'warning' : 'error',
      code: `${PARTNER}-method`,
      message,
      origins: evidenced('M1', 'M4'),
    },
  ];
}

function answerStrayed(findings: readonly ReceiverFinding[]): Answer {
  const message = 'The request does not reach the Attribution API; what is answered there is in no document.';
  return { outcome: 'refused', message, origins: inferred('M1'), findings };
}

function answerRefused(findings: readonly ReceiverFinding[]): Answer {
  const first = findings.find(isError);
  const message = `Amplitude refuses the request. ${first?.message ?? ''}`.trim();
  const isJson = first?.code === `${PARTNER}-event-json`;
  const origins = isJson ? evidenced('M1') : inferred('M1');
  return { outcome: 'refused', status: 400, message, origins, findings };
}
