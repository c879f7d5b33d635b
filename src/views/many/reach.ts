import type { Group, Summary } from '../../batch';
import { eventsIn, groupLabel } from './split';
import { isReaching, isUnknown } from './tally';

/** Which users reach the partner: the events of one kind, platform and consent, by media source. */
export interface ReachRow {
  /** The kind of event, such as “In-app event”. */
  readonly kind: string;
  /** Platform and consent, such as “iOS, denied”. */
  readonly users: string;
  /** One cell for each of `REACH_SOURCES`, in that order. */
  readonly cells: readonly ReachCell[];
}

/** The events of one cell. */
export interface ReachCell {
  /** Events. */
  readonly events: number;
  /** Those of them that reach the partner. */
  readonly reaching: number;
  /** Those of which it is not known. */
  readonly unknown: number;
  /** The groups of the summary that are in it, by index, for a filter. */
  readonly groups: readonly number[];
}

/** Returns the tone of a cell, as the name of its class has it. */
export function reachTone({
  events,
  reaching,
  unknown,
}: Omit<ReachCell, 'groups'>): 'ok' | 'neutral' | 'error' | 'warning' {
  if (reaching === events) return 'ok';
  if (unknown === events) return 'neutral';
  return reaching + unknown === 0 ? 'error' : 'warning';
}

/** The media sources that the grid tells apart, as the heads of its columns. */
export const REACH_SOURCES = ['Organic', 'Non-organic', 'Restricted'] as const;

/** Arranges the events by user and media source, the most frequent kind of user first. */
export function reachRows(summary: Summary): readonly ReachRow[] {
  const { groups, counts, outcomes } = summary;
  const users = new Map<string, number[]>();
  for (const [index, { kind, platform, consent }] of groups.entries()) {
    if (eventsIn(counts[index] ?? [], outcomes) === 0) continue;
    const key = [kind, platform, consent].join('\n');
    users.set(key, [...(users.get(key) ?? []), index]);
  }
  return [...users.values()]
    .map((indexes) => rowOf(summary, indexes))
    .sort((one, other) => eventsOf(other) - eventsOf(one));
}

function rowOf(summary: Summary, indexes: readonly number[]): ReachRow {
  const first = summary.groups[indexes[0] ?? 0];
  const cells = REACH_SOURCES.map((_head, column) =>
    cellOf(
      summary,
      indexes.filter((index) => columnOf(summary.groups[index]) === column),
    ),
  );
  return { ...namesOf(first), cells };
}

function cellOf({ counts, outcomes }: Summary, groups: readonly number[]): ReachCell {
  const sum = (holds?: typeof isReaching) =>
    groups.reduce((total, group) => total + eventsIn(counts[group] ?? [], outcomes, holds), 0);
  return { events: sum(), reaching: sum(isReaching), unknown: sum(isUnknown), groups };
}

function eventsOf({ cells }: ReachRow): number {
  return cells.reduce((sum, { events }) => sum + events, 0);
}

function namesOf(group: Group | undefined): Pick<ReachRow, 'kind' | 'users'> {
  const { kind = '', platform = '', consent = '' } = group ?? {};
  const said = consent === '' ? 'consent not said' : consent;
  return { kind: groupLabel('kind', kind), users: `${groupLabel('platform', platform)}, ${said}` };
}

function columnOf(group: Group | undefined): number {
  const name = group?.source.trim().toLowerCase() ?? '';
  if (name === '' || name === 'organic') return 0;
  return name === 'restricted' ? 2 : 1;
}
