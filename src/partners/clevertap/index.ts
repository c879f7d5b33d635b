import { documented, inferred } from '../../vocabulary/reference';
import { listed } from '../listed';
import type { DeliveryContext } from '../partner';
import { hostOf, pathOf, type ReceivedRequest } from '../receiver/request';
import type { Answer } from '../verdict';
import { elsewhere, notModelled } from './answers';
import { receiveAttribution } from './attribution';
import { cleverTapChecks } from './checks';
import { assumedRegion, misrouted, regionDoubt } from './misrouted';
import { isApiHost, isOfCleverTap, routeTo } from './region';
import { type CleverTapSettings, SETTING_TEXTS, SETTINGS } from './settings';
import { shapeForCleverTap } from './template-fields';
import { TEMPLATES } from './templates';
import { receiveUpload } from './upload';

/** CleverTap: its endpoint for attribution partners (C1), and its upload API as a receiver (C3). */
export const CLEVERTAP = listed<typeof SETTINGS>({
  id: 'clevertap',
  name: 'CleverTap',
  summary:
    'Installs and in-app events for CleverTap’s attribution endpoint, and requests to its upload API that you write yourself.',
  settings: SETTINGS,
  settingTexts: SETTING_TEXTS,
  templates: TEMPLATES,
  rules: {
    activation: documented('SEED-CT'),
    sendingOption: documented('SEED-CT'),
    inApp: documented('SEED-CT', 'TRBL'),
    restricted: {
      treatment: 'drop',
      says: 'AppsFlyer’s page for CleverTap says that such events are not sent.',
      origins: { drop: documented('SEED-CT'), redact: inferred('RESTR'), 'as-organic': inferred('RESTR') },
    },
  },
  checks: cleverTapChecks,
  fill: ({ settings }) => {
    const { account_id, account_token, account_passcode, region } = settings;
    return new Map([
      ['account_id', account_id],
      ['account_token', account_token],
      ['account_passcode', account_passcode],
      ['region', region],
      ['host', routeTo(region).host],
    ]);
  },
  shape: shapeForCleverTap,
  receive: receiveAtCleverTap,
});

/** Answers as the API of CleverTap that the host and path select; no other API is modeled. */
function receiveAtCleverTap(request: ReceivedRequest, context: DeliveryContext<CleverTapSettings>): Answer {
  const host = hostOf(request);
  if (host === undefined || !isOfCleverTap(host.text)) return elsewhere(host?.text ?? '', host);
  if (!isApiHost(host.text)) {
    const message = 'CleverTap’s documents name no such host, so its answer is not known.';
    return notModelled('clevertap-host', message, host);
  }
  const path = pathOf(request);
  if (path.text === '/attribution') return routed(receiveAttribution(request, context), request, context);
  if (path.text === '/1/upload') return routed(receiveUpload(request, context), request, context);
  const message = 'This endpoint of CleverTap is not modeled; /attribution and /1/upload are.';
  return notModelled('clevertap-path', message, path);
}

// What is wrong with the request itself is refused by the servers of every region.
function routed(
  answer: Answer,
  request: ReceivedRequest,
  { settings }: DeliveryContext<CleverTapSettings>,
): Answer {
  const findings = [...answer.findings, ...regionDoubt(request, settings)];
  const isTaken = answer.outcome === 'accepted' || answer.outcome === 'declined';
  const elsewhereThanMeant = isTaken ? misrouted(request, settings, findings) : undefined;
  return elsewhereThanMeant ?? assumedRegion({ ...answer, findings }, settings);
}
