import type { Format, Job } from '../../batch';
import { compareTemplates, type TemplateChange } from '../../batch/differences';
import { type Expectation, readExpectations } from '../../batch/expectations';
import { DEFAULT_OPTIONS, type RenderOptions } from '../../engine';
import type { Derived } from '../derivation/derived';
import { partnerCandidates, type WorkCandidate } from '../received/candidates';

/** A template to choose. */
export interface TemplateChoice {
  /** Identifies it among the choices. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** Where it comes from. */
  readonly source: 'saved' | 'example' | 'partner';
  /** Its text. */
  readonly template: string;
  /** The options it is rendered with. */
  readonly options: RenderOptions;
}

/** A chosen template. */
export type ChosenTemplate = Pick<TemplateChoice, 'name' | 'template' | 'options'>;

/** The ids of what is chosen besides the choices of the list. */
const PRESENT = 'present';
const PASTED = 'pasted';
const NOTHING = 'none';

/** What the events run through: a template, perhaps another one to compare it with, and the partner of Compose. */
export class Through {
  readonly #derived: Derived;
  #others: readonly TemplateChoice[] = $state.raw([]);
  #templateId = $state(PRESENT);
  #otherId = $state(NOTHING);
  #pasted = $state.raw('');
  #opened: ChosenTemplate | undefined = $state.raw();
  #pasteProblem = $state.raw('');

  /** The templates to choose from, besides the one in Compose: earlier saves, those of partners, examples. */
  readonly choices: readonly TemplateChoice[] = $derived.by(() => [
    ...this.#others,
    ...partnerCandidates().flatMap(choiceOf),
  ]);
  /** The template that the events run through. */
  readonly template: ChosenTemplate = $derived.by(() => this.#find(this.#templateId) ?? this.#present);
  /** The template that it is compared with; undefined without one. */
  readonly other: ChosenTemplate | undefined = $derived.by(() => {
    if (this.#otherId === PASTED) return this.#opened;
    return this.#otherId === PRESENT ? this.#present : this.#find(this.#otherId);
  });
  /** What differs in meaning from the other template. */
  readonly changes: readonly TemplateChange[] = $derived.by(() =>
    this.other === undefined ? [] : compareTemplates(this.other, this.template),
  );
  /** What must hold for the requests; cases, which have an event of their own, are not for rows. */
  readonly expectations: readonly Expectation[] = $derived.by(() =>
    readExpectations(this.#derived.inputs.expectations).expectations.filter(
      ({ event }) => event === undefined,
    ),
  );
  /** Everything that the counts depend on besides the events, as a text that is the same for the same. */
  readonly key: string = $derived.by(() => JSON.stringify(this.#through()));

  /** Takes what Compose has. */
  constructor(derived: Derived) {
    this.#derived = derived;
  }

  /** The id of the chosen template; `present` for the one in Compose. */
  get templateId(): string {
    return this.#templateId;
  }

  /** The id of the template it is compared with; `none` without one, `pasted` for a pasted text. */
  get otherId(): string {
    return this.#otherId;
  }

  /** The text that was pasted to compare with. */
  get pasted(): string {
    return this.#pasted;
  }

  /** Why a pasted link could not be read, or what is missing of it, as sentences; otherwise empty. */
  get pasteProblem(): string {
    return this.#pasteProblem;
  }

  /** Adds templates to choose from. */
  addChoices(candidates: readonly WorkCandidate[]): void {
    this.#others = [...this.#others, ...candidates.flatMap(choiceOf)];
  }

  /** Chooses the template. */
  chooseTemplate(id: string): void {
    this.#templateId = id;
    if (this.#otherId === id) this.#otherId = NOTHING;
  }

  /** Chooses what to compare with. */
  compareWith(id: string): void {
    this.#otherId = id;
  }

  /** Compares with a pasted template, or with that of a pasted link. */
  paste(text: string): void {
    this.#pasted = text;
    this.#pasteProblem = '';
    this.#opened = text.trim() === '' ? undefined : this.#pastedTemplate(text);
    if (/^\s*https?:\/\/\S+#\S{20,}\s*$/.test(text)) void this.#openLink(text);
  }

  /** Returns the job of running rows in a format. */
  job(format: Format): Job {
    const wants = { verdicts: true, statistics: true, requests: false };
    return { ...this.#through(), format, wants };
  }

  #through(): Omit<Job, 'format' | 'wants'> {
    const { inputs } = this.#derived;
    const { id = 'custom', settings = {}, advertiser = {} } = inputs.partner ?? {};
    const { template, options } = this.template;
    return {
      template,
      vocabulary: inputs.vocabulary,
      options: { ...options },
      partner: { id, settings, advertiser },
      ignored: [...inputs.ignored],
      expectations: this.expectations,
      ...(this.other !== undefined && {
        other: { template: this.other.template, options: { ...this.other.options } },
      }),
      ...(this.expectations.length > 0 && { expectations: this.expectations }),
    };
  }

  get #present(): ChosenTemplate {
    const { inputs, language } = this.#derived;
    return { name: 'The one in Compose', template: inputs.template, options: language.options };
  }

  #find(id: string): TemplateChoice | undefined {
    return this.choices.find((choice) => choice.id === id);
  }

  #pastedTemplate(template: string): ChosenTemplate {
    return { name: 'the pasted text', template, options: this.#derived.language.options };
  }

  async #openLink(text: string): Promise<void> {
    const { readPastedLink } = await import('../opening/read-shared');
    const opened = await readPastedLink(text);
    // Another text may have been pasted meanwhile.
    if (this.#pasted !== text) return;
    if (!opened.ok) {
      this.#pasteProblem = `It is compared as a template: ${opened.message}`;
      return;
    }
    const { template, options, title } = opened.work;
    this.#pasteProblem = opened.notes.join(' ');
    this.#opened = { name: title ?? 'the link', template, options: { ...DEFAULT_OPTIONS, ...options } };
  }
}

// The choices are in the language of AppsFlyer.
function choiceOf({ id, name, source, template, options, work }: WorkCandidate): readonly TemplateChoice[] {
  if (source === 'present' || work.vocabulary !== undefined) return [];
  return [{ id, name, source, template: template.text, options }];
}
