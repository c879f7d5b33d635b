import { documented, inferred } from '../../vocabulary/reference';
import type { DeliveryContext } from '../partner';
import { parameterPlace, type ReceivedRequest } from '../receiver/request';
import { orNotKnown } from '../receiver/undocumented';
import type { Answer, ReceiverFinding, Remedy } from '../verdict';
import { missingField, serverError, unknownPartner, wrongAccount } from './answers';
import {
  CREDENTIALS,
  doubts,
  isInstall,
  lacksUtm,
  MANDATORY,
  missingFinding,
  UTM,
  valueOf,
} from './attribution-findings';
import type { CleverTapSettings } from './settings';

/**
 * Answers as CleverTap's endpoint for attribution partners does (C1). The order of its checks is not documented; here it
 * is credentials, fields, then the settings on its side.
 */
export function receiveAttribution(
  request: ReceivedRequest,
  context: DeliveryContext<CleverTapSettings>,
): Answer {
  const answer = answerTo(request, context);
  const { method } = request.decoded;
  if (method !== 'GET') {
    const message = `CleverTap’s page does not name the method. GET is assumed, and what is answered to ${method} is not known.`;
    return orNotKnown(answer, `no document mentions ${method}`, message);
  }
  return isIncomplete(answer) ? byLetterCase(answer, request, context) : answer;
}

function isIncomplete({ findings }: Answer): boolean {
  return findings.some(({ code }) => code === 'clevertap-missing');
}

const NAMES: ReadonlySet<string> = new Set([...CREDENTIALS, ...MANDATORY, ...UTM, 'device_identifier']);

// No document says whether letter case counts in the names of parameters.
function byLetterCase(
  answer: Answer,
  request: ReceivedRequest,
  context: DeliveryContext<CleverTapSettings>,
): Answer {
  const { parameters } = request.decoded;
  const inLower = parameters.map((each) => {
    const text = each.name.text.toLowerCase();
    return NAMES.has(text) ? { ...each, name: { ...each.name, text } } : each;
  });
  const other = parameters.find((each, index) => each.name.text !== inLower[index]?.name.text)?.name.text;
  const read = { ...request, decoded: { ...request.decoded, parameters: inLower } };
  if (other === undefined || isIncomplete(answerTo(read, context))) return answer;
  const meant = other.toLowerCase();
  return {
    outcome: 'unknown',
    headline: `${meant} is written “${other}”`,
    message: `CleverTap’s page writes ${meant}. No document says whether “${other}” is read as the same name.`,
    origins: inferred('C1'),
    findings: answer.findings,
  };
}

function answerTo(request: ReceivedRequest, context: DeliveryContext<CleverTapSettings>): Answer {
  const { settings } = context;
  const found = doubts(request, context);
  if (settings.servers === 'failing') return serverError(found);
  const noCredentials = CREDENTIALS.filter((name) => valueOf(request, name) === '');
  if (noCredentials.length > 0) {
    return wrongAccount([...noCredentials.map((name) => missingFinding(request, name)), ...found]);
  }
  return (
    incomplete(request, found) ??
    (settings.partnerListed ? undefined : unknownPartner(parameterPlace(request, 'partner_name'), found)) ??
    taken(valueOf(request, 'event_type'), settings, found)
  );
}

function incomplete(request: ReceivedRequest, found: readonly ReceiverFinding[]): Answer | undefined {
  const missing = MANDATORY.filter((name) => valueOf(request, name) === '');
  const noUtm = lacksUtm(request) ? ['utm_source'] : [];
  const hasIdentifier = valueOf(request, 'device_identifier') !== '';
  const all = [...missing, ...noUtm, ...(hasIdentifier ? [] : ['device_identifier'])];
  const findings = [...all.map((name) => missingFinding(request, name)), ...found];
  const [first] = [...missing, ...noUtm];
  if (first !== undefined) return missingField(first, findings);
  if (hasIdentifier) return undefined;
  return {
    outcome: 'dropped',
    message: 'CleverTap does not process a request whose device_identifier is empty.',
    origins: documented('C1'),
    findings,
  };
}

const TAKE_ORGANIC: Remedy = {
  label: 'Turn organic installs on in CleverTap',
  settings: { organicInstalls: true },
};
const TAKE_CUSTOM: Remedy = { label: 'Turn custom events on in CleverTap', settings: { customEvents: true } };

function taken(type: string, settings: CleverTapSettings, findings: readonly ReceiverFinding[]): Answer {
  const declined = (what: string, remedy: Remedy): Answer => ({
    outcome: 'declined',
    message: `CleverTap declines ${what} until they are turned on in its partner settings.`,
    origins: documented('C2'),
    findings,
    remedies: [remedy],
  });
  if (type === 'organic_install' && !settings.organicInstalls) {
    return declined('organic installs', TAKE_ORGANIC);
  }
  if (!isInstall(type) && !settings.customEvents) return declined('custom events', TAKE_CUSTOM);
  const message = isInstall(type)
    ? 'CleverTap stores the install as the event “UTM Visited”.'
    : `CleverTap stores the event as ${type} with a prefix for the partner; AppsFlyer’s prefix is not known.`;
  return { outcome: 'accepted', status: 200, message, origins: documented('C1', 'C2'), findings };
}
