import type { Outcome, Summary } from '../../batch';

/** Counts rows by outcome, in the order of the summary's outcomes. */
export function rowsByOutcome({ outcomes, counts }: Pick<Summary, 'outcomes' | 'counts'>): readonly number[] {
  return outcomes.map((_outcome, index) => counts.reduce((sum, row) => sum + (row[index] ?? 0), 0));
}

/** Counts the rows whose outcome is one that `holds`. */
export function rowsWhere(summary: Summary, holds: (outcome: Outcome) => boolean): number {
  const rows = rowsByOutcome(summary);
  return summary.outcomes.reduce((sum, outcome, index) => sum + (holds(outcome) ? (rows[index] ?? 0) : 0), 0);
}

/** True for a row that is an event, and not the second row of one. */
export function isEvent({ state }: Outcome): boolean {
  return state !== 'second-row' && state !== 'unread';
}

/** True when of every event that will be sent it is known that the partner accepts it. */
export function isAccepted({ outcomes }: Pick<Summary, 'outcomes'>): boolean {
  const sent = outcomes.filter(({ state }) => state === 'will-be-sent');
  return sent.length > 0 && sent.every(({ headline }) => headline.endsWith('accepted'));
}

/** True for an event of which it is not known whether it is sent, or what the partner does with it. */
export function isUnknown({ state }: Outcome): boolean {
  return state === 'cannot-say';
}

/** True for an event whose request is sent and not known to be refused, held or lost. */
export function isReaching({ state }: Outcome): boolean {
  return state === 'will-be-sent' || state === 'with-warnings';
}
