import type { Outcome, RowFilter, Summary } from '../../batch';

/** A list of rows to choose. */
export type RowsTab = 'all' | 'not-sent' | 'refused' | 'failed' | 'longest' | 'differs' | 'sent-otherwise';

/** Something that rows are filtered by. Those of one kind widen each other, those of different kinds narrow. */
export interface RowChip {
  /** Identifies it among the chips. */
  readonly key: string;
  /** What the rows have in common. */
  readonly label: string;
  /** What it asks for. */
  readonly filter: RowFilter;
}

/** Returns the filter that a list and its chips ask for; undefined when no row can have all of it. */
export function filterOf(
  tab: RowsTab,
  chips: readonly RowChip[],
  { outcomes }: Pick<Summary, 'outcomes'>,
): RowFilter | undefined {
  const inTab = tabOutcomes(tab, outcomes);
  const outcome = both(
    inTab,
    union(chips.flatMap(({ filter }) => (filter.outcomes ? [filter.outcomes] : []))),
  );
  const groups = union(chips.flatMap(({ filter }) => (filter.groups ? [filter.groups] : [])));
  if (outcome?.length === 0 || groups?.length === 0) return undefined;
  const others = Object.assign({}, ...chips.map(({ filter }) => filter)) as RowFilter;
  return {
    ...others,
    ...(outcome && { outcomes: outcome }),
    ...(groups && { groups }),
    ...(tab === 'failed' && { failsAny: true }),
    ...(tab === 'differs' && { differs: true }),
    ...(tab === 'sent-otherwise' && { sentOtherwise: true }),
  };
}

/** True when some row of a list can have an outcome of these. */
export function isInTab(tab: RowsTab, wanted: readonly number[], outcomes: readonly Outcome[]): boolean {
  return both(tabOutcomes(tab, outcomes), wanted)?.length !== 0;
}

function tabOutcomes(tab: RowsTab, outcomes: readonly Outcome[]): readonly number[] | undefined {
  if (tab !== 'not-sent' && tab !== 'refused') return undefined;
  const states: readonly string[] = tab === 'not-sent' ? ['not-sent', 'no-request'] : ['refused', 'lost'];
  return outcomes.flatMap(({ state }, index) => (states.includes(state) ? [index] : []));
}

function union(lists: readonly (readonly number[])[]): readonly number[] | undefined {
  return lists.length === 0 ? undefined : [...new Set(lists.flat())];
}

function both(
  one: readonly number[] | undefined,
  other: readonly number[] | undefined,
): readonly number[] | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.filter((each) => other.includes(each));
}
