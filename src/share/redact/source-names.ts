import type { EventFields } from '../../engine';
import { MIN_NAMING_LENGTH, NAMING_FIELDS } from '../../partners';
import { lowerCase, occurrencesInAnyCase, replaceAt } from './occurrences';

/** A field whose value names the source, such as the campaign, and the value. */
export interface SourceName {
  /** The name of the field. */
  readonly name: string;
  /** The value, unescaped. */
  readonly value: string;
}

/** The values in an event that checks look for in its links, by the value in lower case. */
export type SourceNames = ReadonlyMap<string, SourceName>;

/** Returns the names of the source in an event that checks look for in its links. */
export function sourceNamesOf(event: EventFields): SourceNames {
  return new Map(
    NAMING_FIELDS.flatMap((name) => {
      const value = event.get(name)?.text ?? '';
      return value.length < MIN_NAMING_LENGTH ? [] : [[lowerCase(value), { name, value }] as const];
    }),
  );
}

/**
 * Writes the names of the source into a masked link wherever the link has them, in any case, so what checks find in the
 * link they also find in the masked one. `write` returns what replaces a name. What masking left as it was, because it
 * is public, stays.
 */
export function repeatNames(
  link: string,
  masked: string,
  names: SourceNames,
  write: (name: SourceName) => string,
): string {
  if (masked.length !== link.length) return masked;
  let written = '';
  for (const found of occurrencesInAnyCase(link, [...names.keys()])) {
    const { from, to, text } = found;
    if (masked.slice(from, to) === link.slice(from, to)) continue;
    const name = names.get(lowerCase(text));
    const insert = name === undefined ? '' : replaceAt(found, inCaseOf(text, write(name)));
    written += masked.slice(written.length, from) + insert.slice(0, to - from).padEnd(to - from, 'x');
  }
  return written + masked.slice(written.length);
}

function inCaseOf(text: string, placeholder: string): string {
  return placeholder.replace(/[A-Za-z]/g, (letter, at: number) => {
    const like = text.charAt(at);
    if (/[A-Z]/.test(like)) return letter.toUpperCase();
    return /[a-z]/.test(like) ? letter.toLowerCase() : letter;
  });
}
