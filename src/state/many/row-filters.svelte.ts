import type { RowChip, Total } from '../../views/many';

// A row is asked for one of each of these, so a second one takes the place of the first.
const ONLY_ONE: ReadonlySet<string> = new Set(['length', 'empty', 'failed', 'problem']);

/** What the rows behind the counts are filtered by: each count that is chosen, as a chip that can be removed. */
export class RowFilters {
  readonly #onchange: (added: RowChip | undefined) => void;
  #chips: readonly RowChip[] = $state.raw([]);

  /** Takes a function that is called after every change with the filter that was added, if one was. */
  constructor(onchange: (added: RowChip | undefined) => void) {
    this.#onchange = onchange;
  }

  /** The filters, in the order in which they were added. */
  get chips(): readonly RowChip[] {
    return this.#chips;
  }

  /** Removes a filter. */
  remove(key: string): void {
    this.#chips = this.#chips.filter((chip) => chip.key !== key);
    this.#onchange(undefined);
  }

  /** True while the rows are filtered by an outcome. */
  hasOutcome(outcome: number): boolean {
    return this.#has(`outcome ${String(outcome)}`);
  }

  /** Filters by an outcome, or no longer. */
  toggleOutcome(outcome: number, label: string): void {
    this.#toggle({ key: `outcome ${String(outcome)}`, label, filter: { outcomes: [outcome] } });
  }

  /** True while the rows are filtered by the outcomes of a total. */
  hasTotal({ state }: Total): boolean {
    return this.#has(`total ${state}`);
  }

  /** Filters by the outcomes of a total, or no longer. */
  toggleTotal({ state, words, outcomes }: Total): void {
    this.#toggle({ key: `total ${state}`, label: capitalized(words), filter: { outcomes } });
  }

  /** True while only rows without a value of a macro are shown. */
  hasEmpty(macro: number): boolean {
    return this.#has(`empty ${String(macro)}`);
  }

  /** Shows only rows without a value of a macro, or no longer. */
  toggleEmpty(macro: number, written: string): void {
    this.#toggle({ key: `empty ${String(macro)}`, label: `${written} is empty`, filter: { empty: macro } });
  }

  /** True while the rows are filtered by a length. */
  hasLength(from: number): boolean {
    return this.#has(`length ${String(from)}`);
  }

  /** Filters by a length in bytes, or no longer. */
  toggleLength(from: number, to: number, words: string): void {
    this.#toggle({
      key: `length ${String(from)}`,
      label: `${words} bytes`,
      filter: { length: { from, to } },
    });
  }

  /** True while the rows are filtered by groups. */
  hasGroups(groups: readonly number[]): boolean {
    return this.#has(`groups ${groups.join(' ')}`);
  }

  /** Filters by groups, or no longer. */
  toggleGroups(groups: readonly number[], label: string): void {
    this.#toggle({ key: `groups ${groups.join(' ')}`, label, filter: { groups } });
  }

  /** True while only rows are shown for which an expectation fails. */
  hasFailed(place: number): boolean {
    return this.#has(`failed ${String(place)}`);
  }

  /** Shows only rows for which an expectation fails, or no longer. */
  toggleFailed(place: number, label: string): void {
    this.#toggle({ key: `failed ${String(place)}`, label, filter: { failed: place } });
  }

  /** True while only rows with a problem are shown. */
  hasProblem(code: string): boolean {
    return this.#has(`problem ${code}`);
  }

  /** Shows only rows with a problem, or no longer. */
  toggleProblem(code: string, label: string): void {
    this.#toggle({ key: `problem ${code}`, label, filter: { problem: code } });
  }

  /** Removes all filters, without a call. */
  clear(): void {
    this.#chips = [];
  }

  #has(key: string): boolean {
    return this.#chips.some((chip) => chip.key === key);
  }

  #toggle(chip: RowChip): void {
    if (this.#has(chip.key)) return this.remove(chip.key);
    const [kind = ''] = chip.key.split(' ');
    const others = this.#chips.filter(({ key }) => !ONLY_ONE.has(kind) || !key.startsWith(`${kind} `));
    this.#chips = [...others, chip];
    this.#onchange(chip);
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
