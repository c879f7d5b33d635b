/** An unescaped text, with the position of each UTF-16 unit in the raw text. */
export interface Folded {
  /** The unescaped text. */
  readonly text: string;
  /** For each unit of `text`, and for its end, the offset in the raw text; all units of one escape have one offset. */
  readonly offsets: readonly number[];
}

const ESCAPE = /%(?:25)*[0-9A-Fa-f]{2}|\\+(?:u[0-9A-Fa-f]{4}|["/bfnrt])?|""/g;
const CONTROLS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/**
 * Decodes every escape of a value, at any nesting: percent-encoding, JSON backslashes, and doubled quotes in CSV. One
 * value then has the same text everywhere. For searching only: different texts may have the same result. Total; folding
 * a result again changes only what still looks like an escape.
 */
export function fold(raw: string): Folded {
  const folding: Folding = { text: '', offsets: [] };
  let at = 0;
  for (const { 0: written, index } of raw.matchAll(ESCAPE)) {
    if (index < at) continue;
    copy(folding, raw, at, index);
    const { text, length } = unescape(raw, index, written);
    for (let unit = 0; unit < text.length; unit += 1) folding.offsets.push(index);
    folding.text += text;
    at = index + length;
  }
  copy(folding, raw, at, raw.length);
  folding.offsets.push(raw.length);
  return folding;
}

interface Folding {
  text: string;
  readonly offsets: number[];
}

function copy(folding: Folding, raw: string, from: number, to: number): void {
  folding.text += raw.slice(from, to);
  for (let at = from; at < to; at += 1) folding.offsets.push(at);
}

function unescape(raw: string, index: number, written: string): { text: string; length: number } {
  const { length } = written;
  if (written.startsWith('%')) return percent(raw, index, written);
  if (written === '""') return { text: '"', length };
  const last = written.charAt(length - 1);
  if (/\\+u[^]{4}$/.test(written)) {
    return { text: String.fromCharCode(Number.parseInt(written.slice(-4), 16)), length };
  }
  return { text: last === '\\' ? last : (CONTROLS[last] ?? last), length };
}

// All bytes of one character have the same prefix. A percent sign that does not begin valid UTF-8 stays.
function percent(raw: string, index: number, written: string): { text: string; length: number } {
  const byte = Number.parseInt(written.slice(-2), 16);
  const count = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
  const all = raw.slice(index, index + written.length * count);
  const head = written.slice(0, -2);
  const bytes = Array.from({ length: count }, (_, at) =>
    all.slice(at * written.length, (at + 1) * written.length),
  );
  if (!bytes.every((each) => each.startsWith(head))) return { text: '%', length: 1 };
  try {
    return {
      text: decodeURIComponent(bytes.map((each) => `%${each.slice(-2)}`).join('')),
      length: all.length,
    };
  } catch {
    return { text: '%', length: 1 };
  }
}

/**
 * Writes a character in place of another with the same kind of escape: `%C3%A9` becomes another percent-encoded
 * character, `\u00e9` another four-digit escape. Does not support characters that JSON or CSV must escape.
 */
export function writeLike(slice: string, before: string, after: string): string {
  if (before === after) return slice;
  if (slice.startsWith('%')) return percentLike(slice, after);
  const backslashes = /^(\\+)u/.exec(slice)?.[1];
  if (backslashes === undefined) return after;
  return after
    .split('')
    .map((unit) => `${backslashes}u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

function percentLike(slice: string, after: string): string {
  const head = /^%(?:25)*(?=[0-9A-Fa-f]{2})/.exec(slice)?.[0] ?? '%';
  const isLower = /[a-f]/.test(slice);
  const escaped = /^[\0-\x7f]$/.test(after)
    ? `%${after.charCodeAt(0).toString(16).toUpperCase()}`
    : encodeURIComponent(after.toWellFormed());
  return (isLower ? escaped.toLowerCase() : escaped).replaceAll('%', head);
}
