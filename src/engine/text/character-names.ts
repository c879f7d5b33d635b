import { codeOf } from './characters';

// Names of the Unicode Standard in lower case; the characters without a common name are not listed.
const NAMES: Readonly<Record<string, string>> = {
  'U+0000': 'null',
  'U+00A0': 'no-break space',
  'U+00AD': 'soft hyphen',
  'U+034F': 'combining grapheme joiner',
  'U+061C': 'Arabic letter mark',
  'U+115F': 'Hangul filler',
  'U+1160': 'Hangul filler',
  'U+180E': 'Mongolian vowel separator',
  'U+200B': 'zero-width space',
  'U+200C': 'zero-width non-joiner',
  'U+200D': 'zero-width joiner',
  'U+200E': 'left-to-right mark',
  'U+200F': 'right-to-left mark',
  'U+2028': 'line separator',
  'U+2029': 'paragraph separator',
  'U+202A': 'left-to-right embedding',
  'U+202B': 'right-to-left embedding',
  'U+202C': 'pop directional formatting',
  'U+202D': 'left-to-right override',
  'U+202E': 'right-to-left override',
  'U+202F': 'narrow no-break space',
  'U+2060': 'word joiner',
  'U+2066': 'left-to-right isolate',
  'U+2067': 'right-to-left isolate',
  'U+2068': 'first strong isolate',
  'U+2069': 'pop directional isolate',
  'U+3000': 'ideographic space',
  'U+3164': 'Hangul filler',
  'U+FEFF': 'byte order mark',
  'U+FFA0': 'Hangul filler',
};

/** Writes number and kind of a character that cannot be seen: `U+202E (right-to-left override)`. */
export function describeHidden(character: string): string {
  const code = codeOf(character);
  const name = NAMES[code] ?? kindOf(character);
  return name === undefined ? code : `${code} (${name})`;
}

function kindOf(character: string): string | undefined {
  if (/[\u{e0000}-\u{e007f}]/u.test(character)) return 'tag';
  if (/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u180b-\u180d]/u.test(character)) return 'variation selector';
  if (/\p{Cc}/u.test(character)) return 'control character';
  if (/\p{Cs}/u.test(character)) return 'half of a character';
  return /\p{Zs}/u.test(character) ? 'space' : undefined;
}

/** True for a character that changes the direction in which the text after it is drawn. */
export function turnsText(character: string): boolean {
  return /[\u202a-\u202e\u2066-\u2069]/.test(character);
}
