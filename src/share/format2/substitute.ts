import { type Frame, MARKS, NAME_SYMBOLS, PHRASE_SYMBOLS, PLAIN, SYMBOLS } from './symbols';
import { PHRASES } from './words';

// The longest phrase comes first, so it matches before its own prefixes.
const ANY_PHRASE = [...PHRASES]
  .sort((a, b) => b.length - a.length)
  .map(literally)
  .join('|');

// Shorter names are not replaced, because a symbol would save nothing.
const NAME_RUN = '[\\w-]{4,}';

// The pattern of a frame matches, in this order: a name in its frame, a phrase, a name alone, a unit to escape.
const PATTERNS = new Map<Frame, RegExp>();

/** Writes a text with symbols for known names and phrases. */
export function substitute(text: string, frame: Frame): string {
  return text.replace(patternOf(frame), (found, framed: string | undefined) => {
    if (framed !== undefined) return NAME_SYMBOLS.get(framed) ?? found;
    const phrase = PHRASE_SYMBOLS.get(found);
    if (phrase !== undefined) return phrase;
    const name = NAME_SYMBOLS.get(found);
    if (name !== undefined) return MARKS.bare + name;
    return found.length === 1 ? MARKS.escape + found : found;
  });
}

/** Writes a text for a plain section, in which units are literal. */
export function writePlain(text: string): string {
  return text.replace(new RegExp(PLAIN, 'g'), (unit) => MARKS.escape + unit);
}

function patternOf(frame: Frame): RegExp {
  const known = PATTERNS.get(frame);
  if (known !== undefined) return known;
  const framed = `${literally(frame.before)}([\\w-]+)${literally(frame.after)}`;
  const pattern = new RegExp(`${framed}|${ANY_PHRASE}|${NAME_RUN}|${SYMBOLS.source}`, 'g');
  PATTERNS.set(frame, pattern);
  return pattern;
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
