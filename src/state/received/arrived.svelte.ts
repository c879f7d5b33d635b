import { type Arrival, type ArrivalForm, type Recognition, recognizeSteps } from '../../received';

const NOTHING: Recognition = {
  arrivals: [],
  skipped: { count: 0, first: [] },
  leftOff: 0,
  notes: [],
  alternatives: [],
};

// Longer slices would delay a key press.
const SLICE_MS = 12;

/**
 * What was pasted into the Received mode, and the requests found in it. A short text is read at once; a long one in
 * slices, between which the page answers to keys.
 */
export class Arrived {
  #text = $state.raw('');
  #form: ArrivalForm | undefined = $state.raw();
  #recognition = $state.raw(NOTHING);
  #index = $state(0);
  #progress: number | undefined = $state();
  #job = 0;

  /** The text as pasted. */
  get text(): string {
    return this.#text;
  }

  /** The form that the person chose to read the text in; undefined while the page decides. */
  get form(): ArrivalForm | undefined {
    return this.#form;
  }

  /** What was found; what was found before, while a long text is read. */
  get recognition(): Recognition {
    return this.#recognition;
  }

  /** How much of a long text has been read, from 0 to 1; undefined when nothing is being read. */
  get progress(): number | undefined {
    return this.#progress;
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

  /** Stops reading a long text; what was found of the text before stays. */
  cancel(): void {
    this.#job += 1;
    this.#progress = undefined;
  }

  #read(): void {
    this.#job += 1;
    const job = this.#job;
    const steps = recognizeSteps(this.#text, this.#form);
    const slice = () => {
      if (job !== this.#job) return;
      const end = performance.now() + SLICE_MS;
      for (;;) {
        const { done, value } = steps.next();
        if (done === true) {
          this.#recognition = value;
          this.#progress = undefined;
          return;
        }
        if (performance.now() < end) continue;
        this.#progress = value.read / value.of;
        setTimeout(slice);
        return;
      }
    };
    slice();
  }
}
