/** A character of a text and what replaces it. */
export interface MaskedCharacter {
  /** What replaces the character in a masked text; it may be the character itself. */
  readonly mask: string;
  /** The characters that count here, in order, the mask first; absent where nothing is counted. */
  readonly digits?: string;
}

// No letter is a hexadecimal digit, so no placeholder looks like an ID.
const DECIMAL = '0123456789';
const LETTERS = 'xyzghijklmnopqrstuvw';
// The fourth letter of a word is a `z`: `xxxx` is what people write where a value is missing, and is reported as that.
const FOURTH = 'zyghijklmnopqrstuvw';
const EVERY = 4;

/**
 * Masks a text: letters become letters of the same case, digits become digits, letters of other scripts become one of
 * the same length in UTF-8 and UTF-16. Punctuation and the escapes of percent-encoding stay, so the text has the
 * structure it had. One entry per code point. Idempotent.
 */
export function maskCharacters(text: string): readonly MaskedCharacter[] {
  return text
    .split(/((?:%[0-9A-Fa-f]{2})+)/)
    .flatMap((part, index) => (index % 2 === 0 ? plain(part) : escaped(part)));
}

function plain(text: string): readonly MaskedCharacter[] {
  let run = 0;
  return Array.from(text, (character) => {
    if (/[0-9]/.test(character)) {
      run = 0;
      return counting(DECIMAL);
    }
    if (!/[A-Za-z]/.test(character)) {
      run = 0;
      return {
        mask: /[\0-\x7f\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(character)
          ? character
          : foreign(character),
      };
    }
    run += 1;
    const letters = run % EVERY === 0 ? FOURTH : LETTERS;
    return counting(/[a-z]/.test(character) ? letters : letters.toUpperCase());
  });
}

function counting(digits: string): MaskedCharacter {
  return { mask: digits.charAt(0), digits };
}

// Returns a character with the same length in UTF-8 and UTF-16.
function foreign(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x800) return 'ä';
  return code < 0x10000 ? '文' : '🙂';
}

// What an escape stands for is masked; the escapes of other characters decide how the text is read, and stay.
function escaped(text: string): readonly MaskedCharacter[] {
  let decoded: string;
  try {
    decoded = decodeURIComponent(text);
  } catch {
    return Array.from(text, (mask) => ({ mask }));
  }
  const isLower = /[a-f]/.test(text);
  const written = Array.from(decoded, (character) => {
    if (/[A-Za-z]/.test(character)) return /[a-z]/.test(character) ? '%78' : '%58';
    if (/[0-9]/.test(character)) return '%30';
    const hex = (sign: string) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`;
    const escape = /[\0-\x7f]/.test(character) ? hex(character) : encodeURIComponent(foreign(character));
    return isLower ? escape.toLowerCase() : escape.toUpperCase();
  });
  return Array.from(written.join(''), (mask) => ({ mask }));
}
