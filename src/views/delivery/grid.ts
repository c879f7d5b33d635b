import type { Remedy, Verdict, VerdictState } from '../../partners';
import type { GridEvent, GridPlace } from './grid-events';
import { VERDICT_LOOKS } from './verdict-look';

/** One event of the grid and the verdict on it. */
export interface GridCell extends GridEvent {
  /** The verdict on a request for this event. */
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
  verdictFor: (event: GridEvent) => Verdict | undefined,
): readonly GridRow[] {
  const rows = new Map<string, GridRow & { readonly cells: GridCell[] }>();
  for (const event of events) {
    const verdict = verdictFor(event);
    if (verdict === undefined) continue;
    const { use, platform, consent } = event;
    const key = [use, platform, consent].join();
    const row = rows.get(key) ?? { use, platform, consent, cells: [] };
    row.cells.push({ ...event, verdict });
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** The sources in the words of the column heads. */
export const SOURCE_NAMES: Readonly<Record<GridPlace['source'], string>> = {
  organic: 'Organic',
  'non-organic': 'Non-organic',
  restricted: 'Restricted',
};

/** Why the cells of a row have their states. */
export interface RowReason {
  /** The columns it is about; empty when it is about all of them. */
  readonly sources: string;
  /** The sentences below the headline, or the sentence of a check that changes the event. */
  readonly text: string;
}

/** Returns the reasons for the states of a row, each once, in the order of the columns. */
export function reasonsOf({ cells }: GridRow): readonly RowReason[] {
  const sources = new Map<string, string[]>();
  for (const { verdict, source } of cells) {
    const text = reasonFor(verdict);
    if (text !== '') sources.set(text, [...(sources.get(text) ?? []), SOURCE_NAMES[source]]);
  }
  return [...sources].map(([text, names]) => ({
    sources: names.length === cells.length ? '' : names.join(', '),
    text,
  }));
}

function reasonFor({ state, detail, decision }: Verdict): string {
  if (state !== 'will-be-sent') return detail;
  return decision.checks.find((check) => check.state === 'changed')?.message ?? '';
}

const ARRIVING: readonly VerdictState[] = ['will-be-sent', 'with-warnings', 'held'];

/** Counts what happens to the events of the grid, in one or two sentences: "None of 24 reaches CleverTap. 24 not sent." */
export function countOf(rows: readonly GridRow[], partner: string): string {
  const states = rows.flatMap(({ cells }) => cells.map(({ verdict }) => verdict.state));
  const arriving = states.filter((state) => ARRIVING.includes(state)).length;
  const number = arriving === 0 ? 'None' : String(arriving);
  const first = `${number} of ${String(states.length)} ${arriving < 2 ? 'reaches' : 'reach'} ${partner}.`;
  const others = Object.entries(VERDICT_LOOKS).flatMap(([state, { word }]) => {
    const count = states.filter((each) => each === state).length;
    const isSaid = count === 0 || state === 'will-be-sent' || state === 'with-warnings';
    return isSaid ? [] : [`${String(count)} ${word.toLowerCase()}`];
  });
  return others.length === 0 ? first : `${first} ${others.join(', ')}.`;
}

/** Returns what fills in invented credentials; undefined when no credentials are missing. */
export function credentialsRemedy(rows: readonly GridRow[]): Remedy | undefined {
  const checks = rows.flatMap(({ cells }) => cells.flatMap(({ verdict }) => verdict.decision.checks));
  return checks.find(({ id, state }) => id === 'credentials' && state === 'fail')?.remedies[0];
}
