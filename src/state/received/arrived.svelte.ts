import type { Arrival, ArrivalForm, Recognition } from '../../received';
import { inSlices } from '../slices';
import { inWorker } from '../worker';
import { type ReadPart, recognizeJob } from './jobs';
import workerUrl from './worker?worker&url';

const NOTHING: Recognition = {
  arrivals: [],
  skipped: { count: 0, first: [] },
  leftOff: 0,
  notes: [],
  alternatives: [],
};

// In UTF-16 units. A shorter text is read sooner than a worker starts; the slowest takes about 100 ms.
const LONG = 50_000;

// Pictures and style sheets in a log are none that anyone looks for.
function hasParameters({ request }: Arrival): boolean {
  return request.includes('?') || request.includes('\n\n');
}

/** What was pasted into the Received mode, and the requests found in it. A long text is read in a worker. */
export class Arrived {
  #text = $state.raw('');
  #form: ArrivalForm | undefined = $state.raw();
  #recognition = $state.raw(NOTHING);
  #index = $state(0);
  #progress: number | undefined = $state();
  #stoppedAt: number | undefined = $state();
  #found: Arrival[] = [];
  #stop: () => void = () => undefined;
  #before: string | undefined = $state.raw();

  /** The text as pasted. */
  get text(): string {
    return this.#text;
  }

  /** The form that the person chose to read the text in; undefined while the page decides. */
  get form(): ArrivalForm | undefined {
    return this.#form;
  }

  /** What was found; nothing while a long text is read. */
  get recognition(): Recognition {
    return this.#recognition;
  }

  /** How much of a long text has been read, from 0 to 1; undefined when nothing is being read. */
  get progress(): number | undefined {
    return this.#progress;
  }

  /** How much of the text had been read when reading it was stopped, from 0 to 1; undefined when it was not. */
  get stoppedAt(): number | undefined {
    return this.#stoppedAt;
  }

  /** The index of the chosen arrival. */
  get index(): number {
    return Math.min(this.#index, Math.max(0, this.#recognition.arrivals.length - 1));
  }

  /** The chosen arrival; undefined when no request was found. */
  get arrival(): Arrival | undefined {
    return this.#recognition.arrivals[this.index];
  }

  /** Replaces the text; it is read anew, in the form the page finds. */
  setText(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#form = undefined;
    this.#index = 0;
    this.#read();
  }

  /** What the person had pasted before somebody else's text was opened; undefined when there is none. */
  get before(): string | undefined {
    return this.#before;
  }

  /** Opens somebody else's text. What was pasted before is kept. */
  open(text: string, before = this.#text): void {
    if (before.trim() !== '' && before !== text) this.#before ??= before;
    this.setText(text);
  }

  /** Returns to what was pasted before somebody else's text was opened. */
  restore(): void {
    const text = this.#before ?? '';
    this.#before = undefined;
    this.setText(text);
  }

  /** Reads the text in a form; undefined lets the page decide. */
  readAs(form: ArrivalForm | undefined): void {
    this.#form = form;
    this.#index = 0;
    this.#read();
  }

  /** Chooses one of the arrivals, by its index. */
  choose(index: number): void {
    this.#index = index;
  }

  /** Stops reading a long text; what was found in it so far is kept. */
  cancel(): void {
    if (this.#progress === undefined) return;
    this.#stop();
    this.#stoppedAt = this.#progress;
    this.#progress = undefined;
    this.#recognition = { ...NOTHING, arrivals: this.#found };
  }

  #read(): void {
    this.#stop();
    this.#stoppedAt = undefined;
    const found: Arrival[] = [];
    this.#found = found;
    const input = { text: this.#text, form: this.#form };
    const handlers = {
      onprogress: (part: ReadPart) => {
        found.push(...part.arrivals);
        this.#progress = part.share;
      },
      ondone: (rest: Recognition) => {
        const arrivals = [...found, ...rest.arrivals];
        this.#recognition = { ...rest, arrivals };
        this.#progress = undefined;
        this.#index = Math.max(0, arrivals.findIndex(hasParameters));
      },
      onfail: () => this.cancel(),
    };
    if (this.#text.length <= LONG) {
      this.#stop = inSlices(recognizeJob.steps(input), handlers);
      return;
    }
    this.#recognition = NOTHING;
    this.#progress = 0;
    this.#stop = inWorker(workerUrl, recognizeJob, input, handlers);
  }
}
