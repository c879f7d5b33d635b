import { type EventFields, NO_FIELDS } from '../engine';
import { type FormReader, needsForms, readEvent, situationOf, toJson } from '../event';
import { eventWords } from '../views';
import type { Inputs } from './inputs.svelte';

/** The event of the inputs, read into fields. */
export class CurrentEvent {
  readonly #inputs: Inputs;
  #forms: FormReader | 'missing' | undefined = $state.raw(undefined);
  #lastFields: EventFields = NO_FIELDS;

  readonly #plain = $derived.by(() => readEvent(this.#inputs.event));
  /** The result of reading the event text as it is now, readable or not. */
  readonly reading = $derived.by(() =>
    typeof this.#forms === 'function' && needsForms(this.#plain)
      ? readEvent(this.#inputs.event, this.#forms)
      : this.#plain,
  );
  /** The fields of the event, or of the last event that could be read, so the request stays while somebody types. */
  readonly fields = $derived.by(() => {
    if (this.reading.ok && !this.awaitsForms) this.#lastFields = this.reading.fields;
    return this.#lastFields;
  });
  /** What the event is, in words for the head of its pane; that it cannot be read, where it cannot. */
  readonly words = $derived.by(() => {
    if (this.isStale) return 'cannot be read';
    return this.#inputs.vocabulary === 'appsflyer' ? eventWords(situationOf(this.fields)) : '';
  });

  constructor(inputs: Inputs) {
    this.#inputs = inputs;
  }

  /** True while the event may have a form whose reader has not loaded, so nothing can be said about the text. */
  get awaitsForms(): boolean {
    return this.#forms === undefined && needsForms(this.#plain);
  }

  /** True while the event cannot be read and `fields` are those of the last one that could. */
  get isStale(): boolean {
    return !this.reading.ok && !this.awaitsForms;
  }

  /** Provides the reader of forms, which loads when it is needed; undefined if it could not be loaded. */
  useForms(readForm: FormReader | undefined): void {
    this.#forms = readForm ?? 'missing';
  }

  /** Replaces an event in another form, such as a CSV row, by the same event as JSON. Does nothing if it cannot be read. */
  convertToJson(): void {
    if (this.reading.ok) this.#inputs.setEvent(toJson(this.reading));
  }
}
