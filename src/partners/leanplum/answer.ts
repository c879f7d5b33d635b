import type { Origin } from '../../vocabulary';
import { documented, inferred, observed } from '../../vocabulary/reference';
import type { Answer } from '../verdict';

/**
 * What happens to an action: carried out, perhaps for a new user; skipped because the user is unknown or not in a
 * session; done outside a session; done at a changed time; or refused because of its arguments.
 */
export type Fate =
  | 'done'
  | 'new-user'
  | 'user-not-found'
  | 'no-session'
  | 'offline'
  | 'refused'
  | {
      /** Carried out at a changed time; its own is this many whole days in the past. */
      readonly pastDays: number;
    };

/** The placeholder in an answer for a text that no document shows. */
const UNKNOWN_TEXT = '…';

interface Result {
  readonly outcome: Answer['outcome'];
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
  'new-user': {
    outcome: 'accepted',
    entry: { success: true },
    message:
      'Leanplum creates a new user for it, since the device ID is not of the kind the app uses; nothing is stored for the user of the app.',
    origins: [...documented('SEED-LP', 'L2'), ...inferred('L1')],
  },
  'user-not-found': {
    outcome: 'dropped',
    entry: { success: true, warning: { message: 'User not found; request skipped.' } },
    message: `Leanplum does not know the user and skips it. ${ONLY_RECEIVED}`,
    origins: [...documented('L2'), ...inferred('L1')],
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
  refused: {
    outcome: 'refused',
    entry: { success: true, error: { message: UNKNOWN_TEXT } },
    message: `Leanplum skips it because of its arguments. That the answer has this form is inferred, and no document shows the text of the error. ${ONLY_RECEIVED}`,
    origins: [...documented('L2'), ...inferred('L1')],
  },
};

function resultOf(fate: Fate): Result {
  if (typeof fate !== 'object') return FATES[fate];
  const warning = { message: `Past event detected (${fate.pastDays} days ago). Rewriting timestamp.` };
  return {
    outcome: 'accepted',
    entry: { success: true, warning },
    message:
      'Leanplum stores it with another time, since it keeps no historical data by default. The age from which it does so is not documented; a day is assumed.',
    origins: [...inferred('L2'), ...observed('L5')],
  };
}

/** Answers a single action. */
export function answerOne(fate: Fate): Omit<Answer, 'findings'> {
  const { outcome, entry, message, origins } = resultOf(fate);
  return { outcome, status: 200, body: bodyOf([entry]), message, origins };
}

// One action that fails decides, since that is what a person must know.
const WORST_FIRST = ['refused', 'dropped'] as const;

/** Answers a `multi`: an entry for each action, in the order of the actions (L2). */
export function answerAll(fates: readonly Fate[]): Omit<Answer, 'findings'> {
  const results = fates.map(resultOf);
  const outcomes = results.map(({ outcome }) => outcome);
  const taken = outcomes.filter((outcome) => outcome === 'accepted').length;
  const body = bodyOf(results.map(({ entry }) => entry));
  const outcome = WORST_FIRST.find((each) => outcomes.includes(each)) ?? 'accepted';
  const message = `Leanplum takes ${taken} of ${results.length} actions and answers each in its place. ${ONLY_RECEIVED}`;
  return { outcome, status: 200, body, message, origins: documented('L1', 'L2') };
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

/** Answers a `multi` that is too large. */
export function answerTooMuch(message: string): Omit<Answer, 'findings'> {
  const all = `${message} Leanplum answers 403 and ignores the whole call.`;
  return { outcome: 'refused', status: 403, message: all, origins: documented('L2') };
}
