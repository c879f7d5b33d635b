import type { Json } from '../../partners';
import { applyEdits, DEFAULT_OPTIONS, type Edit, type RenderOptions } from '../../engine';
import { type ExpectationData, normalizeWork, type PartnerChoice, type Work } from '../../work';

/** How work by somebody else was opened. */
export type Origin = 'link' | 'file';

const CUSTOM: PartnerChoice = { id: 'custom', settings: {} };

/**
 * What a person typed and chose. The only stored part of the work; everything else on the page is derived from it. Each
 * kind of change is a method, and setting a text to its present value changes nothing.
 */
export class Inputs {
  #template = $state.raw('');
  #event = $state.raw('');
  #options = $state.raw(DEFAULT_OPTIONS);
  #vocabulary: Work['vocabulary'] = $state.raw();
  #partner: PartnerChoice | undefined = $state.raw();
  #title = $state.raw('');
  #note = $state.raw('');
  #ignored: readonly string[] = $state.raw([]);
  #expectations: readonly ExpectationData[] = $state.raw([]);
  #edits = $state.raw(0);
  #arrivals = $state.raw(0);
  #origin: Origin | undefined = $state.raw();

  /** Opens a work; `origin` is given when it came from somebody else. */
  constructor(work: Work, origin?: Origin) {
    this.open(work, origin);
  }

  /** The text of the template. */
  get template(): string {
    return this.#template;
  }

  /** The text of the event. */
  get event(): string {
    return this.#event;
  }

  /** The chosen rendering options, including those that do not apply in the chosen language. */
  get options(): RenderOptions {
    return this.#options;
  }

  /** The id of the chosen template language. */
  get vocabulary(): NonNullable<Work['vocabulary']> | 'appsflyer' {
    return this.#vocabulary ?? 'appsflyer';
  }

  /** The chosen partner and its settings; undefined for a custom endpoint with every setting at its default. */
  get partner(): PartnerChoice | undefined {
    return this.#partner;
  }

  /** The title of the work; empty when it has none. */
  get title(): string {
    return this.#title;
  }

  /** The note on the work; empty when it has none. */
  get note(): string {
    return this.#note;
  }

  /** The codes of the template's problems that are not to be shown, unless they are errors. */
  get ignored(): readonly string[] {
    return this.#ignored;
  }

  /** What must hold for the requests, as a file of expectations has it; read by `batch/expectations`. */
  get expectations(): readonly ExpectationData[] {
    return this.#expectations;
  }

  /** How many changes the person made since the work was opened; 0 means untouched. */
  get edits(): number {
    return this.#edits;
  }

  /** How many works were opened since the page opened, the first included. */
  get arrivals(): number {
    return this.#arrivals;
  }

  /** How the work was opened, until it is changed; undefined for a person's own work. */
  get origin(): Origin | undefined {
    return this.#edits === 0 ? this.#origin : undefined;
  }

  /** All of it as one object, without what has its default. */
  get work(): Work {
    return normalizeWork({
      template: this.#template,
      event: this.#event,
      options: this.#options,
      vocabulary: this.#vocabulary,
      partner: this.#partner,
      title: this.#title,
      note: this.#note,
      ignored: this.#ignored,
      expectations: this.#expectations,
    });
  }

  /** Replaces the text of the template. */
  setTemplate(text: string): void {
    if (text === this.#template) return;
    this.#template = text;
    this.#edits += 1;
  }

  /** Replaces the text of the event. */
  setEvent(text: string): void {
    if (text === this.#event) return;
    this.#event = text;
    this.#edits += 1;
  }

  /** Sets one rendering option. */
  setOption<Name extends keyof RenderOptions>(name: Name, value: RenderOptions[Name]): void {
    this.#options = { ...this.#options, [name]: value };
    this.#edits += 1;
  }

  /** Sets several rendering options. */
  setOptions(options: Partial<RenderOptions>): void {
    this.#options = { ...this.#options, ...options };
    this.#edits += 1;
  }

  /** Sets every rendering option to its default. */
  resetOptions(): void {
    this.#options = DEFAULT_OPTIONS;
    this.#edits += 1;
  }

  /** Chooses a template language; the template and the event stay as they are. */
  chooseVocabulary(id: 'appsflyer' | NonNullable<Work['vocabulary']>): void {
    this.#vocabulary = id === 'appsflyer' ? undefined : id;
    this.#edits += 1;
  }

  /** Chooses a partner with its default settings; the advertiser's settings stay. */
  choosePartner(id: string): void {
    const advertiser = this.#partner?.advertiser;
    const isDefault = id === CUSTOM.id && advertiser === undefined;
    this.#partner = isDefault ? undefined : { id, settings: {}, ...(advertiser && { advertiser }) };
    this.#edits += 1;
  }

  /** Sets one of the partner's own settings. */
  setPartnerSetting(name: string, value: Json): void {
    const { id, settings, advertiser } = this.#partner ?? CUSTOM;
    this.#partner = { id, settings: { ...settings, [name]: value }, ...(advertiser && { advertiser }) };
    this.#edits += 1;
  }

  /** Sets one of the advertiser's settings, which apply to every partner. */
  setAdvertiserSetting(name: string, value: Json): void {
    const choice = this.#partner ?? CUSTOM;
    this.#partner = { ...choice, advertiser: { ...choice.advertiser, [name]: value } };
    this.#edits += 1;
  }

  /** Sets the title; an empty text removes it. */
  setTitle(text: string): void {
    if (text === this.#title) return;
    this.#title = text;
    this.#edits += 1;
  }

  /** Sets the note; an empty text removes it. */
  setNote(text: string): void {
    if (text === this.#note) return;
    this.#note = text;
    this.#edits += 1;
  }

  /** Hides the template's problems of a code, or shows them again. Errors are shown all the same. */
  setIgnored(code: string, isIgnored: boolean): void {
    const others = this.#ignored.filter((each) => each !== code);
    this.#ignored = isIgnored ? [...others, code] : others;
    this.#edits += 1;
  }

  /** Replaces the expectations. */
  setExpectations(expectations: readonly ExpectationData[]): void {
    this.#expectations = expectations;
    this.#edits += 1;
  }

  /** Applies edits to the template; they are in order and do not overlap. */
  editTemplate(edits: readonly Edit[]): void {
    this.setTemplate(applyEdits(this.#template, edits));
  }

  /** Applies edits to the event; they are in order and do not overlap. */
  editEvent(edits: readonly Edit[]): void {
    this.setEvent(applyEdits(this.#event, edits));
  }

  /** Opens a work from elsewhere, such as a link; it counts as untouched. */
  open(
    { template, event, options, vocabulary, partner, title, note, ignored, expectations }: Work,
    origin?: Origin,
  ): void {
    this.#template = template;
    this.#event = event;
    this.#options = { ...DEFAULT_OPTIONS, ...options };
    this.#vocabulary = vocabulary;
    this.#partner = partner;
    this.#title = title ?? '';
    this.#note = note ?? '';
    this.#ignored = ignored ?? [];
    this.#expectations = expectations ?? [];
    this.#origin = origin;
    this.#edits = 0;
    this.#arrivals += 1;
  }

  /** Opens a work that the person chose, such as an example; it counts as a change. */
  load(work: Work): void {
    const { edits } = this;
    this.open(work);
    this.#edits = edits + 1;
  }
}
