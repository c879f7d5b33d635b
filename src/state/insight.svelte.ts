import { decode, type Decoded, type Diagnostic, outlineOf } from '../engine';
import type { ReadEvent } from '../event';
import { type ForeignTemplate, type LintInput, templateTooLong } from '../lint';
import type { Verdict } from '../partners';
import {
  highlightsOf,
  listProblems,
  NO_HIGHLIGHTS,
  pointAtEvent,
  pointAtPart,
  pointAtRow,
  type Problem,
  type ReadAsView,
  reuseHighlights,
  type Row,
  rowsOf,
  type Target,
  type Views,
} from '../views';
import type { Preview } from '../views/preview';
import type { PaneName } from './preferences.svelte';
import type { DerivedRequest } from './request.svelte';

/** The functions that find problems. They load separately, because a request can be shown without them. */
export interface Checks {
  /** Checks the template and the request rendered from it. */
  readonly lint: (input: LintInput) => readonly Diagnostic[];
  /** Checks the fields of an event that could be read. */
  readonly checkEvent: (reading: ReadEvent) => readonly Diagnostic[];
  /** True when a template may be written for another system, so it is worth loading what recognizes those. */
  readonly mayBeForeign: (rendering: LintInput['rendering'], segments: LintInput['segments']) => boolean;
}

/** Recognizes a template that is written for another system; undefined for any other. */
export type Recognize = (
  rendering: LintInput['rendering'],
  segments: LintInput['segments'],
) => ForeignTemplate | undefined;

/** Reads a request as the stack of an id does; undefined for the id of none. */
export type ReadAs = (id: string, text: string, decoded: Decoded) => ReadAsView | undefined;

/** The problems and the verdict as of the last pause in typing. */
export interface DisplayedProblems {
  /** Problems in the template. */
  readonly template: readonly Diagnostic[];
  /** Problems in the event. */
  readonly event: readonly Diagnostic[];
  /** Both lists, the worst problems first, with line and column. */
  readonly all: readonly Problem[];
  /** The problems of the template that are hidden because their kind is ignored, with line and column. */
  readonly ignored: readonly Problem[];
  /** Whether the request is sent and accepted; undefined until the partner rules have loaded, and where none apply. */
  readonly verdict: Verdict | undefined;
  /** The other system that the template may be written for; undefined for any other template, and once it is kept as text. */
  readonly foreign: ForeignTemplate | undefined;
}

/** The longest template, in UTF-16 units, whose problems are found for many events at once. */
const MAX_VARIED = 8000;

/** What points at something: the text cursor or keyboard focus, or the mouse. The mouse wins. */
export type Pointer = 'cursor' | 'mouse';

/** What is pointed at, and from where. */
export interface Pointing {
  /** What is pointed at. */
  readonly target: Target;
  /** The pane it is pointed at in. */
  readonly pane: PaneName;
  /** What points. */
  readonly by: Pointer;
}

/** What helps to understand a request: decoded values, problems, the verdict, and the highlights of what is pointed at. */
export class Insight {
  readonly #derived: DerivedRequest;
  #checks: Checks | undefined = $state.raw(undefined);
  #recognize: Recognize | undefined = $state.raw(undefined);
  #kept = $state.raw({ ids: '', arrivals: 0 });
  #cursorAt = 0;
  #lastHighlights = NO_HIGHLIGHTS;
  #displayed: DisplayedProblems | undefined = $state.raw(undefined);
  #chosen: { readonly stack: string; readonly read?: ReadAs } = $state.raw({ stack: '' });
  #preview: (() => Preview | undefined) | undefined = $state.raw();
  #byCursor: Pointing | undefined = $state.raw(undefined);
  #byMouse: Pointing | undefined = $state.raw(undefined);

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
    return rowsOf(this.decoded, rendering.text, segments);
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
    return this.#mayBeForeign ? this.#recognize?.(rendering, segments) : undefined;
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
    if (event.awaitsForms) return [];
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
  readonly #views: Views = $derived.by(() => {
    const { event, request } = this.#derived;
    const { reading } = event;
    const { segments } = this.preview ?? request;
    return { segments, rows: this.shownRows, tree: reading.ok ? reading.tree : undefined };
  });
  /** What to highlight in the template, the event, the request and the decoded view. Unchanged members keep their identity. */
  readonly highlights = $derived.by(() => {
    const now = highlightsOf(this.#views, this.pointing?.target);
    this.#lastHighlights = reuseHighlights(this.#lastHighlights, now);
    return this.#lastHighlights;
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

  /** The last cursor position in the template, in UTF-16 units; kept when the focus moves elsewhere. */
  get cursor(): number {
    return this.#cursorAt;
  }

  /** What is pointed at, and from where; undefined while nothing is. */
  get pointing(): Pointing | undefined {
    return this.#byMouse ?? this.#byCursor;
  }

  /** Recognizes another text or rendering as the template of another system; undefined where that is not certain. */
  certainlyForeign(
    rendering: LintInput['rendering'],
    segments: LintInput['segments'],
  ): ForeignTemplate | undefined {
    if (this.#derived.inputs.vocabulary !== 'appsflyer') return undefined;
    const found = this.#recognize?.(rendering, segments);
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

  /** Provides what recognizes templates of other systems, once it has loaded. */
  useRecognition(recognize: Recognize): void {
    this.#recognize = recognize;
  }

  /** Points at an offset of the template, in UTF-16 units; undefined when the cursor or the mouse has left it. */
  pointAtTemplate(offset: number | undefined, by: Pointer): void {
    if (offset === undefined) return this.#leave('template', by);
    if (by === 'cursor') this.#cursorAt = offset;
    const { parts } = this.preview ?? this.#derived.request.parsed;
    const index = parts.findIndex(({ from, to, type }) => type === 'macro' && from <= offset && offset <= to);
    this.#point(index < 0 ? undefined : pointAtPart(this.#views, index), 'template', by);
  }

  /** Points at an offset of the event's text, in UTF-16 units; undefined when the cursor or the mouse has left it. */
  pointAtEvent(offset: number | undefined, by: Pointer): void {
    if (offset === undefined) return this.#leave('event', by);
    this.#point(pointAtEvent(this.#views, offset), 'event', by);
  }

  /** Points at a macro of the request by its index among the parts of the template; undefined when it was left. */
  pointAtMacro(index: number | undefined, by: Pointer): void {
    if (index === undefined) return this.#leave('request', by);
    this.#point(pointAtPart(this.#views, index), 'request', by);
  }

  /** Points at a row of the decoded view by its index, or at the value at `path` inside its JSON; undefined when it was left. */
  pointAtRow(index: number | undefined, by: Pointer, path: readonly string[] = []): void {
    if (index === undefined) return this.#leave('decoded', by);
    this.#point(pointAtRow(this.#views, index, path), 'decoded', by);
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

  #point(target: Target | undefined, pane: PaneName, by: Pointer): void {
    const pointing = target && { target, pane, by };
    if (by === 'cursor') this.#byCursor = pointing;
    else this.#byMouse = pointing;
  }

  // A pane may report that it was left after another has reported that it was entered.
  #leave(pane: PaneName, by: Pointer): void {
    const pointing = by === 'cursor' ? this.#byCursor : this.#byMouse;
    if (pointing?.pane !== pane) return;
    if (by === 'cursor') this.#byCursor = undefined;
    else this.#byMouse = undefined;
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
