import { type EventFields, NO_FIELDS } from '../engine';
import { readEvent, type TableReader, toJson } from '../event';
import type { Inputs } from './inputs.svelte';

/** The event of the inputs, read into fields. */
export class CurrentEvent {
  readonly #inputs: Inputs;
  #readTable: TableReader | undefined = $state.raw(undefined);
  #lastFields: EventFields = NO_FIELDS;

  /** The result of reading the event text as it is now, readable or not. */
  readonly reading = $derived.by(() => readEvent(this.#inputs.event, this.#readTable));
  /** The fields of the event, or of the last event that could be read, so the request stays while somebody types. */
  readonly fields = $derived.by(() => {
    if (this.reading.ok) this.#lastFields = this.reading.fields;
    return this.#lastFields;
  });

  constructor(inputs: Inputs) {
    this.#inputs = inputs;
  }

  /**
   * True while the event cannot be read and `fields` are those of the last one that could. False until the reader of
   * raw-data rows has loaded, because it may be able to read the text.
   */
  get isStale(): boolean {
    return !this.reading.ok && this.#readTable !== undefined;
  }

  /** Provides the reader of raw-data rows, which loads separately. */
  useTableReader(readTable: TableReader): void {
    this.#readTable = readTable;
  }

  /** Replaces an event in another format, such as a CSV row, by the same event as JSON. Does nothing if it cannot be read. */
  convertToJson(): void {
    if (this.reading.ok) this.#inputs.setEvent(toJson(this.reading));
  }
}
