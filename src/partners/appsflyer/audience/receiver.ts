import type { JsonNode } from '../../../engine';
import { documented, inferred } from '../../../vocabulary/reference';
import type { DeliveryContext } from '../../partner';
import { worstFirst } from '../../receiver/finding';
import { type Entries, entriesOf, openingOf, type Place } from '../../receiver/json';
import {
  bodyText,
  headerText,
  hostOf,
  pathOf,
  readJsonBody,
  type ReceivedRequest,
} from '../../receiver/request';
import { byMethods } from '../../receiver/undocumented';
import type { Answer, ReceiverFinding } from '../../verdict';
import { type BareAnswer, withFindings } from '../answer';
import { elsewhere, unknownPath } from '../host';
import {
  type Action,
  answerDoubtful,
  answerForbidden,
  answerNoAppId,
  answerNoIdentifier,
  answerOf,
  answerSeveral,
  answerTaken,
  refusedWithoutText,
} from './answers';
import { checkDevices, type CheckedDevices } from './devices';
import { problem, readBody } from './body';
import type { AudienceSettings } from './settings';

type Context = DeliveryContext<AudienceSettings>;

/** Answers as AppsFlyer's API for importing audiences would (AUD); the order of its checks is inferred. */
export function receiveAudience(request: ReceivedRequest, { settings }: Context): Answer {
  const host = hostOf(request);
  if (host?.text !== 'hq1.appsflyer.com') {
    return elsewhere('appsflyer-audience-host', host, 'hq1.appsflyer.com', documented('AUD'));
  }
  const path = pathOf(request);
  const action = /^\/api\/audiences-import-api\/v2\/(add|remove|overwrite)$/.exec(path.text)?.[1];
  if (!isAction(action)) {
    const message = 'The path must be /api/audiences-import-api/v2/ and add, remove or overwrite.';
    return unknownPath('appsflyer-audience-path', message, path, documented('AUD'));
  }
  const { findings, ...answer } = answerTo(request, action, settings);
  const all = worstFirst([...checkHead(request, action), ...findings]);
  return byMethods({ ...answer, findings: all }, request, ['POST']);
}

function isAction(text: string | undefined): text is Action {
  return text === 'add' || text === 'remove' || text === 'overwrite';
}

function checkHead(request: ReceivedRequest, action: Action): readonly ReceiverFinding[] {
  const { method } = request.decoded;
  const type = headerText(request, 'content-type');
  const findings: ReceiverFinding[] = [];
  if (action === 'overwrite') {
    const message =
      'By its name, overwrite replaces all devices of the audience. AppsFlyer warns that it can lose data when it is used in the wrong way.';
    const origins = [...documented('AUD'), ...inferred('AUD')];
    findings.push(problem('warning', 'overwrite', message, pathOf(request), origins));
  }
  if (method !== 'POST') {
    findings.push(problem('warning', 'method', `The API takes POST; no document mentions ${method}.`));
  }
  if (bodyText(request) !== undefined && type?.text.toLowerCase().includes('json') !== true) {
    findings.push(
      problem('warning', 'content-type', 'The header Content-Type must be application/json.', type),
    );
  }
  return findings;
}

function answerTo(request: ReceivedRequest, action: Action, settings: AudienceSettings): Answer {
  const { arrival } = settings;
  if (arrival === 'forbidden' || arrival === 'too-many-requests') return withFindings(answerOf(arrival, 0));
  const token = headerText(request, 'authorization');
  if (!/^bearer\s+\S/i.test(token?.text ?? '')) {
    const message = 'The header Authorization must have the word Bearer and the API token V2.0.';
    return withFindings(answerForbidden(true), [problem('error', 'token', message, token)]);
  }
  const body = readJsonBody(request);
  if (!body.ok) {
    return withFindings(refusedWithoutText('its body cannot be read as JSON'), [
      problem('error', 'body', body.message, body.at),
    ]);
  }
  const { node, place } = body;
  const entries = entriesOf(node);
  if (entries === undefined) {
    const wrong = problem('error', 'body', 'The body must be a JSON object.', place(openingOf(node)));
    return withFindings(refusedWithoutText('its body is not an object'), [wrong]);
  }
  return answerBody(node, entries, action, settings, place);
}

function answerBody(
  node: JsonNode,
  entries: Entries,
  action: Action,
  settings: AudienceSettings,
  place: Place,
): Answer {
  const { arrival, asIs } = settings;
  const body = readBody(node, entries, place);
  if (!body.ok) return withFindings(body.answer, body.findings);
  const { platform, devices } = body;
  const checked = checkDevices(devices, { platform, isRemoval: action === 'remove', isAsIs: asIs }, place);
  const findings = [...body.findings, ...checked.findings];
  const refusal = refusalFor(checked);
  if (refusal !== undefined) return withFindings(refusal, findings);
  if (arrival !== 'checked') return withFindings(answerOf(arrival, devices.length), findings);
  const { doubtful } = checked;
  return withFindings(
    doubtful.length > 0 ? answerDoubtful(doubtful, platform, settings) : answerTaken(action),
    findings,
  );
}

// The order is that of the description's list.
function refusalFor({ withoutApp, withoutIdentifier, several }: CheckedDevices): BareAnswer | undefined {
  if (withoutApp > 0) return answerNoAppId(withoutApp);
  if (withoutIdentifier > 0) return answerNoIdentifier(withoutIdentifier);
  return several > 0 ? answerSeveral(several) : undefined;
}
