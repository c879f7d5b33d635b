import { decode, type Diagnostic, outlineOf } from '../../engine';
import { type ForeignTemplate, type LintInput, templateTooLong } from '../../lint';
import { listProblems, type Row, rowsOf, withMeanings } from '../../views';
import type { Preview } from '../../views/translation/preview';
import type { DerivedRequest } from './request.svelte';
import type { Checks, DisplayedProblems, ReadAs, Recognition } from './checks';

/** The longest template, in UTF-16 units, whose problems are found for many events at once. */
const MAX_VARIED = 8000;

/** What helps to understand a request: decoded values, problems and the verdict. */
export class Insight {
  readonly #derived: DerivedRequest;
  #checks: Checks | undefined = $state.raw(undefined);
  #recognize: Recognition | undefined = $state.raw(undefined);
  #kept = $state.raw({ ids: '', arrivals: 0 });
  #displayed: DisplayedProblems | undefined = $state.raw(undefined);
  #chosen: { readonly stack: string; readonly read?: ReadAs } = $state.raw({ stack: '' });
  #preview: (() => Preview | undefined) | undefined = $state.raw();

  /** The request of a changed template that is shown in place of the present one; undefined while the present one is shown. */
  readonly preview = $derived.by(() => this.#preview?.());
  /** The request as a receiver decodes it: URL parts, parameters, headers, body. */
  readonly decoded = $derived.by(() => {
    const { rendering } = this.#derived.request;
    return decode(rendering.text, outlineOf(rendering));
  });
  /** The rows of the decoded view, in the order of the request. */
  readonly rows = $derived.by(() => {
    const { rendering, segments } = this.#derived.request;
    return withMeanings(rowsOf(this.decoded, rendering.text, segments), segments);
  });
  /** How the chosen stack reads the request; undefined while it is read plainly. */
  readonly asStack = $derived.by(() => {
    const { stack, read } = this.#chosen;
    return this.preview ? undefined : read?.(stack, this.#derived.request.rendering.text, this.decoded);
  });
  /** True while what recognizes templates of other systems has to load. */
  readonly awaitsRecognition: boolean = $derived.by(
    () => this.#recognize === undefined && this.#mayBeForeign,
  );
  readonly #mayBeForeign: boolean = $derived.by(() => {
    const { inputs, request } = this.#derived;
    if (inputs.vocabulary !== 'appsflyer') return false;
    return this.#checks?.mayBeForeign(request.rendering, request.segments) ?? false;
  });
  readonly #foreign = $derived.by(() => {
    const { rendering, segments } = this.#derived.request;
    return this.#mayBeForeign ? this.#recognize?.foreign?.(rendering, segments) : undefined;
  });
  /** The other system that the template may be written for; undefined for any other template, and once it is kept as text. */
  readonly foreign = $derived.by(() => {
    const { arrivals } = this.#derived.inputs;
    const found = this.#foreign;
    const isKept = found && idsOf(found) === this.#kept.ids && arrivals === this.#kept.arrivals;
    return isKept === true ? undefined : found;
  });
  readonly #allFindings = $derived.by(() => {
    const { inputs, language, request } = this.#derived;
    if (language.state !== 'ready') return [];
    if (request.tooLong) return [templateTooLong(inputs.template)];
    const { parsed: template, rendering, segments } = request;
    const { vocabulary } = language;
    const foreign = this.#foreign?.isSure === true ? this.#foreign : undefined;
    const inside = this.#mayBeForeign && this.#recognize?.inside?.(inputs.template);
    if (inside) return [inside];
    return this.#checks?.lint({ template, vocabulary, rendering, segments, foreign }) ?? [];
  });
  /** Problems in the template now that are not ignored; empty until the checks and the language have loaded. */
  readonly findings: readonly Diagnostic[] = $derived.by(() =>
    this.#allFindings.filter((finding) => !this.isIgnored(finding)),
  );
  /** Problems in the event now. The field checks apply to AppsFlyer's language only. */
  readonly eventFindings = $derived.by(() => {
    const { inputs, event } = this.#derived;
    const { reading } = event;
    if (event.awaitsForms || event.isReading) return [];
    const isCheckable = reading.ok && inputs.vocabulary === 'appsflyer';
    return [...reading.problems, ...(isCheckable ? (this.#checks?.checkEvent(reading) ?? []) : [])];
  });
  /** The problems of both texts now, the worst first, with line and column. */
  readonly problems = $derived.by(() => {
    const { template, event } = this.#derived.inputs;
    return listProblems(
      { text: template, findings: this.findings },
      { text: event, findings: this.eventFindings },
    );
  });
  /** Whether the request is sent and accepted; undefined until the partner rules have loaded, and where none apply. */
  readonly verdict = $derived.by(() => {
    const { inputs, event, delivery, request } = this.#derived;
    const foreign = foreignSystemIn(inputs.template, this.foreign);
    const surroundings = {
      template: inputs.template,
      isEventRead: !event.isStale,
      problems: this.problems,
      ...(foreign && { foreign }),
    };
    return delivery.verdictOn({ text: request.rendering.text, decoded: this.decoded }, surroundings);
  });
  /** Takes the parts that everything here is derived from. */
  constructor(derived: DerivedRequest) {
    this.#derived = derived;
  }

  /** Problems and verdict as of the last `flush`, so that a key press does not wait for them; the present ones before the first. */
  get displayed(): DisplayedProblems {
    return this.#displayed ?? this.#present();
  }

  /** The id of the stack that the request is read as; empty while it is read plainly. */
  get stack(): string {
    return this.#chosen.stack;
  }

  /** The request that is shown: the preview, or the present one. */
  get shown(): Pick<Preview, 'rendering' | 'segments' | 'macros' | 'pieces'> {
    return this.preview ?? this.#derived.request;
  }

  /** The rows of the request that is shown. */
  get shownRows(): readonly Row[] {
    return (this.preview ?? this).rows;
  }

  /** True once the checks have loaded. */
  get isChecking(): boolean {
    return this.#checks !== undefined;
  }

  /** Recognizes another text or rendering as the template of another system; undefined where that is not certain. */
  certainlyForeign(
    rendering: LintInput['rendering'],
    segments: LintInput['segments'],
  ): ForeignTemplate | undefined {
    if (this.#derived.inputs.vocabulary !== 'appsflyer') return undefined;
    const found = this.#recognize?.foreign?.(rendering, segments);
    return found?.isSure === true ? found : undefined;
  }

  /** True for a problem of the template whose kind is ignored. An error never is. */
  isIgnored({ code, severity }: Diagnostic): boolean {
    return severity !== 'error' && this.#derived.inputs.ignored.includes(code);
  }

  /** Finds problems in another template or for another event; none until the checks have loaded, and in a long template. */
  problemsWith(
    template: LintInput['template'],
    rendering: LintInput['rendering'],
    segments: LintInput['segments'],
  ): readonly Diagnostic[] {
    const { vocabulary } = this.#derived.language;
    if (template.text.length > MAX_VARIED) return [];
    const foreign = this.certainlyForeign(rendering, segments);
    const found = this.#checks?.lint({ template, vocabulary, rendering, segments, foreign }) ?? [];
    return found.filter((finding) => !this.isIgnored(finding));
  }

  /** Brings `displayed` up to date. */
  flush(): void {
    this.#displayed = this.#present();
  }

  /** Keeps the template as text, although it may be written for another system, until another work is opened. */
  keepAsText(): void {
    const ids = this.foreign === undefined ? '' : idsOf(this.foreign);
    this.#kept = { ids, arrivals: this.#derived.inputs.arrivals };
    this.flush();
  }

  /** Forgets that a template was kept as text, as after a paste. */
  reconsider(): void {
    this.#kept = { ids: '', arrivals: 0 };
  }

  /** Has the request read as a stack, by what reads as stacks do; plainly without. */
  readAs(stack: string, read: ReadAs | undefined): void {
    this.#chosen = { stack, ...(read && { read }) };
  }

  /** Shows the request of a changed template in place of the present one, until it is called without. */
  show(preview?: () => Preview | undefined): void {
    this.#preview = preview;
  }

  /** Provides the checks, once they have loaded. */
  useChecks(checks: Checks): void {
    this.#checks = checks;
  }

  /** Provides what recognizes templates of other systems, and those inside of other text, once it has loaded. */
  useRecognition(recognize: Recognition): void {
    this.#recognize = recognize;
  }

  #present(): DisplayedProblems {
    const { findings: template, eventFindings: event, problems: all, verdict, foreign } = this;
    const findings = this.#allFindings.filter((finding) => this.isIgnored(finding));
    const ignored = listProblems(
      { text: this.#derived.inputs.template, findings },
      { text: '', findings: [] },
    );
    return { template, event, all, ignored, verdict, foreign };
  }
}

function idsOf({ systems }: ForeignTemplate): string {
  return systems.map(({ id }) => id).join(' ');
}

function foreignSystemIn(template: string, foreign: ForeignTemplate | undefined) {
  const [span] = foreign?.spans ?? [];
  const [system] = foreign?.systems ?? [];
  if (foreign?.isSure !== true || system === undefined || span === undefined) return undefined;
  return { name: system.name, macro: template.slice(span.from, span.to) };
}
