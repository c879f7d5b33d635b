import { decode, type Diagnostic, outlineOf } from '../engine';
import { type LintInput, templateTooLong } from '../lint';
import type { ReadEvent } from '../event';
import type { Verdict } from '../partners';
import {
  highlightsOf,
  listProblems,
  pointAtEvent,
  pointAtPart,
  pointAtRow,
  type Target,
  type Problem,
  rowsOf,
  type Views,
} from '../views';
import type { Session } from './session.svelte';

/** What finds problems. It loads apart, since a request can be shown without. */
export interface Checks {
  /** Looks at the template and what became of it. */
  readonly lint: (input: LintInput) => readonly Diagnostic[];
  /** Looks at a readable event more closely than reading it needs. */
  readonly checkEvent: (reading: ReadEvent) => readonly Diagnostic[];
}

/** The problems as they are shown. */
export interface Shown {
  readonly template: readonly Diagnostic[];
  readonly event: readonly Diagnostic[];
  readonly all: readonly Problem[];
  /** What becomes of the request; undefined until the rules of the partners have loaded, and where they do not apply. */
  readonly verdict: Verdict | undefined;
}

/**
 * What helps to understand a request: its values decoded, the problems, and what is pointed at. Only what is pointed
 * at is stored; the rest is derived from the session.
 */
export class Insight {
  readonly #session: Session;
  #checks: Checks | undefined = $state.raw(undefined);
  #cursorAt = 0;
  #settled: Shown | undefined = $state.raw(undefined);
  #cursor: Target | undefined = $state.raw(undefined);
  #mouse: Target | undefined = $state.raw(undefined);

  readonly decoded = $derived.by(() => {
    const { rendering } = this.#session;
    return decode(rendering.text, outlineOf(rendering));
  });
  readonly rows = $derived.by(() =>
    rowsOf(this.decoded, this.#session.rendering.text, this.#session.segments),
  );
  /** What is wrong or doubtful in the template. */
  readonly findings = $derived.by(() => {
    const { tooLong, inputs, parsed: template, vocabulary, rendering, segments } = this.#session;
    if (this.#session.languageState !== 'ready') return [];
    if (tooLong) return [templateTooLong(inputs.template)];
    return this.#checks?.lint({ template, vocabulary, rendering, segments }) ?? [];
  });
  /** What is wrong or doubtful in the event; the closer look joins in once it has loaded. */
  readonly eventFindings = $derived.by(() => {
    const { reading, inputs } = this.#session;
    // What is no JSON may be raw-data rows, whose reader loads with the checks.
    if (this.#checks === undefined && !reading.ok) return [];
    // The closer look is at AppsFlyer's fields, which mean nothing in another language.
    const isCheckable = reading.ok && inputs.vocabulary === 'appsflyer';
    return [...reading.problems, ...(isCheckable ? (this.#checks?.checkEvent(reading) ?? []) : [])];
  });
  readonly problems = $derived.by(() => {
    const { template, event } = this.#session.inputs;
    return listProblems(
      { text: template, findings: this.findings },
      { text: event, findings: this.eventFindings },
    );
  });
  /** Whether the request is sent and what it is answered; undefined as the journey is. */
  readonly verdict = $derived.by(() => {
    const { delivery, rendering } = this.#session;
    return delivery.verdictOn({ text: rendering.text, decoded: this.decoded });
  });
  /** Problems and verdict as they are shown: those of a moment ago while somebody types, so that no key press waits. */
  get shown(): Shown {
    return this.#settled ?? this.#now();
  }

  /** True once the rules of the partners have loaded. */
  get isDeciding(): boolean {
    return this.#session.delivery.partner !== undefined;
  }

  /** True once the checks have loaded. */
  get isChecking(): boolean {
    return this.#checks !== undefined;
  }

  readonly #views: Views = $derived.by(() => {
    const { segments, reading } = this.#session;
    return { segments, rows: this.rows, tree: reading.ok ? reading.tree : undefined };
  });
  /** The four views of what is pointed at, or of nothing. */
  readonly highlights = $derived.by(() => highlightsOf(this.#views, this.#mouse ?? this.#cursor));

  constructor(session: Session) {
    this.#session = session;
  }

  /** Shows problems and verdict as they are now. */
  settle(): void {
    this.#settled = this.#now();
  }

  /** Lets the checks look, once they have loaded. */
  useChecks(checks: Checks): void {
    this.#checks = checks;
  }

  /** Where the cursor was last in the template, in UTF-16 offsets; it stays when the focus goes elsewhere. */
  get cursor(): number {
    return this.#cursorAt;
  }

  /** Points with the cursor or the mouse at an offset of the template; undefined points at nothing. */
  pointAtTemplate(offset: number | undefined, by: 'cursor' | 'mouse'): void {
    if (by === 'cursor' && offset !== undefined) this.#cursorAt = offset;
    const { parts } = this.#session.parsed;
    const index = parts.findIndex(
      ({ from, to, type }) => type === 'macro' && offset !== undefined && from <= offset && offset <= to,
    );
    this.pointAtMacro(index < 0 ? undefined : index, by);
  }

  /** Points at an offset of the event's text. */
  pointAtEvent(offset: number | undefined, by: 'cursor' | 'mouse'): void {
    this.#point(offset === undefined ? undefined : pointAtEvent(this.#views, offset), by);
  }

  /** Points at a macro by its index among the parts of the template. */
  pointAtMacro(index: number | undefined, by: 'cursor' | 'mouse'): void {
    this.#point(index === undefined ? undefined : pointAtPart(this.#views, index), by);
  }

  /** Points at a row of the decoded view by its index, or at a value inside the JSON it shows. */
  pointAtRow(index: number | undefined, by: 'cursor' | 'mouse', inner: readonly string[] = []): void {
    this.#point(index === undefined ? undefined : pointAtRow(this.#views, index, inner), by);
  }

  #now(): Shown {
    const { findings: template, eventFindings: event, problems: all, verdict } = this;
    return { template, event, all, verdict };
  }

  #point(pointed: Target | undefined, by: 'cursor' | 'mouse'): void {
    if (by === 'mouse') this.#mouse = pointed;
    else this.#cursor = pointed;
  }
}
