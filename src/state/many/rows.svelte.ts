import type { RowIndex, Summary } from '../../batch';
import { filterOf, isInTab, type RowChip, type RowsTab } from '../../views/many';
import type { ReadRow } from './read-rows';
import { RowCache } from './row-cache.svelte';
import { RowFilters } from './row-filters.svelte';
import { detailsOf, lineOf, type RowDetails, type RowLine } from './row-lines';
import type { Run } from './run.svelte';

/** A list of rows to choose. */
export interface TabChoice {
  /** Its id. */
  readonly id: RowsTab;
  /** Its name. */
  readonly label: string;
  /** How many rows it has; undefined where that is not counted. */
  readonly count: number | undefined;
}

/** How many rows the list of the longest requests has. */
const MAX_LONGEST = 1000;
// While the file is read the list is made anew with all figures.
const MAX_WHILE_READING = 50_000;

const NO_ROWS = new Uint32Array(0);

/** The rows behind the counts, filtered. Only those in view are read from the file. */
export class Rows {
  readonly #run: Run;
  #tab: RowsTab | undefined = $state();
  #scrolled = $state(0);
  #active = $state(0);
  #current: number | undefined = $state();
  readonly #cache: RowCache;
  /** What the rows are filtered by. */
  readonly filters = new RowFilters((added) => this.#showBehind(added));
  // Those that were drawn last.
  #lines: readonly RowLine[] = [];

  /** The lists to choose from, each with how many rows it has. */
  readonly tabs: readonly TabChoice[] = $derived.by(() => {
    const { summary, rows } = this.#run;
    if (summary === undefined || rows === undefined) return [];
    const countIn = (tab: RowsTab) => {
      const filter = filterOf(tab, [], summary);
      return filter === undefined ? 0 : countOf(summary, filter.outcomes);
    };
    return [
      { id: 'all', label: 'All rows', count: summary.rows },
      { id: 'not-sent', label: 'Not sent', count: countIn('not-sent') },
      { id: 'refused', label: 'Refused', count: countIn('refused') },
      ...(summary.expectations === undefined
        ? []
        : [{ id: 'failed' as const, label: 'Failed expectations', count: undefined }]),
      { id: 'longest', label: 'Longest', count: undefined },
      ...(summary.differing === undefined
        ? []
        : [{ id: 'differs' as const, label: 'Differs', count: summary.differing }]),
      ...(summary.sent === undefined
        ? []
        : [{ id: 'sent-otherwise' as const, label: 'Sent otherwise', count: summary.sent.different }]),
    ];
  });
  /** The list that is shown: the chosen one, otherwise the rows that are not sent if there are any. */
  readonly tab: RowsTab = $derived.by(() => {
    if (this.tabs.some(({ id }) => id === this.#tab)) return this.#tab ?? 'all';
    return (this.tabs.find(({ id }) => id === 'not-sent')?.count ?? 0) > 0 ? 'not-sent' : 'all';
  });
  // The numbers of the rows; undefined for all of them.
  readonly #found: Uint32Array | undefined = $derived.by(() => {
    const { summary, rows } = this.#run;
    if (summary === undefined || rows === undefined) return NO_ROWS;
    const filter = filterOf(this.tab, this.filters.chips, summary);
    if (filter === undefined) return NO_ROWS;
    if (this.tab === 'longest') return longestOf(rows, rows.find(filter), this.filters.chips.length === 0);
    if (Object.keys(filter).length === 0) return undefined;
    return this.#run.status === 'reading' ? rows.find(filter, MAX_WHILE_READING) : rows.find(filter);
  });
  /** How many rows the list has. */
  readonly count: number = $derived.by(() => this.#found?.length ?? this.#run.summary?.rows ?? 0);
  /** The row that the drawer shows, in full; undefined until it was read. */
  readonly details: RowDetails | undefined = $derived.by(() => {
    const read = this.#current === undefined ? undefined : this.#cache.get(this.#current);
    return read && detailsOf(read);
  });

  /** Takes the run whose rows are listed. */
  constructor(run: Run) {
    this.#run = run;
    this.#cache = new RowCache(run);
  }

  /** How far the list is scrolled, in px. */
  get scrolled(): number {
    return this.#scrolled;
  }

  /** The place in the list that has the focus, from 0. */
  get active(): number {
    return this.#active;
  }

  /** The number of the row that the drawer shows, from 0; undefined before one was opened. */
  get current(): number | undefined {
    return this.#current;
  }

  /** True when the row of the drawer could not be read again. */
  get isMissing(): boolean {
    return this.#current !== undefined && this.#cache.has(this.#current) && this.details === undefined;
  }

  /** What is said of a list without rows. */
  get emptyWords(): string {
    return this.tab === 'differs'
      ? 'Every request is the same with both templates.'
      : 'There are no such rows.';
  }

  /** Shows a list. */
  showTab(tab: RowsTab): void {
    this.#tab = tab;
    this.#begin();
  }

  /** Returns the lines of a part of the list. */
  shown(from: number, to: number): readonly RowLine[] {
    const { summary, rows } = this.#run;
    if (summary === undefined || rows === undefined) return [];
    const before = this.#lines;
    const lines: RowLine[] = [];
    for (let place = from; place < Math.min(to, this.count); place += 1) {
      const row = this.rowAt(place);
      const outcome = summary.outcomes[rows.outcomeOf(row)];
      const last = before.find((line) => line.row === row);
      if (outcome !== undefined) lines.push(lineOf(last, place, row, this.#cache.get(row), outcome));
    }
    this.#lines = lines;
    return lines;
  }

  /** Returns the number of the row at a place of the list. */
  rowAt(place: number): number {
    return this.#found?.[place] ?? place;
  }

  /** The numbers of the rows of the list, in its order. */
  get numbers(): Uint32Array {
    return this.#found ?? Uint32Array.from({ length: this.count }, (_row, index) => index);
  }

  /** Reads the rows of a part of the list that have not been read. */
  want(from: number, to: number): void {
    const count = Math.max(0, Math.min(to, this.count) - from);
    void this.#cache.want(Array.from({ length: count }, (_row, index) => this.rowAt(from + index)));
  }

  /** Reads one row; undefined when the file no longer has it. */
  async read(row: number): Promise<ReadRow> {
    return await this.#cache.read(row);
  }

  /** Moves the focus to a place of the list. */
  moveTo(place: number): void {
    this.#active = place;
  }

  /** Notes how far the list is scrolled, in px. */
  scrollTo(px: number): void {
    this.#scrolled = px;
  }

  /** Shows the row at a place of the list in the drawer. */
  open(place: number): void {
    this.#active = place;
    this.#current = this.rowAt(place);
    void this.read(this.#current);
  }

  /** Forgets what was read and chosen, as for other events. */
  reset(): void {
    this.#tab = undefined;
    this.filters.clear();
    this.forget();
    this.#begin();
  }

  /** Forgets what was read, as when the same events run through something else. */
  forget(): void {
    this.#current = undefined;
    this.#cache.clear();
  }

  // The rows behind a count are all of them, also those of another list.
  #showBehind(added: RowChip | undefined): void {
    if (added !== undefined) {
      const { outcomes: asked } = added.filter;
      const outcomes = this.#run.summary?.outcomes ?? [];
      const isShown = this.tab !== 'longest' && (asked === undefined || isInTab(this.tab, asked, outcomes));
      if (!isShown || asked === undefined) this.#tab = 'all';
    }
    this.#begin();
  }

  #begin(): void {
    this.#active = 0;
    this.#scrolled = 0;
  }
}

function countOf({ outcomes, counts }: Summary, wanted: readonly number[] | undefined): number {
  const places = wanted ?? outcomes.map((_outcome, index) => index);
  const inGroup = (row: readonly number[]) => places.reduce((sum, place) => sum + (row[place] ?? 0), 0);
  return counts.reduce((sum, row) => sum + inGroup(row), 0);
}

function longestOf(rows: RowIndex, found: Uint32Array, isUnfiltered: boolean): Uint32Array {
  if (isUnfiltered) return rows.longest(MAX_LONGEST);
  return found.toSorted((one, other) => rows.lengthOf(other) - rows.lengthOf(one)).slice(0, MAX_LONGEST);
}
