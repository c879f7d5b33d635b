import {
  type BandInput,
  bandOf,
  expectedLines,
  type ExpectedLine,
  filledBars,
  lengthChart,
  type ManyBand,
  problemBars,
  reachRows,
  reasonBars,
  remarkSentences,
  sentGroups,
  type Split,
  type Total,
  totalsOf,
} from '../../views/many';
import { normalizeWork, type Work } from '../../work';
import type { Derived } from '../derivation/derived';
import type { HistoryEntry } from '../history';
import { Rows } from './rows.svelte';
import { Run } from './run.svelte';
import {
  countSaved,
  type EventSource,
  fileSource,
  pastedSource,
  sampleSource,
  savedSource,
  typicalSource,
} from './source';
import { Through } from './through.svelte';

const QUARTERS = 4;

/** The mode Many events: the events, what they run through, what was counted, and the rows behind the counts. */
export class Many {
  readonly #derived: Derived;
  #source: EventSource | undefined = $state.raw();
  #entries: readonly HistoryEntry[] = $state.raw([]);
  #key = $state.raw('');
  #split: Split | undefined = $state();
  #isShown = $state(true);
  #outcome = $state.raw('');

  /** What the events run through. */
  readonly through: Through;
  /** The run over the events. */
  readonly run: Run;
  /** The rows behind the counts. */
  readonly rows: Rows;
  /** The result in one sentence. */
  readonly band: ManyBand = $derived.by(() => bandOf(this.#bandInput));
  /** What happened to the rows, in numbers that add up to the rows read. */
  readonly totals: readonly Total[] = $derived.by(() =>
    this.run.summary === undefined ? [] : totalsOf(this.run.summary),
  );
  /** What the charts draw. */
  readonly charts = $derived.by(() => chartsOf(this.run, this.#split));
  /** Whether the expectations hold for the events; those of the last run, while there is one. */
  readonly expected: readonly ExpectedLine[] = $derived.by(() =>
    expectedLines(this.run.job?.expectations ?? this.through.expectations, this.run.summary?.expectations),
  );
  /** What there is to know about the events and how they are written, a sentence each. */
  readonly notes: readonly string[] = $derived.by(() => [
    ...this.run.notes,
    ...(this.run.summary === undefined ? [] : remarkSentences(this.run.summary)),
  ]);
  /** How many different events there are in the history. */
  readonly savedCount: number = $derived.by(() => countSaved(this.#entries));
  /** What a screen reader says: when reading begins, at each quarter, and when it ends. */
  readonly announced: string = $derived.by(() => {
    if (this.run.status !== 'reading') return this.#outcome;
    const quarter = Math.floor(this.run.progress.share * QUARTERS);
    const name = this.#source?.name ?? 'the events';
    return quarter === 0 ? `Reading ${name}` : `${String((quarter * 100) / QUARTERS)}% read`;
  });

  /** Takes what Compose has, and how many workers may run at once. */
  constructor(derived: Derived, cores: number) {
    this.#derived = derived;
    this.run = new Run(cores, () => this.#ended());
    this.rows = new Rows(this.run);
    this.through = new Through(derived);
  }

  /** The events; undefined before any were chosen. */
  get source(): EventSource | undefined {
    return this.#source;
  }

  /** True while there are events. */
  get isUsed(): boolean {
    return this.#source !== undefined;
  }

  /** True while the mode is on the screen. */
  get isShown(): boolean {
    return this.#isShown;
  }

  /** What the macros are split by; undefined for all events together. */
  get split(): Split | undefined {
    return this.#split;
  }

  /** True when the template, the partner or an option has changed since the events were run. */
  get isOutdated(): boolean {
    return this.isUsed && this.run.status !== 'empty' && this.through.key !== this.#key;
  }

  /** Says whether the mode is on the screen. */
  show(isShown: boolean): void {
    this.#isShown = isShown;
  }

  /** Splits the macros by something; undefined shows all events together. */
  splitBy(split: Split | undefined): void {
    this.#split = split;
  }

  /** Runs the events of a file. */
  openFile(file: File): void {
    this.#open(fileSource(file));
  }

  /** Runs the events of a text; `name` says what it is when it was not pasted. */
  openText(text: string, name?: string): void {
    this.#open(pastedSource(text, name));
  }

  /** Runs the event in Compose, varied as 24 typical users. */
  openTypical(): void {
    this.#open(typicalSource(this.#derived));
  }

  /** Runs the example events. */
  async openSamples(): Promise<void> {
    this.#open(await sampleSource());
  }

  /** Runs the events of the history. */
  openSaved(): void {
    this.#open(savedSource(this.#entries));
  }

  /** Provides what the history has. */
  useHistory(entries: readonly HistoryEntry[]): void {
    this.#entries = entries;
  }

  /** Runs the events from the beginning. */
  start(): void {
    const source = this.#source;
    if (source === undefined) return;
    this.#key = this.through.key;
    this.rows.forget();
    void this.run.start(source, (format) => this.through.job(format));
  }

  /** Stops reading; what was counted stays. */
  cancel(): void {
    this.run.cancel();
  }

  /** Goes on with the first row that was not counted. With another template or partner it begins again. */
  goOn(): void {
    if (this.isOutdated) this.start();
    else void this.run.goOn();
  }

  /** Removes the events and all counts. */
  clear(): void {
    this.run.clear();
    this.rows.reset();
    this.#source = undefined;
    this.#outcome = '';
  }

  /** Returns a row as a work, to open in Compose; undefined when the file no longer has it. */
  async workOf(row: number): Promise<Work | undefined> {
    const read = await this.rows.read(row);
    if (read === undefined) return undefined;
    const { inputs } = this.#derived;
    if (this.through.templateId === 'present') return normalizeWork({ ...inputs.work, event: read.event });
    const { template, options } = this.through.template;
    return normalizeWork({ ...inputs.work, template, options, event: read.event });
  }

  #open(source: EventSource): void {
    this.#source = source;
    this.rows.reset();
    this.start();
  }

  get #bandInput(): BandInput {
    const { partner } = this.#derived.delivery;
    const { status, summary, problem } = this.run;
    const name = partner === undefined || partner.id === 'custom' ? undefined : partner.name;
    return { status, summary, partner: name, problem };
  }

  #ended(): void {
    this.#outcome = bandOf(this.#bandInput).headline;
  }
}

function chartsOf({ summary, job }: Run, split: Split | undefined) {
  if (summary === undefined) {
    return { reasons: [], problems: [], sent: [], filled: [], lengths: undefined, reach: [] };
  }
  const isUrl = /^\s*https?:\/\//i.test(job?.template ?? '');
  return {
    reasons: reasonBars(summary),
    problems: problemBars(summary),
    sent: summary.sent === undefined ? [] : sentGroups(summary.sent),
    filled: filledBars(summary, split),
    lengths: lengthChart(summary.lengths, isUrl),
    reach: reachRows(summary),
  };
}
