import { groupDigits, type JsonNode, percentDecode, type Span, utf8Length } from '../../../engine';
import { documented, inferred } from '../../../vocabulary/reference';
import { eventText } from '../../event-text';
import type { DeliveryContext } from '../../partner';
import { finding, gather, isError, worstFirst } from '../../receiver/finding';
import { entriesOf, openingOf, type Place } from '../../receiver/json';
import { bodyText, hostOf, pathOf, readJsonBody, type ReceivedRequest } from '../../receiver/request';
import { type Issue, toFinding } from '../../receiver/schema';
import { byMethods } from '../../receiver/undocumented';
import type { Answer, ReceiverFinding, Remedy } from '../../verdict';
import { withFindings, type BareAnswer } from '../answer';
import { appIdForm, checkAppId } from '../app-id';
import { elsewhere, unknownPath } from '../host';
import {
  answerBad,
  answerChecked,
  answerNoId,
  answerNoKey,
  answerNotRecorded,
  answerNotText,
  answerUnread,
  ARRIVAL_ANSWERS,
} from './answers';
import { checkBody, type EventBody } from './body';
import { checkHead, lacksKey } from './head';
import type { EventSettings } from './settings';
import { loopFinding } from './loop';

type Context = DeliveryContext<EventSettings>;

const HOSTS: ReadonlySet<string> = new Set(['api3.appsflyer.com', 'api2.appsflyer.com']);

/** The largest body, in bytes (S2S3); that the documented 1 KB is 1,024 of them is inferred. */
const MAX_BYTES = 1024;

/** Answers as AppsFlyer's API for server-to-server events would (S2S3, S2S2); the order of its checks is inferred. */
export function receiveEvents(request: ReceivedRequest, context: Context): Answer {
  const host = hostOf(request);
  if (host === undefined || !HOSTS.has(host.text)) {
    return elsewhere('appsflyer-events-host', host, 'api3.appsflyer.com', documented('S2S3', 'S2S2'));
  }
  const path = pathOf(request);
  const appId = appIdIn(path.text);
  if (appId === undefined) {
    const message = 'The path must be /inappevent/ and the app ID.';
    return unknownPath('appsflyer-events-path', message, path, documented('S2S3'));
  }
  const { findings, ...answer } = answerTo(request, context, appId);
  const all = worstFirst(gather([...checkHead(request, host.text), ...findings]));
  return byMethods({ ...answer, findings: all }, request, ['POST']);
}

function appIdIn(path: string): string | undefined {
  const id = /^\/inappevent\/([^/]+)$/.exec(path)?.[1];
  return id === undefined ? undefined : percentDecode(id, false).text;
}

function answerTo(request: ReceivedRequest, context: Context, appId: string): Answer {
  const { arrival } = context.settings;
  if (arrival === 'failing' || arrival === 'forbidden') return withFindings(ARRIVAL_ANSWERS[arrival]);
  if (lacksKey(request)) return withFindings(answerNoKey());
  const body = readJsonBody(request);
  if (!body.ok) {
    return withFindings(answerUnread(UNREAD[body.reason]), [problem('body', body.message, body.at)]);
  }
  const { node, place } = body;
  const entries = entriesOf(node);
  if (node.type !== 'object' || entries === undefined) return answerNoObject(node, place);
  const { platform = context.platform } = appIdForm(appId);
  const isStreamed = context.settings.sender === 'amplitude';
  return answerBody({ node, entries, platform, isStreamed }, request, context, appId, place);
}

function answerNoObject(node: JsonNode, place: Place): Answer {
  const at = place(openingOf(node));
  return node.type === 'array'
    ? withFindings(answerUnread('it takes one event a request'), [
        problem('several', 'A request has one event, and this is a list.', at),
      ])
    : withFindings(answerUnread('the body is not an object'), [
        problem('body', 'The body must be a JSON object.', at),
      ]);
}

const UNREAD = { missing: 'it has no body', 'not-json': 'the body cannot be read as JSON' } as const;

function problem(code: string, message: string, at?: Span): ReceiverFinding {
  return finding('error', `appsflyer-events-${code}`, message, documented('S2S3'), at);
}

function answerBody(
  body: EventBody,
  request: ReceivedRequest,
  context: Context,
  appId: string,
  place: Place,
): Answer {
  const { settings } = context;
  const issues = checkBody(body);
  const findings = [...checkSize(request), ...issues.map((issue) => toFinding(issue, place))];
  const refusal = refusalFor(issues, findings);
  if (refusal !== undefined) return withFindings(refusal, findings);
  if (settings.arrival !== 'checked') return withFindings(ARRIVAL_ANSWERS[settings.arrival], findings);
  const path = pathOf(request);
  if (appIdForm(appId).lacksPrefix) {
    const prefix = problem('id-prefix', 'The ID of an iOS app begins with id.', path);
    return withFindings(answerNotRecorded(appId, prefixRemedies(appId, context)), [prefix], findings);
  }
  const odd = checkAppId(appId, path);
  return withFindings(answerChecked(), odd, findings, loopFinding(body, settings));
}

// The ID is that of the settings, or that of the event where the settings have none; in a template it is typed.
function prefixRemedies(appId: string, { settings, event }: Context): readonly Remedy[] {
  const app_id = `id${appId}`;
  const own = settings.app_id.trim();
  if (own === appId) return [{ label: `Set the app ID to ${app_id}`, settings: { app_id } }];
  if (own !== '' || eventText(event, 'app_id') !== appId) return [];
  return [{ label: `Set the event’s app ID to ${app_id}`, event: { app_id } }];
}

function refusalFor(issues: readonly Issue[], findings: readonly ReceiverFinding[]): BareAnswer | undefined {
  const errors = issues.filter(isError);
  if (errors.some(({ key }) => key === 'appsflyer_id')) return answerNoId();
  const [first] = errors;
  if (first?.code === 'appsflyer-events-value-type') return answerNotText();
  if (first !== undefined) return answerBad(`${first.key} is required`);
  return findings.some(isError) ? answerBad('the body is too large') : undefined;
}

function checkSize(request: ReceivedRequest): readonly ReceiverFinding[] {
  const body = bodyText(request);
  const bytes = utf8Length(body?.text ?? '');
  if (bytes > MAX_BYTES) {
    const message = `The body has ${groupDigits(bytes)} bytes, and AppsFlyer takes up to 1 KB.`;
    return [problem('size', message, body)];
  }
  if (bytes <= 1000) return [];
  const message = `The body has ${groupDigits(bytes)} bytes. AppsFlyer takes up to 1 KB, and no document says whether that is 1,000 or 1,024.`;
  return [
    finding('warning', 'appsflyer-events-size', message, [...documented('S2S3'), ...inferred('S2S3')], body),
  ];
}
