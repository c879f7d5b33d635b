import type { Rendering, Segment, Span } from '../engine';
import type { OtherSystem } from '../vocabulary/systems';

/** The other system that a template is written for, as far as its notation shows. */
export interface ForeignTemplate {
  /** The systems that it may be written for, at least one. */
  readonly systems: readonly OtherSystem[];
  /** True when one system is certain; otherwise somebody has to say which it is. */
  readonly isSure: boolean;
  /** True when it may as well be a template of AppsFlyer's in braces. */
  readonly orAppsFlyer: boolean;
  /** What AppsFlyer sends as text because of it, in order. */
  readonly spans: readonly Span[];
}

/**
 * True when a template has something in braces or tags that AppsFlyer sends as text, so it may be written for another
 * system, and when it begins like a command or a link. What recognizes those is large and only loaded for such templates.
 */
export function mayBeForeign({ plan: { template } }: Rendering, segments: readonly Segment[]): boolean {
  const isUnknown = segments.some(
    ({ part, filling }) => part.type === 'macro' && part.notation === 'brace' && filling?.state === 'unknown',
  );
  return (
    isUnknown ||
    mayBeInside(template.text) ||
    /\$\{|<[#@]|\{[A-Za-z_]\w*(?:\|\||[:?=+-])|\} *[|\t]|%7[Bb][A-Za-z_]\w*%7[Dd]/.test(template.text)
  );
}

/** True when a text begins like a command, a link or a block of code, so a template may be inside of it. */
export function mayBeInside(text: string): boolean {
  return /^\s*(?:\[|<a\s|```|~~~|(?:[$>] )?curl\b)/.test(text);
}
