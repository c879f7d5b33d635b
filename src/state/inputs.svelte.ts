import type { Json } from '../partners';
import { DEFAULT_OPTIONS, type Edit, type RenderOptions } from '../engine';
import { normalizeWork, type PartnerChoice, type Work } from '../work';
import { applyEdits } from './edits';

/** What somebody else's work came by. */
export type Origin = 'link' | 'file';

const CUSTOM: PartnerChoice = { id: 'custom', settings: {} };

/**
 * What a person typed and chose. All that is stored of the work; whatever else the page shows is derived from it.
 * Every change goes through a method named for what the person does.
 */
export class Inputs {
  #template = $state.raw('');
  #event = $state.raw('');
  #options = $state.raw(DEFAULT_OPTIONS);
  #vocabulary: Work['vocabulary'] = $state.raw();
  #partner: PartnerChoice | undefined = $state.raw();
  #title = $state.raw('');
  #note = $state.raw('');
  #edits = $state.raw(0);
  #arrivals = $state.raw(0);
  #origin: Origin | undefined = $state.raw();

  constructor(work: Work, origin?: Origin) {
    this.open(work, origin);
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

  /** The template language. */
  get vocabulary(): NonNullable<Work['vocabulary']> | 'appsflyer' {
    return this.#vocabulary ?? 'appsflyer';
  }

  /** The partner and what is set for it; undefined for a custom endpoint with every setting at its default. */
  get partner(): PartnerChoice | undefined {
    return this.#partner;
  }

  get title(): string {
    return this.#title;
  }

  get note(): string {
    return this.#note;
  }

  /** How often the work was changed since the page opened; 0 means untouched. */
  get edits(): number {
    return this.#edits;
  }

  /** How often a whole work took the place of another since the page opened. */
  get arrivals(): number {
    return this.#arrivals;
  }

  /** What the work came by, as long as nobody has changed it; undefined for a person's own work. */
  get origin(): Origin | undefined {
    return this.#edits === 0 ? this.#origin : undefined;
  }

  get work(): Work {
    return normalizeWork({
      template: this.#template,
      event: this.#event,
      options: this.#options,
      vocabulary: this.#vocabulary,
      partner: this.#partner,
      title: this.#title,
      note: this.#note,
    });
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

  /** Takes another template language; the template and the event stay as they are. */
  chooseVocabulary(id: 'appsflyer' | NonNullable<Work['vocabulary']>): void {
    this.#vocabulary = id === 'appsflyer' ? undefined : id;
    this.#edits += 1;
  }

  /** Takes another partner, with nothing set for it; what is set on the advertiser's side stays. */
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

  /** Sets one of the settings of the advertiser's side, which hold for every partner. */
  setAdvertiserSetting(name: string, value: Json): void {
    const choice = this.#partner ?? CUSTOM;
    this.#partner = { ...choice, advertiser: { ...choice.advertiser, [name]: value } };
    this.#edits += 1;
  }

  setTitle(text: string): void {
    if (text === this.#title) return;
    this.#title = text;
    this.#edits += 1;
  }

  setNote(text: string): void {
    if (text === this.#note) return;
    this.#note = text;
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
  open({ template, event, options, vocabulary, partner, title, note }: Work, origin?: Origin): void {
    this.#template = template;
    this.#event = event;
    this.#options = { ...DEFAULT_OPTIONS, ...options };
    this.#vocabulary = vocabulary;
    this.#partner = partner;
    this.#title = title ?? '';
    this.#note = note ?? '';
    this.#origin = origin;
    this.#edits = 0;
    this.#arrivals += 1;
  }

  /** Takes over a whole work that the person chose, such as an example; it counts as a change. */
  load(work: Work): void {
    const { edits } = this;
    this.open(work);
    this.#edits = edits + 1;
  }
}
