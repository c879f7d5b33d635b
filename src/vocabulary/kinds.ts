import type { MacroName } from './macros';
import type { DocumentKey } from './reference';

/** Macros whose values are of one kind: one may replace another without sending something else. */
export interface MacroKind {
  /** What the values are, such as `an amount`. */
  readonly kind: string;
  /** The macros by canonical name. A macro in no row is the only one of its kind. */
  readonly macros: readonly MacroName[];
  /** The documents that show the form of the values. */
  readonly sources: readonly DocumentKey[];
}

/** Which macros are of one kind. Identifiers are not: each identifies something else. */
const MACRO_KINDS: readonly MacroKind[] = [
  { kind: 'an amount', macros: ['event_revenue', 'event_revenue_USD'], sources: ['SEED'] },
  {
    kind: 'a UTC time as text',
    macros: ['event_time', 'install_time', 'attributed_touch_time'],
    sources: ['SEED', 'XAP'],
  },
  {
    kind: 'a UTC time floored to the hour',
    macros: ['install-ts-hour-floor', 'click-ts-hour-floor'],
    sources: ['HQ1'],
  },
];

/** True when two macros, by canonical name, are the same or of one kind. */
export function areOfOneKind(one: string, other: string): boolean {
  const has = ({ macros }: MacroKind, name: string) => macros.some((each) => each === name);
  return one === other || MACRO_KINDS.some((row) => has(row, one) && has(row, other));
}

/**
 * Macros of in-app events that a rendered install postback had a value for (XAP); its two amounts were empty. Whether
 * every install has them is not documented.
 */
export const ON_INSTALLS: readonly string[] = [
  'event_name',
  'event_revenue_currency',
  'event_time',
] satisfies MacroName[];
