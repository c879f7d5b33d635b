import { type Frame, MARKS, NAME_SYMBOLS, PHRASE_SYMBOLS, PLAIN, SYMBOLS } from './symbols';
import { PHRASES } from './words';

// Where two phrases begin alike, the longer one is meant.
const ANY_PHRASE = [...PHRASES]
  .sort((a, b) => b.length - a.length)
  .map(literally)
  .join('|');

// A name that is shorter takes no more room as it is.
const NAME_RUN = '[\\w-]{4,}';

// A pattern of a frame finds, in this order: a name in its frame, a phrase, a name by itself, a unit to be escaped.
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

/** Writes a text so that every unit stands for itself. */
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
