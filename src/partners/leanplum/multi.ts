import type { JsonNode } from '../../engine';
import type { DeliveryContext } from '../partner';
import { documented, inferred } from '../../vocabulary/reference';
import type { Answer } from '../verdict';
import { API_LIMITS, MULTI, REQUEST_ARGUMENTS, USER_ACTIONS } from './actions';
import { answerAll, answerOne, answerTooMuch } from './answer';
import { type Argument, fromEntries, readStructure } from './arguments';
import { checkArguments } from './check-arguments';
import { finding, isError, quote } from '../receiver/finding';
import { type Place, stringOf } from '../receiver/json';
import { OPERATIONS, operationNamed } from './operations';
import type { LeanplumSettings } from './settings';
import { type ActionReport, checkUserAction } from './user-action';

/** Answers a `multi` after checking its arguments, the number of actions and users, and every action. */
export function receiveMulti(all: readonly Argument[], context: DeliveryContext<LeanplumSettings>): Answer {
  const { given, findings } = checkArguments(MULTI.name, all, [...REQUEST_ARGUMENTS, ...MULTI.arguments]);
  const data = given.get('data');
  if (data === undefined || findings.some(isError)) {
    return { ...answerOne('refused'), findings };
  }
  const { reading, place } = readStructure(data.value);
  const items = reading.ok && reading.node.type === 'array' ? reading.node.items : [];
  const tooMuch = countProblem(items);
  if (tooMuch !== undefined) {
    const problem = finding(
      'error',
      'leanplum-multi-size',
      tooMuch,
      API_LIMITS.actionsInMulti.origins,
      data.value.at,
    );
    return { ...answerTooMuch(tooMuch), findings: [...findings, problem] };
  }
  const reports = items.map((item) => checkItem(item, place, context));
  const said = reports.flatMap((report) => report.findings);
  return { ...answerAll(reports.map(({ fate }) => fate)), findings: [...findings, ...said] };
}

function countProblem(items: readonly JsonNode[]): string | undefined {
  const { actionsInMulti, usersInMulti } = API_LIMITS;
  if (items.length > actionsInMulti.most) {
    return `The call has ${items.length} actions; ${actionsInMulti.most} are allowed.`;
  }
  const users = new Set(items.map((item) => scalar(item, 'userId') || scalar(item, 'deviceId')));
  users.delete('');
  if (users.size <= usersInMulti.most) return undefined;
  return `The call concerns ${users.size} users; ${usersInMulti.most} are allowed.`;
}

function scalar(item: JsonNode, name: string): string {
  if (item.type !== 'object') return '';
  return stringOf(item.entries.find(({ key }) => key === name)?.value) ?? '';
}

function checkItem(item: JsonNode, place: Place, context: DeliveryContext<LeanplumSettings>): ActionReport {
  const refused = (code: string, message: string): ActionReport => ({
    fate: 'refused',
    findings: [finding('error', code, message, documented('L1'), place(item))],
  });
  if (item.type !== 'object') return refused('leanplum-multi-item', 'Each action in data must be an object.');
  const action = scalar(item, 'action');
  const row = USER_ACTIONS.find(({ name }) => name === action);
  if (row !== undefined) {
    return checkUserAction(row, fromEntries(item.entries, place), [], context, place(item));
  }
  if (action === '') return refused('leanplum-action', 'There is no action.');
  const [code, message] = action === MULTI.name ? NESTED : notModeled(action);
  return {
    fate: 'unknown',
    findings: [finding('warning', code, message, inferred('L1', 'L2'), place(item))],
  };
}

const NESTED = [
  'leanplum-multi-nested',
  'This action is a multi inside a multi; no document says whether Leanplum takes it.',
] as const;

function notModeled(action: string): readonly [code: string, message: string] {
  if (operationNamed(action) === undefined) return ['leanplum-action', describeUnknown(action)];
  return [
    'leanplum-not-modelled',
    `Leanplum has the action “${action}”, but its rules are not modeled here.`,
  ];
}

/** Returns what is known of an action that Leanplum's published description does not list. */
export function describeUnknown(action: string): string {
  const meant = OPERATIONS.find(({ name }) => name.toLowerCase() === action.toLowerCase());
  const hint = meant === undefined ? '' : ` Its name there is ${meant.name}.`;
  return `Leanplum’s API description lists no action ${quote(action)}.${hint}`;
}
