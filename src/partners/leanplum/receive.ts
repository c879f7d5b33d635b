import { documented, inferred, observed } from '../../vocabulary/reference';
import type { DeliveryContext } from '../partner';
import type { ReceivedRequest } from '../receiver/request';
import type { Answer, ReceiverFinding } from '../verdict';
import { CREDENTIALS, MULTI, OTHER_ACTIONS, REQUEST_ARGUMENTS, USER_ACTIONS } from './actions';
import { checkAddress, checkBody } from './request';
import { answerOne, answerUnknown, INVALID_KEY } from './answer';
import { type Argument, argumentsOf, isEmpty } from './arguments';
import { finding, gather, isError } from '../receiver/finding';
import { describeUnknown, receiveMulti } from './multi';
import type { LeanplumSettings } from './settings';
import { checkUserAction } from './user-action';

type LeanplumContext = DeliveryContext<LeanplumSettings>;

/**
 * Answers as Leanplum's API would, modeled on its reference (L1, L2): address, action, arguments. Total: any request has
 * an answer.
 */
export function receiveAtLeanplum(request: ReceivedRequest, context: LeanplumContext): Answer {
  const { findings, ...answer } = answerTo(request, context);
  return { ...answer, findings: gather(findings) };
}

function answerTo(request: ReceivedRequest, context: LeanplumContext): Answer {
  const address = checkAddress(request);
  if (!address.reaches) {
    const message = 'The request does not reach Leanplum’s API.';
    return { outcome: 'dropped', message, origins: documented('L1', 'L2'), findings: address.findings };
  }
  if (!address.isServed) {
    const message = 'It is not known how Leanplum answers another path or method.';
    return { ...answerUnknown('unknown', message), findings: address.findings };
  }
  const body = checkBody(request);
  const before = [...address.findings, ...body.findings];
  const unreadable = body.findings.find(isError);
  if (unreadable !== undefined) {
    const message = `Leanplum could not read the body: ${unreadable.message}`;
    return { ...answerUnknown('refused', message), findings: before };
  }
  if (!body.isRead) {
    return { ...answerUnknown('unknown', 'The body is not read here.'), findings: before };
  }
  const all = argumentsOf(request);
  const answer = answerToAction(all, context);
  const findings = [...before, ...answer.findings, ...aboutKey(all)];
  const wrong = before.find(isError);
  if (wrong !== undefined) {
    return { ...answerUnknown('refused', `Leanplum would refuse the request: ${wrong.message}`), findings };
  }
  if (lacksCredentials(all)) return { ...INVALID_KEY, findings };
  return { ...answer, findings: answer.outcome === 'refused' ? findings : [...findings, RETRIES] };
}

function answerToAction(all: readonly Argument[], context: LeanplumContext): Answer {
  const argument = all.find(({ name }) => name === 'action');
  const action = argument?.value.text ?? '';
  if (action === MULTI.name) return receiveMulti(all, context);
  const row = USER_ACTIONS.find(({ name }) => name === action);
  if (row !== undefined) {
    const { fate, findings } = checkUserAction(row, all, REQUEST_ARGUMENTS, context);
    return { ...answerOne(fate), findings };
  }
  if (OTHER_ACTIONS.has(action)) {
    const message = `Leanplum has the action ${action}, whose arguments are not modeled here.`;
    return { ...answerUnknown('unknown', message), findings: [] };
  }
  const problem = describeUnknown(action);
  const at = argument?.value.at;
  const findings = [finding('error', 'leanplum-action', problem, documented('LP', 'L1'), at)];
  return { ...answerUnknown('refused', problem), findings };
}

function textOf(all: readonly Argument[], name: string): string {
  const value = all.find((each) => each.name === name)?.value;
  return value === undefined || isEmpty(value) ? '' : value.text;
}

function lacksCredentials(all: readonly Argument[]): boolean {
  return CREDENTIALS.some((name) => textOf(all, name) === '');
}

// Public code shows keys of the development class that begin with `dev_`; no document says so.
function* aboutKey(all: readonly Argument[]): Iterable<ReceiverFinding> {
  const key = all.find(({ name }) => name === 'clientKey')?.value;
  if (key?.text.startsWith('dev_') === true) {
    const message = 'clientKey looks like a development key; the modeled actions need the production key.';
    yield finding('warning', 'leanplum-key-class', message, [...documented('L1'), ...inferred('L2')], key.at);
  }
  const devMode = all.find(({ name }) => name === 'devMode')?.value;
  if (devMode?.text.toLowerCase() === 'true') {
    const message =
      'devMode excludes the user from reports, and above one request a second Leanplum answers 429.';
    yield finding('info', 'leanplum-dev-mode', message, documented('L2'), devMode.at);
  }
}

const RETRIES = finding(
  'hint',
  'leanplum-retries',
  'Leanplum may also answer 429 while another request for the same profile runs, 5xx, and, as only a third party reports, 451 for a blocked user; after 5xx a sender should wait 2, 4 and 8 seconds. Whether AppsFlyer retries is not documented for analytics partners; no retry is assumed.',
  [...documented('L2'), ...observed('L1'), ...inferred('CHG')],
);
