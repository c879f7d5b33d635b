import type { DocumentKey } from '../vocabulary/reference';
import { maskTemplate, type Rendering, type Segment, type Span, type Template } from '../engine';

/** Another attribution product, and what its templates are recognized by. */
interface System {
  /** Its name. */
  readonly name: string;
  /** The document that shows its notation. */
  readonly source: DocumentKey;
  /** Notations that only this product has. */
  readonly marks?: RegExp;
  /** Names of macros in braces that hardly any other product has. */
  readonly names?: readonly string[];
  /** Names that others have too: one of them beside one of `names` is enough. */
  readonly moreNames?: readonly string[];
}

// Each needs one mark or two names, so that no AppsFlyer template is taken for another.
const SYSTEMS: readonly System[] = [
  {
    name: 'Branch',
    source: 'BRANCH',
    marks: /\$\{\([^{}&]{1,200}\}|\$\{func\.[^{}&]{1,200}\}|<\/?[#@][a-z][^<>&]{0,200}>/gi,
  },
  {
    name: 'Singular',
    source: 'SINGULAR',
    marks: /\{[a-z]\w{0,40}\?[^{}?&]{1,80}\}|\{NETWORK=[^{}&]{1,80}\}/g,
    names: ['AIFA', 'EVTNAME', 'UTC', 'UTCM', 'CLICK_UTC', 'CLICK_UTCM', 'LONGNAME', 'EVENT_IP'],
  },
  {
    name: 'Adjust',
    source: 'ADJUST',
    names: ['gps_adid', 'activity_kind', 'tracker_name', 'installed_at', 'reattributed_at'],
    moreNames: ['adid', 'tracker', 'created_at', 'network_name', 'adgroup_name', 'creative_name'],
  },
];

/** A template that is for another product, as far as its notation shows. */
export interface OtherSystem extends Pick<System, 'name' | 'source'> {
  /** What AppsFlyer sends as text because of it, in order; at least one. */
  readonly spans: readonly Span[];
}

/**
 * Recognizes the template of another product by a notation that only it has, or by two of its macros. Undefined for any
 * template that leaves room for doubt.
 */
export function otherSystemOf(
  { plan: { template } }: Rendering,
  segments: readonly Segment[],
): OtherSystem | undefined {
  const unknown = segments.flatMap(({ part, filling }) =>
    part.type === 'macro' && part.notation === 'brace' && filling?.state === 'unknown' ? [part] : [],
  );
  const names = new Set(unknown.map(({ name }) => name));
  const text = withoutLayout(template);
  for (const { name, source, ...system } of SYSTEMS) {
    const marks = system.marks === undefined ? [] : spansOf(text, system.marks);
    if (marks.length === 0 && !hasNames(names, system)) continue;
    const outside = unknown.filter(
      ({ from, to }) => !marks.some((mark) => mark.from <= from && to <= mark.to),
    );
    const spans = [...marks, ...outside.map(({ from, to }) => ({ from, to }))];
    return { name, source, spans: spans.sort((a, b) => a.from - b.from) };
  }
  return undefined;
}

function hasNames(
  found: ReadonlySet<string>,
  { names = [], moreNames = [] }: Pick<System, 'names' | 'moreNames'>,
): boolean {
  const count = (of: readonly string[]) => of.filter((name) => found.has(name)).length;
  return count(names) > 0 && count(names) + count(moreNames) > 1;
}

function withoutLayout(template: Template): string {
  return maskTemplate(template, ({ type, from, to }, length) =>
    type === 'layout' ? '\n'.repeat(length) : template.text.slice(from, to),
  );
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
    from: index,
    to: index + written.length,
  }));
}
