import {
  decode,
  type Edit,
  numberMacros,
  outlineOf,
  type Part,
  type Rendering,
  type Segment,
  segmentsOf,
  type Span,
  type Template,
} from '../../engine';
import type { Vocabulary } from '../../vocabulary';
import type { DecodeValueInput } from '../decoded/value';
import { type MacroLook, macroLooks } from '../request/macro-look';
import { type Piece, piecesOf } from '../request/pieces';
import { withMeanings } from '../decoded/row-meaning';
import { type Row, rowsOf } from '../decoded/rows';

/** The request that a changed template would make, shown in place of that of the template as it is. */
export interface Preview {
  /** What it is, in a few words for the heads of the panes. */
  readonly title: string;
  /** What it is, and what it is not, in a sentence or two. */
  readonly note: string;
  /** The request and what it was rendered from. */
  readonly rendering: Rendering;
  /** The segments of the request, with the places that they come from in the template as it is; then the macros that it leaves out. */
  readonly segments: readonly Segment[];
  /** The macros of the segments, with the numbers that they have in the template as it is. */
  readonly macros: readonly (MacroLook | undefined)[];
  /** The spans of the request that are drawn alike. */
  readonly pieces: readonly Piece[];
  /** The rows of the decoded view. */
  readonly rows: readonly Row[];
  /** The parts by which the template as it is can be pointed at, by the part index of the segments. */
  readonly parts: readonly Pick<Part, 'type' | 'from' | 'to'>[];
  /** What the layers of a value are decoded with. */
  readonly about: { readonly request: DecodeValueInput };
}

/** What a preview is made of. */
export interface PreviewInput {
  /** What it is, in a few words. */
  readonly title: string;
  /** What it is, in a sentence or two. */
  readonly note: string;
  /** The template as it is. */
  readonly template: Template;
  /** The edits that change it, in order and without overlaps. */
  readonly edits: readonly Edit[];
  /** The request of the changed template. */
  readonly rendering: Rendering;
  /** The macros of both templates. */
  readonly vocabulary: Vocabulary;
}

/** Draws the request of a changed template, so that pointing at any part of it finds the template as it is. Total. */
export function previewOf({ title, note, template, edits, rendering, vocabulary }: PreviewInput): Preview {
  const own = segmentsOf(rendering);
  const { parts } = rendering.plan.template;
  const before = spanFinder(edits);
  const sources = parts.map(({ from, to }) => before({ from, to }));
  const numbers = numbersFrom(template, vocabulary);
  const left = macrosOutside(
    template,
    sources.filter((_, index) => parts[index]?.type === 'macro'),
  );
  const { text } = rendering;
  return {
    title,
    note,
    rendering,
    segments: [
      ...own.map((segment) => ({ ...segment, source: before(segment.source) })),
      ...left.map((part, index) => segmentOf(part, parts.length + index, text.length)),
    ],
    macros: macroLooks(
      own,
      sources.map((source, index) => (parts[index]?.type === 'macro' ? numbers(source) : 0)),
    ),
    pieces: piecesOf(text, own),
    rows: withMeanings(rowsOf(decode(text, outlineOf(rendering)), text, own), own),
    parts: [...parts.map(({ type }, index) => ({ type, ...(sources[index] ?? NOWHERE) })), ...left],
    about: { request: { text, segments: own, fields: rendering.event } },
  };
}

const NOWHERE: Span = { from: 0, to: 0 };

/** Returns a function that finds where a span of a changed text comes from; what was inserted comes from what it replaced. */
function spanFinder(edits: readonly Edit[]): (span: Span) => Span {
  let shift = 0;
  const changes = edits.map(({ from, to, insert }) => {
    const start = from + shift;
    shift += insert.length - (to - from);
    return { from, to, start, end: start + insert.length };
  });
  const begin = (offset: number) => {
    const change = changeAt(changes, offset);
    if (change === undefined) return offset;
    return offset < change.end ? change.from : offset - change.end + change.to;
  };
  const finish = (offset: number) => {
    const change = changeAt(changes, offset - 1);
    if (change === undefined) return offset;
    return offset <= change.end ? change.to : offset - change.end + change.to;
  };
  return ({ from, to }) => {
    const start = begin(from);
    return { from: start, to: from === to ? start : Math.max(start, finish(to)) };
  };
}

// The last change that begins at or before an offset of the changed text.
function changeAt<Change extends { readonly start: number }>(
  changes: readonly Change[],
  offset: number,
): Change | undefined {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}

// A macro that the template as it is has no number for, such as a condition, gets one after all others.
function numbersFrom({ parts }: Template, vocabulary: Vocabulary): (source: Span) => number {
  const numbers = numberMacros(parts, vocabulary);
  const more = new Map<number, number>();
  let last = numbers.reduce((most, number) => Math.max(most, number), 0);
  let at = 0;
  return ({ from, to }) => {
    // Sources are asked for in the order of the template.
    while (at < parts.length && (parts[at]?.to ?? 0) <= from) at += 1;
    for (let index = at; index < parts.length && (parts[index]?.from ?? to) < to; index += 1) {
      if (parts[index]?.type === 'macro') return numbers[index] ?? 0;
    }
    const number = more.get(from) ?? (last += 1);
    more.set(from, number);
    return number;
  };
}

function macrosOutside({ parts }: Template, sources: readonly Span[]): readonly Part[] {
  let at = 0;
  return parts.filter(({ type, from, to }) => {
    if (type !== 'macro') return false;
    while (at < sources.length && (sources[at]?.to ?? 0) <= from) at += 1;
    return (sources[at]?.from ?? to) >= to;
  });
}

function segmentOf(part: Part, partIndex: number, end: number): Segment {
  return { part, partIndex, source: { from: part.from, to: part.to }, output: { from: end, to: end } };
}
