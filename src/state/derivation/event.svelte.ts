import { type EventFields, NO_FIELDS } from '../../engine';
import {
  type EventReading,
  type FormReader,
  MAX_EVENT_LENGTH,
  needsForms,
  readEvent,
  readEventSteps,
  situationOf,
  toJson,
} from '../../event';
import { eventWords } from '../../views';
import type { Inputs } from './inputs.svelte';
import type { inSlices } from '../slices';

// In UTF-16 units. A shorter event is read at each key, usually in a few ms; the slowest texts take about 100.
const LONG = 50_000;

/** The reading of a long event that was read, as far as it is known. */
interface LongReading {
  readonly text: string;
  readonly forms: FormReader | undefined;
  readonly reading: EventReading;
}

// What is known of a long event before it is read.
const UNREAD: EventReading = { ok: false, problems: [] };

/** The event of the inputs, read into fields: a long one in slices, when typing has paused. */
export class CurrentEvent {
  readonly #inputs: Inputs;
  #forms: FormReader | 'missing' | undefined = $state.raw(undefined);
  #lastFields: EventFields = NO_FIELDS;

  #long: LongReading | undefined = $state.raw(undefined);
  #stop: () => void = () => undefined;

  /** The result of reading the event text as it is now, readable or not; without problems while it is being read. */
  readonly reading: EventReading = $derived.by(() => {
    const { event: text } = this.#inputs;
    if (text.length <= LONG || text.length > MAX_EVENT_LENGTH) return readEvent(text, this.#readForm);
    if (this.#long?.text !== text) return UNREAD;
    const { reading, forms } = this.#long;
    return forms === this.#readForm || !needsForms(reading) ? reading : UNREAD;
  });
  /** The fields of the event, or of the last event that could be read, so the request stays while somebody types. */
  readonly fields = $derived.by(() => {
    if (this.reading.ok && !this.awaitsForms) this.#lastFields = this.reading.fields;
    return this.#lastFields;
  });
  /** What the event is, in words for the head of its pane; that it cannot be read, where it cannot. */
  readonly words = $derived.by(() => {
    if (this.isReading) return 'is being read';
    if (this.isStale) return 'cannot be read';
    return this.#inputs.vocabulary === 'appsflyer' ? eventWords(situationOf(this.fields)) : '';
  });

  /** Takes the inputs, whose text it reads. */
  constructor(inputs: Inputs) {
    this.#inputs = inputs;
  }

  /** True while the event may have a form whose reader has not loaded, so nothing can be said about the text. */
  get awaitsForms(): boolean {
    return this.#forms === undefined && !this.isReading && needsForms(this.reading);
  }

  /** True while a long event waits to be read, or is being read, and nothing can be said about the text. */
  get isReading(): boolean {
    return this.reading === UNREAD;
  }

  /** True while the event cannot be read, or not yet, and `fields` are those of the last one that could. */
  get isStale(): boolean {
    return !this.reading.ok && !this.awaitsForms;
  }

  /** Provides the reader of forms, which loads when it is needed; undefined if it could not be loaded. */
  useForms(readForm: FormReader | undefined): void {
    this.#forms = readForm ?? 'missing';
  }

  /** Reads a long event by what reads in slices, at once without it. Another call stops the one before. */
  read(slices?: typeof inSlices): void {
    this.#stop();
    const { event: text } = this.#inputs;
    const forms = this.#readForm;
    const ondone = (reading: EventReading) => {
      this.#long = { text, forms, reading };
    };
    if (slices === undefined) ondone(readEvent(text, forms));
    else this.#stop = slices(readEventSteps(text, forms), { onprogress: () => undefined, ondone });
  }

  get #readForm(): FormReader | undefined {
    return typeof this.#forms === 'function' ? this.#forms : undefined;
  }

  /** Replaces an event in another form, such as a CSV row, by the same event as JSON. Does nothing if it cannot be read. */
  convertToJson(): void {
    if (this.reading.ok) this.#inputs.setEvent(toJson(this.reading));
  }
}
