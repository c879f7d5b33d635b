import type { Verdict } from '../partners';
import type { GridEvent, GridPlace } from './grid-events';

/** One event of the grid and the verdict on it. */
export interface GridCell extends GridEvent {
  /** Whether a request for this event is sent and accepted. */
  readonly verdict: Verdict;
}

/** The cells of one kind of user: the same message, platform and consent, one cell for each source. */
export interface GridRow extends Pick<GridPlace, 'use' | 'platform' | 'consent'> {
  /** The cells in the order of the sources: organic, non-organic, restricted. */
  readonly cells: readonly GridCell[];
}

/** Arranges the events in rows with their verdicts; an event without a verdict is left out. */
export function gridRows(
  events: readonly GridEvent[],
  verdictFor: (eventText: string) => Verdict | undefined,
): readonly GridRow[] {
  const rows = new Map<string, GridRow & { readonly cells: GridCell[] }>();
  for (const event of events) {
    const verdict = verdictFor(event.text);
    if (verdict === undefined) continue;
    const { use, platform, consent } = event;
    const key = [use, platform, consent].join();
    const row = rows.get(key) ?? { use, platform, consent, cells: [] };
    row.cells.push({ ...event, verdict });
    rows.set(key, row);
  }
  return [...rows.values()];
}

/**
 * Returns what the summary of a verdict leaves out, in one sentence: what was changed in the event, or why the partner
 * refuses it. Empty when the summary is complete.
 */
export function furtherReason({ decision, answer }: Verdict): string {
  if (answer === undefined) return '';
  const changed = decision.checks.find(({ state }) => state === 'changed')?.message;
  return changed ?? (answer.outcome === 'unknown' || answer.outcome === 'accepted' ? '' : answer.message);
}
