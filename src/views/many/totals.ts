import type { Outcome, Summary } from '../../batch';
import { VERDICT_STATES } from '../../partners';
import { VERDICT_LOOKS, type VerdictLook } from '../delivery/verdict-look';
import { isAccepted, rowsByOutcome } from './tally';

/** How many rows have an outcome of one state. */
export interface Total {
  /** The state. */
  readonly state: Outcome['state'];
  /** What is counted, after the number: “sent and accepted”. */
  readonly words: string;
  /** Rows. */
  readonly rows: number;
  /** The name of its color token, without the two hyphens. */
  readonly token: VerdictLook['token'];
  /** The outcomes that are counted, by index, for a filter. */
  readonly outcomes: readonly number[];
}

// The good ones first; the last two are rows that are no event of their own.
const ORDER: readonly Outcome['state'][] = [...[...VERDICT_STATES].reverse(), 'second-row', 'unread'];

/** These are shown while they are 0, too, so a person sees that they were counted. */
const ALWAYS: readonly Outcome['state'][] = ['will-be-sent', 'with-warnings', 'refused', 'not-sent'];

const WORDS: Readonly<Record<Outcome['state'], string>> = {
  'will-be-sent': 'will be sent',
  'with-warnings': 'with warnings',
  lost: 'lost',
  refused: 'refused',
  held: 'held',
  'cannot-say': 'cannot say',
  'not-sent': 'not sent',
  'no-request': 'without a request',
  'second-row': 'second rows',
  unread: 'not read',
};

/** Counts the rows by state. The counts add up to the rows read. */
export function totalsOf(summary: Summary): readonly Total[] {
  const rows = rowsByOutcome(summary);
  return ORDER.flatMap((state) => {
    const outcomes = summary.outcomes.flatMap((outcome, index) => (outcome.state === state ? [index] : []));
    const count = outcomes.reduce((sum, index) => sum + (rows[index] ?? 0), 0);
    if (count === 0 && !ALWAYS.includes(state)) return [];
    return [{ state, words: wordsOf(state, summary), rows: count, token: tokenOf(state), outcomes }];
  });
}

function wordsOf(state: Outcome['state'], summary: Summary): string {
  return state === 'will-be-sent' && isAccepted(summary) ? 'sent and accepted' : WORDS[state];
}

function tokenOf(state: Outcome['state']): VerdictLook['token'] {
  return state === 'second-row' || state === 'unread' ? 'neutral' : VERDICT_LOOKS[state].token;
}
