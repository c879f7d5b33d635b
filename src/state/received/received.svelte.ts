import { type EventFields, NO_FIELDS, type Span } from '../../engine';
import {
  adoptOptions,
  comparedText,
  type Difference,
  type Match,
  matchRecovered,
  matchRequest,
  recoverEvent,
  requestOffset,
} from '../../received';
import {
  type ArrivedMark,
  arrivedMarks,
  arrivedProblems,
  type ComparedRows,
  comparedRows,
  pastedRow,
  receivedBand,
  type RecoveredLine,
  recoveredLines,
  severityOf,
  type SharedAdoption,
} from '../../views/received';
import type { SharedRequest } from '../../share';
import type { PreparedShare } from '../../share/redact';
import type { DecodeValueInput } from '../../views/decoded/value';
import { type SharedArrival, settleShare } from '../../views/received/share';
import { normalizeWork, type Work } from '../../work';
import type { Derived } from '../derivation/derived';
import type { Store } from '../storage/store';
import { ArrivalList, type ExpectedOfAll } from './arrival-list.svelte';
import { Arrived } from './arrived.svelte';
import { PRESENT } from './candidates';
import { Expected, type ExpectedSource } from './expected.svelte';
import { reportedEvent } from './expected-events';
import { Servers } from './servers.svelte';
import { sharedArrival } from './shared';
import { Templates } from './templates.svelte';

// A line as nginx writes it; the address is one that is reserved for documentation.
const LINE_BEFORE = '203.0.113.77 - - [02/May/2024:09:10:12 +0000] "GET ';
const LINE_AFTER = ' HTTP/1.1" 200 2 "-" "-"';
const EXAMPLE_TARGET = '/postback?app=com.example.game&event=af_purchase&revenue=';

// Requests that are explained together; the first ones of a log tell as much as all.
const MAX_EXPLAINED = 20;

const NO_ROWS: ComparedRows = { different: [], same: [] };

/**
 * The Received mode: the requests in what was pasted, the template that the chosen one fits, and the event it was
 * rendered from.
 */
export class Received {
  readonly #derived: Derived;
  /** What was pasted, and the requests found in it. */
  readonly arrived = new Arrived();
  /** The event that the expected values are rendered from, as chosen. */
  readonly expected = new Expected();
  #isShown = $state(true);
  // While the mode is hidden nothing follows what is typed in Compose, which would slow down each key press there.
  #lastFields: EventFields = NO_FIELDS;
  #pointed: number | undefined = $state();
  // The chosen request, as far as it is compared.
  readonly #request = $derived.by(() => this.arrived.arrival && comparedText(this.arrived.arrival.request));

  readonly #reported = $derived.by(() => this.arrived.arrival && reportedEvent(this.arrived.arrival));

  /** The event as far as it could be read from the request; undefined when no template has a macro that fits. */
  readonly recovered = $derived.by(() => this.templates.chosen && recoverEvent(this.templates.chosen));
  /** The lines of the recovered event. */
  readonly recoveredLines: readonly RecoveredLine[] = $derived.by(() =>
    this.recovered === undefined || this.templates.chosen === undefined
      ? []
      : recoveredLines(this.recovered, this.templates.chosen),
  );
  /** The sources of expected values to choose from. */
  readonly sources: readonly ExpectedSource[] = $derived.by(() =>
    this.expected.sources(this.#reported !== undefined),
  );
  /** The source that the expected values are from: the chosen one, otherwise the likeliest. */
  readonly source: ExpectedSource = $derived.by(() =>
    this.expected.decide({
      hasReport: this.#reported !== undefined,
      isList: this.arrived.recognition.arrivals.length > 1,
      isOwn: this.templates.chosen === undefined || this.templates.isOwn,
    }),
  );
  readonly #expected: EventFields = $derived.by(() => {
    if (this.source === 'report') return this.#reported ?? NO_FIELDS;
    return this.#eventOf(this.source) ?? this.recovered?.event ?? NO_FIELDS;
  });
  /** What all requests are expected to be rendered from, decided as for the chosen one. */
  readonly expectedOfAll: ExpectedOfAll = $derived.by(() => {
    const decide = (hasReport: boolean) => this.expected.decide({ hasReport, isList: true, isOwn: true });
    return { event: this.#eventOf(decide(false)), isReported: decide(true) === 'report' };
  });
  /** The request beside the chosen template, with the values that are expected; undefined without either. */
  readonly match: Match | undefined = $derived.by(() => {
    const chosen = this.templates.chosen;
    if (chosen === undefined) return undefined;
    return this.source === 'recovered'
      ? matchRecovered(chosen, this.#expected)
      : matchRequest(chosen.request, chosen.candidate, this.#expected);
  });
  /** What the requests that fit the template tell about the rendering options; undefined when the chosen one does not fit. */
  readonly adoption: SharedAdoption | undefined = $derived.by(() => {
    const { arrival, recognition } = this.arrived;
    const chosen = this.templates.chosen;
    if (chosen?.fits !== true || arrival === undefined) return undefined;
    const { candidate } = chosen;
    const others = recognition.arrivals.slice(0, MAX_EXPLAINED).filter((each) => each !== arrival);
    const fitting = others.filter(({ request }) => matchRequest(request, candidate).fits);
    const cases = [arrival, ...fitting].map((each) => {
      const event = reportedEvent(each);
      return { request: each.request, candidate, ...(event && { event }) };
    });
    return { adoption: adoptOptions(cases), count: cases.length };
  });
  /** The rows of what was expected and received. */
  readonly rows: ComparedRows = $derived.by(() =>
    this.match === undefined ? NO_ROWS : comparedRows(this.match),
  );
  /** The spans of the pasted text to color. */
  readonly marks: readonly ArrivedMark[] = $derived.by(() => {
    const { arrival, progress } = this.arrived;
    if (arrival === undefined || this.match === undefined || progress !== undefined) return [];
    return arrivedMarks(arrival, this.match);
  });
  /** What to underline in the pasted text. */
  readonly problems = $derived.by(() => {
    const { recognition, arrival, progress } = this.arrived;
    return progress === undefined ? arrivedProblems(recognition, arrival, this.match) : [];
  });
  /** The spans of the pasted text to highlight. */
  readonly lit: readonly Span[] = $derived.by(() => {
    if (this.arrived.progress !== undefined) return [];
    const row = this.match?.rows[this.#pointed ?? -1];
    const span = row && this.arrived.arrival && pastedRow(this.arrived.arrival, row);
    return span === undefined ? [] : [span];
  });
  /** The result in one sentence. */
  readonly band = $derived.by(() => {
    const { text, progress, arrival } = this.arrived;
    // An event that was read from the request itself proves nothing about its values.
    const match = this.source === 'recovered' ? this.templates.chosen : this.match;
    const isFound = arrival !== undefined;
    return receivedBand({ text, progress, isFound, isMade: this.templates.isMade, match });
  });

  /** The templates that the chosen request may come from. */
  readonly templates: Templates;
  /** All requests that were found, for a text with several. */
  readonly list = new ArrivalList();
  /** How server stacks read the request. */
  readonly servers: Servers;

  /** Takes what Compose has, and the store that keeps choices. */
  constructor(derived: Derived, store: Store) {
    this.#derived = derived;
    this.templates = new Templates(derived, () => this.#request);
    this.servers = new Servers(store, () => this.#request);
  }

  // Undefined where each request has an event of its own.
  #eventOf(source: ExpectedSource): EventFields | undefined {
    if (source === 'recovered' || source === 'report') return undefined;
    if (source !== 'compose') return this.expected.readSaved(source);
    if (this.#isShown) this.#lastFields = this.#derived.delivery.fields;
    return this.#lastFields;
  }

  /** True while a text was pasted. */
  get isUsed(): boolean {
    return this.arrived.text !== '';
  }

  /** The row that is pointed at, by its place in the match; undefined when none is. */
  get pointed(): number | undefined {
    return this.#pointed;
  }

  /** The template that the request is compared with and the recovered event, as a work; undefined without them. */
  get work(): Work | undefined {
    const { candidate } = this.templates;
    if (candidate === undefined || this.recovered === undefined) return undefined;
    return normalizeWork({
      ...candidate.work,
      template: candidate.template.text,
      event: this.recovered.text,
    });
  }

  /** What the values of the request are decoded with; undefined without a template to compare with. */
  get decodable(): DecodeValueInput | undefined {
    return this.match && { text: this.match.request, segments: [], fields: this.match.event ?? NO_FIELDS };
  }

  /** Says whether the mode is on the screen. */
  show(isShown: boolean): void {
    this.#isShown = isShown;
    this.templates.show(isShown);
  }

  /**
   * Writes how the request compares with the template, in Markdown, with placeholders for identifiers. Takes sentences on
   * the rendering options. Rejects when what replaces identifiers cannot be loaded; empty without a template.
   */
  async report(options: readonly string[]): Promise<string> {
    const { writeReport } = await import('../../views/received/report');
    const { match, source } = this;
    return match === undefined ? '' : writeReport({ match, source: this.expected.labelOf(source), options });
  }

  /** What can be shared of the request and what it is compared with; undefined without a template. */
  get shared(): SharedArrival | undefined {
    const { candidate } = this.templates;
    const { match, source } = this;
    if (candidate === undefined || match === undefined) return undefined;
    return sharedArrival({ own: this.#derived.inputs.work, candidate, source, match });
  }

  /** Completes what is shared of the request once its identifiers have been replaced. */
  settle(given: SharedArrival, prepared: PreparedShare): PreparedShare {
    return this.match === undefined ? prepared : settleShare(this.match, given, prepared);
  }

  /** Shows a request that somebody shared, compared with the template in Compose. */
  open({ text, expected }: SharedRequest): void {
    this.arrived.open(text);
    this.templates.compareWith(PRESENT);
    this.expected.choose(expected ?? 'compose');
  }

  /** Puts a line of a log with the request of Compose into the text box, to try the mode. */
  tryOwnRequest(): void {
    const { text } = this.#derived.request.rendering;
    const address = /^https?:\/\/[^/?#]*(\S*)$/.exec(text)?.[1];
    this.arrived.setText(`${LINE_BEFORE}${address ?? EXAMPLE_TARGET}${LINE_AFTER}`);
  }

  /** Points at a row, by its place in the match; undefined when the pointer has left. */
  pointAtRow(row: number | undefined): void {
    this.#pointed = row;
  }

  /** Points at what an offset of the pasted text belongs to; undefined when the pointer has left. */
  pointAtText(offset: number | undefined): void {
    const { arrival } = this.arrived;
    const at = offset === undefined || arrival === undefined ? undefined : requestOffset(arrival, offset);
    const rows = this.match?.rows ?? [];
    const index = rows.findIndex(
      (row) => at !== undefined && row.at !== undefined && row.at.from <= at && at < row.at.to,
    );
    this.#pointed = index < 0 ? undefined : index;
  }

  /** Returns how bad a difference is. */
  severityOf(difference: Difference) {
    return severityOf(difference);
  }
}
