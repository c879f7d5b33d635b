import { documented, inferred, observed } from '../../vocabulary/reference';
import type { DeliveryContext } from '../partner';
import type { ReceivedRequest } from '../receiver/request';
import type { Answer, ReceiverFinding } from '../verdict';
import {
  CREDENTIALS,
  type KeyClass,
  MULTI,
  REQUEST_ARGUMENTS,
  USER_ACTIONS,
  USER_ARGUMENTS,
} from './actions';
import { checkAddress, checkBody } from './request';
import {
  answerOne,
  answerOperation,
  answerStray,
  answerUnknown,
  INVALID_KEY,
  OLDER_HOST_ANSWER,
} from './answer';
import { type Argument, argumentsOf, isEmpty, type Value } from './arguments';
import { checkArguments } from './check-arguments';
import { finding, gather, isError, NOT_TRIMMED, quote, spacesAround } from '../receiver/finding';
import { answerOtherCase } from './letter-case';
import { describeUnknown, receiveMulti } from './multi';
import { FILE_MULTI, type OperationRow, operationNamed } from './operations';
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
    return { ...answerStray(address.isOfLeanplum), findings: address.findings };
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
  return answerToArguments(argumentsOf(request), before, address.isOlder, context);
}

function answerToArguments(
  all: readonly Argument[],
  before: readonly ReceiverFinding[],
  isOlderHost: boolean,
  context: LeanplumContext,
): Answer {
  const answer = answerToAction(all, context);
  const findings = [...before, ...answer.findings, ...aboutKey(all, context)];
  const wrong = before.find(isError);
  if (wrong !== undefined) {
    return { ...answerUnknown('refused', `Leanplum would refuse the request: ${wrong.message}`), findings };
  }
  const isIncomplete = lacksCredentials(all) || answer.outcome === 'refused';
  const otherCase = isIncomplete ? answerOtherCase(all, findings) : undefined;
  if (otherCase !== undefined) return { ...otherCase, findings };
  if (lacksCredentials(all)) return { ...INVALID_KEY, findings };
  if (isOlderHost && answer.outcome === 'accepted') return { ...OLDER_HOST_ANSWER, findings };
  return { ...answer, findings: answer.outcome === 'refused' ? findings : [...findings, RETRIES] };
}

function answerToAction(all: readonly Argument[], context: LeanplumContext): Answer {
  const argument = all.find(({ name }) => name === 'action');
  const action = argument?.value.text ?? '';
  if (action === MULTI.name && isFileMulti(all)) return receiveOperation(FILE_MULTI, all);
  if (action === MULTI.name) return receiveMulti(all, context);
  const row = USER_ACTIONS.find(({ name }) => name === action);
  if (row !== undefined) {
    const { fate, findings } = checkUserAction(row, all, REQUEST_ARGUMENTS, context);
    return { ...answerOne(fate), findings };
  }
  const operation = operationNamed(action);
  if (operation !== undefined) return receiveOperation(operation, all);
  const at = argument?.value.at;
  if (action === '') {
    const missing = finding('error', 'leanplum-action', 'There is no action.', documented('LP', 'L1'), at);
    return { ...answerUnknown('refused', 'There is no action.'), findings: [missing] };
  }
  const problem = describeUnknown(action);
  const unlisted = finding('warning', 'leanplum-action', problem, inferred('L1'), at);
  const headline = `the action ${quote(action)} is not listed`;
  return { ...answerUnknown('unknown', problem), headline, findings: [unlisted] };
}

// What Leanplum answers without a required argument is documented for the modeled actions only.
function receiveOperation(operation: OperationRow, all: readonly Argument[]): Answer {
  const own = new Set(operation.arguments.map(({ name }) => name));
  const shared = [...REQUEST_ARGUMENTS, ...USER_ARGUMENTS].filter(({ name }) => !own.has(name));
  const { findings } = checkArguments(operation.name, all, [...shared, ...operation.arguments]);
  const doubts = findings.map((each) =>
    each.severity === 'error' ? ({ ...each, severity: 'warning' } as const) : each,
  );
  return { ...answerOperation(operation), findings: doubts };
}

function isFileMulti(all: readonly Argument[]): boolean {
  return all.some(({ name }) => name === 'createJob') && all.every(({ name }) => name !== 'data');
}

function textOf(all: readonly Argument[], name: string): string {
  const value = all.find((each) => each.name === name)?.value;
  return value === undefined || isEmpty(value) ? '' : value.text;
}

function lacksCredentials(all: readonly Argument[]): boolean {
  return CREDENTIALS.some((name) => textOf(all, name) === '');
}

// Public code shows keys of the development class that begin with `dev_`; no document says so.
function* aboutKey(all: readonly Argument[], { settings }: LeanplumContext): Iterable<ReceiverFinding> {
  const key = all.find(({ name }) => name === 'clientKey')?.value;
  const action = all.find(({ name }) => name === 'action')?.value.text ?? '';
  const needed = operationNamed(action === MULTI.name && !isFileMulti(all) ? 'track' : action)?.keyClass;
  if (key !== undefined && key.text !== '' && needed !== undefined && needed !== 'unknown') {
    yield* keyClassFinding(key, needed, settings.client_key);
  }
  for (const name of CREDENTIALS) {
    const value = all.find((each) => each.name === name)?.value;
    const text = value && { ...value.at, text: value.text };
    yield* spacesAround('leanplum-spaces', name, text, NOT_TRIMMED, inferred('L1'));
  }
  const devMode = all.find(({ name }) => name === 'devMode')?.value;
  if (devMode?.text.toLowerCase() === 'true') {
    const message =
      'devMode excludes the user from reports, and above one request a second Leanplum answers 429.';
    yield finding('info', 'leanplum-dev-mode', message, documented('L2'), devMode.at);
  }
}

function* keyClassFinding({ text, at }: Value, needed: KeyClass, own: string): Iterable<ReceiverFinding> {
  const looksLikeDevelopment = text.startsWith('dev_');
  if (needed === 'production' ? looksLikeDevelopment : text === own) {
    const has = looksLikeDevelopment
      ? 'clientKey looks like a development key'
      : 'the Client Key that AppsFlyer asks for is the production key';
    const message = `The action needs the ${needed} key, and ${has}.`;
    yield finding('warning', 'leanplum-key-class', message, [...documented('L1'), ...inferred('L2')], at);
  } else if (needed !== 'production' && !(needed === 'development' && looksLikeDevelopment)) {
    yield finding('info', 'leanplum-key-class', `The action needs the ${needed} key.`, documented('L1'), at);
  }
}

const RETRIES = finding(
  'hint',
  'leanplum-retries',
  'Leanplum may also answer 429 while another request for the same profile runs, 5xx, and, as only a third party reports, 451 for a blocked user; after 5xx a sender should wait 2, 4 and 8 seconds. Whether AppsFlyer retries is not documented for analytics partners; no retry is assumed.',
  [...documented('L2'), ...observed('L1'), ...inferred('CHG')],
);
