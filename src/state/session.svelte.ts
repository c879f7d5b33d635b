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
import { Delivery } from './delivery.svelte';
import type { Inputs } from './inputs.svelte';
import { APPSFLYER_LANGUAGE, type Language, type LanguageId, optionsIn, UNREAD_LANGUAGE } from './language';
import { isSameLook, reuseItems, type MacroLook, macroLooks, piecesOf } from '../views';

/** The request that the inputs become. Everything here follows from them. */
export class Session {
  readonly inputs: Inputs;
  /** The way to the chosen partner, up to the sending. */
  readonly delivery: Delivery;

  #readTable: TableReader | undefined = $state.raw(undefined);
  #late: Language | undefined = $state.raw(undefined);
  #missing: LanguageId | undefined = $state.raw(undefined);
  #lastFields: EventFields = NO_FIELDS;
  #lastMacros: readonly (MacroLook | undefined)[] = [];

  /** The chosen template language; until it has loaded, one that knows no macro. */
  readonly language = $derived.by(() => {
    const { vocabulary: id } = this.inputs;
    if (id === 'appsflyer') return APPSFLYER_LANGUAGE;
    return this.#late?.vocabulary.id === id ? this.#late : UNREAD_LANGUAGE;
  });
  readonly vocabulary = $derived(this.language.vocabulary);
  /** The rendering options as they hold in the chosen language. */
  readonly options = $derived.by(() => optionsIn(this.inputs.vocabulary, this.inputs.options));
  /** True while the template is longer than what is rendered. */
  readonly tooLong = $derived.by(() => this.inputs.template.length > MAX_TEMPLATE_LENGTH);
  readonly parsed = $derived.by(() => {
    const isRead = !this.tooLong && this.languageState === 'ready' && !this.delivery.isWaiting;
    return parse(isRead ? this.inputs.template : '', this.vocabulary);
  });
  readonly numbers = $derived(numberMacros(this.parsed.parts, this.vocabulary));
  readonly plan = $derived.by(() => {
    const { parsed, vocabulary, options, settings } = this;
    return planTemplate(parsed, vocabulary, options, settings);
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
    this.#lastMacros = reuseItems(this.#lastMacros, macroLooks(this.segments, this.numbers), isSameLook);
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

  /** Whether the template can be read: not while its language is on its way, nor after it could not be loaded. */
  get languageState(): 'ready' | 'loading' | 'missing' {
    if (this.language !== UNREAD_LANGUAGE) return 'ready';
    return this.#missing === this.inputs.vocabulary ? 'missing' : 'loading';
  }

  /** Lets templates be read in a language that has loaded. */
  useLanguage(language: Language): void {
    this.#late = language;
    this.#missing = undefined;
  }

  /** Takes note that a language could not be loaded. */
  missLanguage(id: LanguageId): void {
    this.#missing = id;
  }

  /** Lets a language that could not be loaded be asked for again. */
  retryLanguage(): void {
    this.#missing = undefined;
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
