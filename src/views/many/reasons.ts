import type { Outcome, Summary } from '../../batch';
import { VERDICT_LOOKS, type VerdictLook } from '../delivery/verdict-look';
import { rowsByOutcome } from './tally';

/** Why events do not reach the partner, and how many. */
export interface ReasonBar {
  /** The index of the outcome, for a filter. */
  readonly outcome: number;
  /** The reason in a few words: “Event not mapped”, “Refused: no identity”. */
  readonly label: string;
  /** Rows. */
  readonly rows: number;
  /** The length of the bar, from 0 to 1; the longest is 1. */
  readonly share: number;
  /** The name of its color token, without the two hyphens. */
  readonly token: VerdictLook['token'];
}

const SHOWN: readonly Outcome['state'][] = [
  'not-sent',
  'refused',
  'lost',
  'held',
  'cannot-say',
  'no-request',
];

/** Lists why events do not reach the partner, the most frequent first. */
export function reasonBars(summary: Summary): readonly ReasonBar[] {
  const rows = rowsByOutcome(summary);
  const bars = summary.outcomes.flatMap(({ state, reason }, outcome) => {
    const count = rows[outcome] ?? 0;
    if (state === 'second-row' || state === 'unread' || !SHOWN.includes(state) || count === 0) return [];
    const { word, token } = VERDICT_LOOKS[state];
    // Most events that do not arrive are not sent, so only the others say their state.
    const label = state === 'not-sent' || reason === '' ? reason || word : `${word}: ${lowerFirst(reason)}`;
    return [{ outcome, label, rows: count, token }];
  });
  bars.sort((one, other) => other.rows - one.rows);
  const most = bars[0]?.rows ?? 1;
  return bars.map((bar) => ({ ...bar, share: bar.rows / most }));
}

/** Writes the first letter small, unless the word is an abbreviation or a name of one letter. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?:\p{Lu}|$|\s)/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}
