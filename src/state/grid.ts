import { decode, outlineOf, planTemplate, render } from '../engine';
import { readEvent } from '../event';
import type { Verdict } from '../partners';
import { type GridEvent, gridEvents, type GridPlace } from './grid-events';
import type { Session } from './session.svelte';

/** One event of the grid and what becomes of it. */
export interface GridCell extends GridEvent {
  readonly verdict: Verdict;
}

/** The cells of one kind of user: the same message, platform and consent from each source. */
export interface GridRow extends Pick<GridPlace, 'use' | 'platform' | 'consent'> {
  readonly cells: readonly GridCell[];
}

let events: readonly GridEvent[] | undefined;

/** Loads what the events of the grid are made of. */
export async function loadGridEvents(): Promise<readonly GridEvent[]> {
  const { EVENT_SAMPLES } = await import('../event/samples');
  events ??= gridEvents(EVENT_SAMPLES);
  return events;
}

/** Sends every event of the grid to the session's partner, with its settings and its template. Empty without the rules. */
export function gridOf(session: Session, all: readonly GridEvent[]): readonly GridRow[] {
  const rows = new Map<string, GridRow & { readonly cells: GridCell[] }>();
  for (const event of all) {
    const verdict = verdictFor(session, event.text);
    if (verdict === undefined) continue;
    const { use, platform, consent } = event;
    const key = [use, platform, consent].join();
    const row = rows.get(key) ?? { use, platform, consent, cells: [] };
    row.cells.push({ ...event, verdict });
    rows.set(key, row);
  }
  return [...rows.values()];
}

function verdictFor({ parsed, vocabulary, inputs, delivery }: Session, text: string): Verdict | undefined {
  const reading = readEvent(text);
  if (!reading.ok) return undefined;
  return delivery.verdictFor(reading.fields, (fields, settings) => {
    const rendering = render(planTemplate(parsed, vocabulary, inputs.options, settings), fields);
    return { text: rendering.text, decoded: decode(rendering.text, outlineOf(rendering)) };
  });
}

/**
 * Says what its summary leaves out of a verdict, in a sentence: what the partner answers, unless that is not known, or
 * what is changed on the way. Empty when the summary says it all.
 */
export function furtherReason({ decision, answer }: Verdict): string {
  if (answer === undefined) return '';
  const changed = decision.checks.find(({ state }) => state === 'changed')?.message;
  return changed ?? (answer.outcome === 'unknown' || answer.outcome === 'accepted' ? '' : answer.message);
}
