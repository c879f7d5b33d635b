import type { JsonNode, Segment, Span } from '../../engine';
import { entrySpan, pathAt } from './highlight';
import type { Row } from '../decoded/rows';

/** The texts that a jump goes between: the rendered template and the event. */
export interface JumpInput {
  /** The text of the template. */
  readonly template: string;
  /** The segments of the request rendered from it. */
  readonly segments: readonly Segment[];
  /** The event as JSON; absent while it cannot be read or is not JSON. */
  readonly tree: JsonNode | undefined;
}

/** A macro of the template and the event field it reads. */
export interface MacroJump {
  /** The macro as written, brackets included. */
  readonly macro: string;
  /** The event field with its key, in UTF-16 offsets of the event; absent when the event does not have it. */
  readonly to?: Span;
}

/** Finds the event field that the macro at an offset of the template reads. Undefined where there is no macro. */
export function fieldOfMacro({ template, segments, tree }: JumpInput, offset: number): MacroJump | undefined {
  const found = segments.findLast(
    ({ part, source }) => part.type === 'macro' && source.from <= offset && offset <= source.to,
  );
  if (found === undefined) return undefined;
  const { source, filling } = found;
  const macro = template.slice(source.from, source.to);
  const key = filling?.field?.key;
  const to = key === undefined || tree === undefined ? undefined : entrySpan(tree, [key]);
  return to === undefined ? { macro } : { macro, to };
}

/**
 * Finds a macro that reads the event field at an offset of the event: the one at `cursor`, an offset of the template, if
 * it does, so that jumping there and back returns to the same macro; otherwise the first. Undefined when no macro reads it.
 */
export function macroOfField(
  { segments, tree }: JumpInput,
  offset: number,
  cursor: number,
): Span | undefined {
  const [field] = pathAt(tree, offset);
  const readers = segments.filter(({ filling }) => field !== undefined && filling?.field?.key === field);
  const before = readers.find(({ source }) => source.from <= cursor && cursor <= source.to);
  return (before ?? readers[0])?.source;
}

/** Where the value of a decoded row is written in the template. */
export interface WrittenAt {
  /** The first macro of the row, or the text of the value, in UTF-16 offsets of the template. */
  readonly span: Span;
  /** True for a macro. */
  readonly isMacro: boolean;
}

/** Finds where a row of the decoded values is written in the template; undefined for one of an earlier request. */
export function sourceOf(
  segments: readonly Segment[],
  { segments: macros, at }: Pick<Row, 'segments' | 'at'>,
): WrittenAt | undefined {
  const macro = segments[macros[0] ?? -1];
  if (macro !== undefined) return { span: macro.source, isMacro: true };
  const text = segments.find(({ output }) => output.from <= at.from && at.to <= output.to);
  if (text === undefined) return undefined;
  const from = text.source.from + at.from - text.output.from;
  return { span: { from, to: from + at.to - at.from }, isMacro: false };
}
