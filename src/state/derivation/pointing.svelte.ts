import {
  highlightsOf,
  NO_HIGHLIGHTS,
  pointAtEvent,
  pointAtPart,
  pointAtRow,
  reuseHighlights,
  type Target,
  type Views,
} from '../../views';
import type { Insight } from './insight.svelte';
import type { PaneName } from '../storage/preferences.svelte';
import type { DerivedRequest } from './request.svelte';

/** What points at something: the text cursor or keyboard focus, or the mouse. The mouse wins. */
export type Pointer = 'cursor' | 'mouse';

/** What is pointed at, and from where. */
export interface PointedAt {
  /** What is pointed at. */
  readonly target: Target;
  /** The pane it is pointed at in. */
  readonly pane: PaneName;
  /** What points. */
  readonly by: Pointer;
}

/** What is pointed at in one pane, and what is highlighted for it in the others. */
export class Pointing {
  readonly #derived: DerivedRequest;
  readonly #insight: Insight;
  #cursorAt = 0;
  #lastHighlights = NO_HIGHLIGHTS;
  #byCursor: PointedAt | undefined = $state.raw(undefined);
  #byMouse: PointedAt | undefined = $state.raw(undefined);

  readonly #views: Views = $derived.by(() => {
    const { event } = this.#derived;
    const { reading } = event;
    const { segments } = this.#insight.shown;
    return { segments, rows: this.#insight.shownRows, tree: reading.ok ? reading.tree : undefined };
  });
  /** What to highlight in the template, the event, the request and the decoded view. Unchanged members keep their identity. */
  readonly highlights = $derived.by(() => {
    const now = highlightsOf(this.#views, this.current?.target);
    this.#lastHighlights = reuseHighlights(this.#lastHighlights, now);
    return this.#lastHighlights;
  });

  /** Takes the parts up to the request, and the insight, which knows the request that is shown. */
  constructor(derived: DerivedRequest, insight: Insight) {
    this.#derived = derived;
    this.#insight = insight;
  }

  /** The last cursor position in the template, in UTF-16 units; kept when the focus moves elsewhere. */
  get cursor(): number {
    return this.#cursorAt;
  }

  /** What is pointed at, and from where; undefined while nothing is. */
  get current(): PointedAt | undefined {
    return this.#byMouse ?? this.#byCursor;
  }

  /** Points at an offset of the template, in UTF-16 units; undefined when the cursor or the mouse has left it. */
  pointAtTemplate(offset: number | undefined, by: Pointer): void {
    if (offset === undefined) return this.#leave('template', by);
    if (by === 'cursor') this.#cursorAt = offset;
    const { parts } = this.#insight.preview ?? this.#derived.request.parsed;
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

  #point(target: Target | undefined, pane: PaneName, by: Pointer): void {
    const pointed = target && { target, pane, by };
    if (by === 'cursor') this.#byCursor = pointed;
    else this.#byMouse = pointed;
  }

  // A pane may report that it was left after another has reported that it was entered.
  #leave(pane: PaneName, by: Pointer): void {
    const pointed = by === 'cursor' ? this.#byCursor : this.#byMouse;
    if (pointed?.pane !== pane) return;
    if (by === 'cursor') this.#byCursor = undefined;
    else this.#byMouse = undefined;
  }
}
