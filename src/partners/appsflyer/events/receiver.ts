import { groupDigits, percentDecode, type Span, utf8Length } from '../../../engine';
import { documented, inferred } from '../../../vocabulary/reference';
import type { DeliveryContext } from '../../partner';
import { finding, gather, isError, worstFirst } from '../../receiver/finding';
import { entriesOf, openingOf, type Place } from '../../receiver/json';
import { bodyText, hostOf, pathOf, readJsonBody, type ReceivedRequest } from '../../receiver/request';
import { type Issue, toFinding } from '../../receiver/schema';
import type { Answer, ReceiverFinding } from '../../verdict';
import { appIdForm } from '../app-id';
import { bareHost, elsewhere, isUnencrypted, unknownPath } from '../host';
import {
  answerBad,
  answerChecked,
  answerNoId,
  answerNoKey,
  answerNotRecorded,
  answerNotText,
  answerUnencrypted,
  answerUnread,
  ARRIVAL_ANSWERS,
  type BareAnswer,
} from './answers';
import { checkBody, type EventBody } from './body';
import { checkHead, lacksKey } from './head';
import type { EventSettings } from './settings';
import { loopFinding } from './loop';

type Context = DeliveryContext<EventSettings>;

const HOSTS: ReadonlySet<string> = new Set(['api3.appsflyer.com', 'api2.appsflyer.com']);

/** The largest body, in bytes (S2S3); that the documented 1 KB is 1,024 of them is inferred. */
export const MAX_BYTES = 1024;

/** Answers as AppsFlyer's API for server-to-server events would (S2S3, S2S2); the order of its checks is inferred. */
export function receiveEvents(request: ReceivedRequest, context: Context): Answer {
  const host = hostOf(request);
  if (host === undefined || !HOSTS.has(bareHost(host))) {
    return elsewhere('appsflyer-events-host', host, 'api3.appsflyer.com', documented('S2S3', 'S2S2'));
  }
  const path = pathOf(request);
  const appId = appIdIn(path.text);
  if (appId === undefined) {
    const message = 'The path must be /inappevent/ and the app ID.';
    return unknownPath('appsflyer-events-path', message, path, documented('S2S3'));
  }
  const { findings, ...answer } = answerTo(request, context, appId);
  return { ...answer, findings: worstFirst(gather([...checkHead(request, bareHost(host)), ...findings])) };
}

function appIdIn(path: string): string | undefined {
  const id = /^\/inappevent\/([^/]+)\/?$/.exec(path)?.[1];
  return id === undefined ? undefined : percentDecode(id, false).text;
}

type Found = BareAnswer & Pick<Answer, 'findings'>;

const found = (answer: BareAnswer, ...findings: readonly ReceiverFinding[]): Found => ({
  ...answer,
  findings,
});

function answerTo(request: ReceivedRequest, context: Context, appId: string): Found {
  const { arrival } = context.settings;
  if (arrival === 'failing' || arrival === 'forbidden') return found(ARRIVAL_ANSWERS[arrival]);
  if (isUnencrypted(request)) return found(answerUnencrypted());
  if (lacksKey(request)) return found(answerNoKey());
  const body = readJsonBody(request);
  if (!body.ok) return found(answerUnread(UNREAD[body.reason]), problem('body', body.message, body.at));
  const { node, place } = body;
  const entries = entriesOf(node);
  if (node.type !== 'object' || entries === undefined) {
    const message =
      node.type === 'array'
        ? 'A request has one event, and this is a list.'
        : 'The body must be a JSON object.';
    const what = node.type === 'array' ? 'it takes one event a request' : 'the body is not an object';
    return found(answerUnread(what), problem('several', message, place(openingOf(node))));
  }
  const { platform = context.platform } = appIdForm(appId);
  const isStreamed = context.settings.sender === 'amplitude';
  return answerBody({ node, entries, platform, isStreamed }, request, context, appId, place);
}

const UNREAD = { missing: 'it has no body', 'not-json': 'the body cannot be read as JSON' } as const;

function problem(code: string, message: string, at?: Span): ReceiverFinding {
  return finding('error', `appsflyer-events-${code}`, message, documented('S2S3'), at);
}

function answerBody(
  body: EventBody,
  request: ReceivedRequest,
  { settings }: Context,
  appId: string,
  place: Place,
): Found {
  const issues = checkBody(body);
  const findings = [...checkSize(request), ...issues.map((issue) => toFinding(issue, place))];
  const refusal = refusalFor(issues, findings);
  if (refusal !== undefined) return found(refusal, ...findings);
  if (settings.arrival !== 'checked') return found(ARRIVAL_ANSWERS[settings.arrival], ...findings);
  if (appIdForm(appId).lacksPrefix) {
    const message = 'The ID of an iOS app begins with id.';
    return found(
      answerNotRecorded(appId, settings.app_id.trim() === appId),
      problem('id-prefix', message, pathOf(request)),
      ...findings,
    );
  }
  return found(answerChecked(), ...findings, ...loopFinding(body, settings));
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
