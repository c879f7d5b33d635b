import {
  type EventFields,
  MAX_TEMPLATE_LENGTH,
  NO_FIELDS,
  numberMacros,
  parse,
  planTemplate,
  render,
  segmentsOf,
  type Settings,
} from '../engine';
import { readEvent, type TableReader, toJson } from '../event';
import { APPSFLYER } from '../vocabulary';
import { Delivery } from './delivery.svelte';
import type { Inputs } from './inputs.svelte';
import { isSameLook, type MacroLook, macroLooks } from './macro-look';
import { piecesOf } from './pieces';
import { keepSame } from './same';

/** The request that the inputs become. Everything here follows from them. */
export class Session {
  readonly vocabulary = APPSFLYER;
  readonly inputs: Inputs;
  /** The way to the chosen partner, up to the sending. */
  readonly delivery: Delivery;

  #readTable: TableReader | undefined = $state.raw(undefined);
  #lastFields: EventFields = NO_FIELDS;
  #lastMacros: readonly (MacroLook | undefined)[] = [];

  /** True while the template is longer than what is rendered. */
  readonly tooLong = $derived.by(() => this.inputs.template.length > MAX_TEMPLATE_LENGTH);
  readonly parsed = $derived.by(() => {
    const isHeld = this.tooLong || this.delivery.isWaiting;
    return parse(isHeld ? '' : this.inputs.template, this.vocabulary);
  });
  readonly numbers = $derived(numberMacros(this.parsed.parts, this.vocabulary));
  readonly plan = $derived.by(() => {
    const { inputs, parsed, vocabulary, settings } = this;
    return planTemplate(parsed, vocabulary, inputs.options, settings);
  });
  /** The reading of the event as it stands, good or not. */
  readonly reading = $derived.by(() => readEvent(this.inputs.event, this.#readTable));
  /** The fields of the event, or of the last one that could be read: while somebody types, the request stays. */
  readonly eventFields = $derived.by(() => {
    if (this.reading.ok) this.#lastFields = this.reading.fields;
    return this.#lastFields;
  });
  /** What the template is filled from: the event as it is shaped on its way to the partner. */
  readonly fields = $derived.by(() => this.delivery.fields);
  readonly rendering = $derived(render(this.plan, this.fields));
  readonly segments = $derived(segmentsOf(this.rendering));
  /** What is shown of each segment that is a macro. */
  readonly macros = $derived.by(() => {
    this.#lastMacros = keepSame(this.#lastMacros, macroLooks(this.segments, this.numbers), isSameLook);
    return this.#lastMacros;
  });
  readonly pieces = $derived(piecesOf(this.rendering.text, this.segments));

  constructor(inputs: Inputs) {
    this.inputs = inputs;
    this.delivery = new Delivery(inputs, () => this.eventFields);
  }

  /** What `(setting:name)` gives. */
  get settings(): Settings {
    return this.delivery.settings;
  }

  /**
   * True while the event cannot be read and the request shows the last one that could. Nothing is said of it before
   * the reader of raw-data rows is there, which may well read it.
   */
  get isStale(): boolean {
    return !this.reading.ok && this.#readTable !== undefined;
  }

  /** Lets raw-data rows be read as well; the reader for them loads apart. */
  useTableReader(readTable: TableReader): void {
    this.#readTable = readTable;
  }

  /** Writes an event that was pasted in another form as the playground's JSON. */
  convertEvent(): void {
    if (this.reading.ok) this.inputs.setEvent(toJson(this.reading));
  }
}
