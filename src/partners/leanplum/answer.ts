import type { Origin } from '../../vocabulary';
import { evidenced, inferred, seen } from '../origin';
import type { Answer } from '../verdict';

/**
 * What becomes of an action: carried out, also for a user that is created; skipped, as the user is unknown or in no
 * session; done outside of a session; done at a changed time; or refused for its arguments.
 */
export type Fate =
  | 'done'
  | 'new-user'
  | 'user-not-found'
  | 'no-session'
  | 'offline'
  | 'refused'
  | { readonly pastDays: number };

/** The text that stands in an answer where no document shows Leanplum's own. */
const UNKNOWN_TEXT = '…';

interface Told {
  readonly outcome: Answer['outcome'];
  /** The action's entry in the answer, as JSON has it. */
  readonly entry: object;
  readonly message: string;
  readonly origins: readonly Origin[];
}

const ONLY_RECEIVED = 'HTTP 200 alone says only that the request was received.';

const FATES: Readonly<Record<Exclude<Fate, object>, Told>> = {
  done: {
    outcome: 'accepted',
    entry: { success: true },
    message: `Leanplum takes it: there is neither a warning nor an error. ${ONLY_RECEIVED}`,
    origins: evidenced('L2'),
  },
  'new-user': {
    outcome: 'accepted',
    entry: { success: true },
    message:
      'Leanplum takes it for a new user, since the device ID is not of the kind the app uses; the user of the app gets nothing of it.',
    origins: [...evidenced('SEED-LP', 'L2'), ...inferred('L1')],
  },
  'user-not-found': {
    outcome: 'dropped',
    entry: { success: true, warning: { message: 'User not found; request skipped.' } },
    message: `Leanplum does not know the user and skips it. ${ONLY_RECEIVED}`,
    origins: [...evidenced('L2'), ...inferred('L1')],
  },
  'no-session': {
    outcome: 'dropped',
    entry: { success: true, warning: { message: UNKNOWN_TEXT }, ignored: true },
    message:
      'Leanplum ignores it: requireActive asks for a session, and the user is in none. No document shows the text of the warning.',
    origins: evidenced('L1'),
  },
  offline: {
    outcome: 'accepted',
    entry: { success: true, isOffline: true },
    message: 'Leanplum takes it outside of any session, as disposition=passive asks.',
    origins: [...evidenced('LP', 'L1'), ...seen('L5')],
  },
  refused: {
    outcome: 'refused',
    entry: { success: true, error: { message: UNKNOWN_TEXT } },
    message: `Leanplum skips it because of its arguments. That it does so with this form of answer is inferred, and no document shows the text of the error. ${ONLY_RECEIVED}`,
    origins: [...evidenced('L2'), ...inferred('L1')],
  },
};

function tell(fate: Fate): Told {
  if (typeof fate !== 'object') return FATES[fate];
  const warning = { message: `Past event detected (${fate.pastDays} days ago). Rewriting timestamp.` };
  return {
    outcome: 'accepted',
    entry: { success: true, warning },
    message:
      'Leanplum takes it at another time: it keeps no historical data by default. From which age on is not documented; a day is assumed.',
    origins: [...inferred('L2'), ...seen('L5')],
  };
}

/** The answer to a single action. */
export function answerOne(fate: Fate): Omit<Answer, 'findings'> {
  const { outcome, entry, message, origins } = tell(fate);
  return { outcome, status: 200, body: bodyOf([entry]), message, origins };
}

// One action that fails is what a person has to hear of, whatever becomes of the others.
const WORST_FIRST = ['refused', 'dropped'] as const;

/** The answer to a `multi`: an entry for each action, in the order of the actions (L2). */
export function answerAll(fates: readonly Fate[]): Omit<Answer, 'findings'> {
  const told = fates.map(tell);
  const outcomes = told.map(({ outcome }) => outcome);
  const taken = outcomes.filter((outcome) => outcome === 'accepted').length;
  const body = bodyOf(told.map(({ entry }) => entry));
  const outcome = WORST_FIRST.find((each) => outcomes.includes(each)) ?? 'accepted';
  const message = `Leanplum takes ${taken} of ${told.length} actions and answers each in its place. ${ONLY_RECEIVED}`;
  return { outcome, status: 200, body, message, origins: evidenced('L1', 'L2') };
}

/** The answer when App ID or Client Key are missing. */
export const INVALID_KEY: Omit<Answer, 'findings'> = {
  outcome: 'refused',
  body: bodyOf([{ success: false, error: { message: 'Invalid access key' } }]),
  message:
    'Leanplum answers with a 4xx or 5xx status, as it does for a key that is wrong or of the wrong class. That it takes a missing one for that is inferred.',
  origins: [...evidenced('L2'), ...inferred('L1')],
};

function bodyOf(response: readonly object[]): string {
  return JSON.stringify({ response });
}

/** The answer to a request that no document shows an answer for. */
export function answerUnknown(outcome: Answer['outcome'], message: string): Omit<Answer, 'findings'> {
  return { outcome, message: `${message} No document shows the answer.`, origins: inferred('L1', 'L2') };
}

/** The answer to a `multi` that is too large. */
export function answerTooMuch(message: string): Omit<Answer, 'findings'> {
  const all = `${message} Leanplum answers 403 and ignores the whole call.`;
  return { outcome: 'refused', status: 403, message: all, origins: evidenced('L2') };
}
