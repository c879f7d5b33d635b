import type { Origin } from '../../vocabulary';
import { documented, inferred, observed } from '../../vocabulary/reference';
import type { Answer } from '../verdict';
import type { OperationRow } from './operations';
import { type DeviceMatch, remediesFor } from './device-id';

/**
 * What happens to an action: carried out; skipped because the user is not in a session; done outside a session; done at
 * a changed time; not for the user of the app; refused because of its arguments; or unknown.
 */
export type Fate =
  | 'done'
  | 'no-session'
  | 'offline'
  | 'refused'
  | 'unknown'
  | {
      /** Carried out at a changed time; its own is this many whole days in the past. */
      readonly pastDays: number;
    }
  | {
      /** The device ID, which is of another kind than the one the app uses. */
      readonly stranger: DeviceMatch;
      /** True when a new user is created for it; otherwise it is skipped. */
      readonly isCreated: boolean;
    };

/** The placeholder in an answer for a text that no document shows. */
const UNKNOWN_TEXT = '…';

interface Result extends Pick<Answer, 'outcome' | 'headline' | 'remedies'> {
  /** The action's entry in the answer, as JSON has it. */
  readonly entry: object;
  readonly message: string;
  readonly origins: readonly Origin[];
}

const ONLY_RECEIVED = 'HTTP 200 alone only means that the request was received.';

const FATES: Readonly<Record<Exclude<Fate, object>, Result>> = {
  done: {
    outcome: 'accepted',
    entry: { success: true },
    message: `Leanplum takes it: the answer has neither a warning nor an error. ${ONLY_RECEIVED}`,
    origins: documented('L2'),
  },
  'no-session': {
    outcome: 'dropped',
    entry: { success: true, warning: { message: UNKNOWN_TEXT }, ignored: true },
    message:
      'Leanplum ignores it: requireActive needs a session, and the user is not in one. No document shows the text of the warning.',
    origins: documented('L1'),
  },
  offline: {
    outcome: 'accepted',
    entry: { success: true, isOffline: true },
    message: 'Leanplum takes it outside any session, as disposition=passive asks.',
    origins: [...documented('LP', 'L1'), ...observed('L5')],
  },
  unknown: {
    outcome: 'unknown',
    headline: 'an action in it is not modeled here',
    entry: {},
    message: 'What Leanplum does with some of the actions is not known here.',
    origins: inferred('L1', 'L2'),
  },
  refused: {
    outcome: 'refused',
    entry: { success: true, error: { message: UNKNOWN_TEXT } },
    message: `Leanplum skips it because of its arguments. That the answer has this form is inferred, and no document shows the text of the error. ${ONLY_RECEIVED}`,
    origins: [...documented('L2'), ...inferred('L1')],
  },
};

function resultOf(fate: Fate): Result {
  if (typeof fate !== 'object') return FATES[fate];
  if ('stranger' in fate) return strangerResult(fate.stranger, fate.isCreated);
  const warning = { message: `Past event detected (${fate.pastDays} days ago). Rewriting timestamp.` };
  return {
    outcome: 'accepted',
    entry: { success: true, warning },
    message:
      'Leanplum stores it with another time, since it keeps no historical data by default. The age from which it does so is not documented; a day is assumed.',
    origins: [...inferred('L2'), ...observed('L5')],
  };
}

// That the two IDs must be of one kind is documented; what Leanplum does with one of another kind is inferred.
function strangerResult({ sent, expected, ...match }: DeviceMatch, isCreated: boolean): Result {
  const then = isCreated ? 'creates a new user for it' : 'does not find the user and skips it';
  return {
    outcome: 'lost',
    headline: 'Sent, but nobody gets it',
    entry: isCreated
      ? { success: true }
      : { success: true, warning: { message: 'User not found; request skipped.' } },
    message: `Leanplum knows the users of this app by ${expected}, and the request has ${sent}. Leanplum ${then}, so it cannot report the install for the user of the app. ${ONLY_RECEIVED}`,
    origins: [...documented('SEED-LP', 'L2'), ...inferred('L1')],
    remedies: remediesFor({ sent, expected, ...match }),
  };
}

/** Answers a single action. */
export function answerOne(fate: Fate): Omit<Answer, 'findings'> {
  const { entry, ...result } = resultOf(fate);
  return { ...result, status: 200, body: bodyOf([entry]) };
}

// One action that fails decides, since that is what a person must know.
const WORST_FIRST = ['unknown', 'refused', 'dropped', 'lost'] as const;

/** Answers a `multi`: an entry for each action, in the order of the actions (L2). */
export function answerAll(fates: readonly Fate[]): Omit<Answer, 'findings'> {
  const results = fates.map(resultOf);
  const outcomes = results.map(({ outcome }) => outcome);
  const taken = outcomes.filter((outcome) => outcome === 'accepted').length;
  const outcome: Answer['outcome'] = WORST_FIRST.find((each) => outcomes.includes(each)) ?? 'accepted';
  const worst = results.find((each) => each.outcome === outcome);
  const count = `${taken} of ${results.length} ${results.length === 1 ? 'action' : 'actions'}`;
  const message = `Leanplum takes ${count} and answers each in its place. ${ONLY_RECEIVED}`;
  const shared = { outcome, origins: documented('L1', 'L2'), ...headlineAndRemedies(worst) };
  // An action whose answer is not known leaves the body open.
  if (outcome === 'unknown') return { ...shared, message: `${message} ${worst?.message ?? ''}`.trim() };
  const body = bodyOf(results.map(({ entry }) => entry));
  return { ...shared, status: 200, body, message };
}

function headlineAndRemedies(result: Result | undefined): Pick<Answer, 'headline' | 'remedies'> {
  const { headline, remedies } = result ?? {};
  return { ...(headline !== undefined && { headline }), ...(remedies && { remedies }) };
}

/** The answer when App ID or Client Key are missing. */
export const INVALID_KEY: Omit<Answer, 'findings'> = {
  outcome: 'refused',
  body: bodyOf([{ success: false, error: { message: 'Invalid access key' } }]),
  message:
    'Leanplum answers with a 4xx or 5xx status, as for a key that is wrong or of the wrong class. That a missing key is treated the same way is inferred.',
  origins: [...documented('L2'), ...inferred('L1')],
};

function bodyOf(response: readonly object[]): string {
  return JSON.stringify({ response });
}

/** Answers a request for which no document shows an answer. */
export function answerUnknown(outcome: Answer['outcome'], message: string): Omit<Answer, 'findings'> {
  return { outcome, message: `${message} No document shows the answer.`, origins: inferred('L1', 'L2') };
}

/** Answers an operation of the published description whose rules are not modeled. */
export function answerOperation({ name, answers, skipsUnknownUser }: OperationRow): Omit<Answer, 'findings'> {
  const fields =
    answers.length === 0 ? 'names no fields of the answer' : `gives the answer ${listOf(answers)}`;
  const skips = skipsUnknownUser ? ' A user that Leanplum does not know is skipped with a warning.' : '';
  return {
    outcome: 'unknown',
    headline: `the action “${name}” is not modeled here`,
    message: `Leanplum has the action “${name}”, but its rules are not modeled here. Its description ${fields}.${skips}`,
    origins: documented('L1'),
  };
}

function listOf(fields: readonly string[]): string {
  const last = fields.at(-1) ?? '';
  return fields.length < 2 ? last : `${fields.slice(0, -1).join(', ')} and ${last}`;
}

/** Answers a `multi` that is too large. */
export function answerTooMuch(message: string): Omit<Answer, 'findings'> {
  const all = `${message} Leanplum answers 403 and ignores the whole call.`;
  return { outcome: 'refused', status: 403, message: all, origins: documented('L2') };
}

/** Answers a request that goes to no host of Leanplum's API. */
export function answerStray(isOfLeanplum: boolean): Omit<Answer, 'findings'> {
  if (isOfLeanplum) return answerUnknown('unknown', 'Leanplum’s documents do not name this host as its API.');
  return {
    outcome: 'lost',
    headline: 'Sent, but not to Leanplum',
    message: 'The request does not reach Leanplum’s API.',
    origins: documented('L1', 'L2'),
  };
}

/** The answer of the host in Leanplum's page for TUNE, which was seen to lead to CleverTap's site instead (L7). */
export const OLDER_HOST_ANSWER: Omit<Answer, 'findings'> = {
  outcome: 'lost',
  headline: 'Sent, but to a host that Leanplum has left',
  message:
    'www.leanplum.com was seen to redirect to clevertap.com in August 2026, so the request reaches nobody there. Leanplum’s API is at api.leanplum.com.',
  origins: [...observed('L7'), ...documented('L1')],
};
