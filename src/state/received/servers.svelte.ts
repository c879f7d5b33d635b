import {
  compareStacks,
  type Comparison,
  frontEndSentences,
  type StackId,
  type StackRow,
  STACKS,
} from '../../received/stacks';
import type { Store } from '../storage/store';

// Those that people name most often; the others can be added.
const FIRST: readonly StackId[] = [
  'php',
  'express-4',
  'express-5',
  'flask',
  'django',
  'fastapi',
  'parse-qs',
  'go',
  'spring',
  'rack',
];

const NAME = 'stacks';

// In UTF-16 units. A longer one is refused by all but a few, and takes long to read in each way.
const MAX_READ = 100_000;

/** How the chosen server stacks read a request. */
export class Servers {
  readonly #store: Store;
  readonly #request: () => string | undefined;
  #ids: readonly StackId[] = $state.raw(FIRST);
  #isAll = $state(false);
  #chosen: StackId | undefined = $state();

  /** Every stack that is modeled. */
  readonly all = STACKS;
  /** How the chosen stacks read the request; undefined without a request. */
  readonly comparison: Comparison | undefined = $derived.by(() => {
    const request = this.isTooLong ? undefined : this.#request();
    const stacks = STACKS.filter(({ id }) => this.#ids.includes(id));
    return request === undefined ? undefined : compareStacks(stacks, request);
  });
  /** What front ends such as nginx make of the request, in sentences; empty without one. */
  readonly frontEnds: readonly string[] = $derived.by(() => {
    const request = this.isTooLong ? undefined : this.#request();
    return request === undefined ? [] : frontEndSentences(request);
  });
  /** The rows to show: the whole request, and the names that differ or all of them. */
  readonly rows: readonly StackRow[] = $derived.by(() => {
    const [whole, ...names] = this.comparison?.rows ?? [];
    if (whole === undefined) return [];
    return [whole, ...names.filter(({ isDifferent }) => this.#isAll || isDifferent)];
  });

  /** Takes a store for the choice of stacks, and what returns the request. */
  constructor(store: Store, request: () => string | undefined) {
    this.#store = store;
    this.#request = request;
    const stored = (store.read(NAME) ?? '').split(' ');
    const known = STACKS.flatMap(({ id }) => (stored.includes(id) ? [id] : []));
    if (known.length > 0) this.#ids = known;
  }

  /** True when the request is too long to be read as the stacks do. */
  get isTooLong(): boolean {
    return (this.#request()?.length ?? 0) > MAX_READ;
  }

  /** The ids of the chosen stacks. */
  get ids(): readonly StackId[] {
    return this.#ids;
  }

  /** True while names are shown that every stack reads as they were sent. */
  get isAll(): boolean {
    return this.#isAll;
  }

  /** The stack whose code is shown: its place among the chosen ones; -1 when there is none. */
  get chosen(): number {
    return this.comparison?.stacks.findIndex(({ id }) => id === this.#chosen) ?? -1;
  }

  /** Shows all names, or only those that differ. */
  showAll(isAll: boolean): void {
    this.#isAll = isAll;
  }

  /** Shows the code of a stack; undefined hides it. */
  choose(id: StackId | undefined): void {
    this.#chosen = id;
  }

  /** Adds a stack to the comparison or removes it; the last one stays. */
  toggle(id: StackId): void {
    const next = this.#ids.includes(id) ? this.#ids.filter((each) => each !== id) : [...this.#ids, id];
    if (next.length === 0) return;
    this.#ids = next;
    this.#store.write(NAME, next.join(' '));
  }

  /** Writes the rows as a table in Markdown. */
  toMarkdown(): string {
    const head = ['Name as sent', ...(this.comparison?.stacks.map(({ shortName }) => shortName) ?? [])];
    const lines = this.rows.map(({ label, cells }) =>
      row([label, ...cells.map(({ word, value }) => (value === undefined ? word : `${word}: ${value}`))]),
    );
    return [row(head), row(head.map(() => '---')), ...lines, ''].join('\n');
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}
