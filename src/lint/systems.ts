import type { ForeignTemplate } from './foreign-template';
import { ENCODED_BRACES, type OtherSystem } from '../vocabulary/systems';
import { systemsOf } from '../vocabulary/weighing';
import { type MacroPart, maskLayout, type Rendering, type Segment, type Span } from '../engine';

export { mayBeInside } from './foreign-template';
export { insideOfOther } from './inside';

/**
 * Recognizes the template of another system by a notation that only it has, or by two of its macros. Undefined for any
 * other template. A name that the event has counts as AppsFlyer's.
 */
export function foreignTemplateOf(
  { plan: { template } }: Rendering,
  segments: readonly Segment[],
): ForeignTemplate | undefined {
  const macros = segments.flatMap(({ part, filling }) =>
    part.type === 'macro' && filling !== undefined ? [{ part, isKnown: filling.state !== 'unknown' }] : [],
  );
  const braces = (wanted: boolean) =>
    macros
      .filter(({ part, isKnown }) => part.notation === 'brace' && isKnown === wanted)
      .map(({ part }) => part);
  const namesOf = (parts: readonly MacroPart[]) => new Set(parts.map(({ name }) => name));
  const unknown = braces(false);
  const text = maskLayout(template);
  // In `${(name)!}` the parentheses are another notation's.
  const hasOwn = macros.some(
    ({ part, isKnown }) => isKnown && part.notation !== 'brace' && text.charAt(part.from - 1) !== '{',
  );
  const { systems, orAppsFlyer } = systemsOf({
    text,
    unknown: new Set([...namesOf(unknown), ...encodedNamesIn(text)]),
    known: namesOf(braces(true)),
    hasOwn,
  });
  const [first] = systems;
  if (first === undefined) return undefined;
  const isSure = systems.length === 1 && !orAppsFlyer;
  return { systems, isSure, orAppsFlyer, spans: spansOf(text, first, unknown) };
}

function encodedNamesIn(text: string): string[] {
  return [...text.matchAll(ENCODED_BRACES)].map(([, name = '']) => name);
}

function spansOf(text: string, { proof, marks, hints }: OtherSystem, unknown: readonly Span[]): Span[] {
  const found = [proof, marks, hints, ENCODED_BRACES].flatMap((pattern) =>
    pattern === undefined ? [] : matchesOf(text, pattern),
  );
  const outside = unknown.filter(({ from, to }) => !found.some((mark) => mark.from <= from && to <= mark.to));
  return [...found, ...outside.map(({ from, to }) => ({ from, to }))].sort((a, b) => a.from - b.from);
}

function matchesOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
    from: index,
    to: index + written.length,
  }));
}
