import { type Arrival, type ArrivalForm, type Recognition, recognizeSteps } from '../../received';
import { inSlices } from './slices';

const NOTHING: Recognition = {
  arrivals: [],
  skipped: { count: 0, first: [] },
  leftOff: 0,
  notes: [],
  alternatives: [],
};

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
  #stop: () => void = () => undefined;

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
    this.#stop();
    this.#progress = undefined;
  }

  #read(): void {
    this.#stop();
    this.#stop = inSlices({
      steps: recognizeSteps(this.#text, this.#form),
      onprogress: ({ read, of }) => (this.#progress = read / of),
      ondone: (recognition) => {
        this.#recognition = recognition;
        this.#progress = undefined;
      },
    });
  }
}
