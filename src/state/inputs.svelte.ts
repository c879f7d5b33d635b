import { DEFAULT_OPTIONS, type Edit, type RenderOptions } from '../engine';
import { applyEdits } from './edits';

/** What a person works on: enough to open the same page elsewhere. */
export interface Work {
  readonly template: string;
  readonly event: string;
  readonly options: RenderOptions;
}

/**
 * What a person typed and chose. All that is stored of the work; whatever else the page shows is derived from it.
 * Every change goes through a method named for what the person does.
 */
export class Inputs {
  #template = $state.raw('');
  #event = $state.raw('');
  #options = $state.raw(DEFAULT_OPTIONS);
  #edits = $state.raw(0);

  constructor(work: Work) {
    this.open(work);
  }

  get template(): string {
    return this.#template;
  }

  get event(): string {
    return this.#event;
  }

  get options(): RenderOptions {
    return this.#options;
  }

  /** How often the work was changed since the page opened; 0 means untouched. */
  get edits(): number {
    return this.#edits;
  }

  get work(): Work {
    return { template: this.#template, event: this.#event, options: this.#options };
  }

  setTemplate(text: string): void {
    if (text === this.#template) return;
    this.#template = text;
    this.#edits += 1;
  }

  setEvent(text: string): void {
    if (text === this.#event) return;
    this.#event = text;
    this.#edits += 1;
  }

  setOption<Name extends keyof RenderOptions>(name: Name, value: RenderOptions[Name]): void {
    this.#options = { ...this.#options, [name]: value };
    this.#edits += 1;
  }

  resetOptions(): void {
    this.#options = DEFAULT_OPTIONS;
    this.#edits += 1;
  }

  /** Applies a repair to the template. */
  editTemplate(edits: readonly Edit[]): void {
    this.setTemplate(applyEdits(this.#template, edits));
  }

  /** Applies a repair to the event. */
  editEvent(edits: readonly Edit[]): void {
    this.setEvent(applyEdits(this.#event, edits));
  }

  /** Shows work that came from elsewhere, such as a link; it counts as untouched until somebody changes it. */
  open({ template, event, options }: Work): void {
    this.#template = template;
    this.#event = event;
    this.#options = options;
    this.#edits = 0;
  }

  /** Takes over a whole work that the person chose, such as an example; it counts as a change. */
  load(work: Work): void {
    const { edits } = this;
    this.open(work);
    this.#edits = edits + 1;
  }
}
