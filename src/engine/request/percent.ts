import type { Span } from '../span';

/** A fault in percent-encoded text, in offsets of the raw text. */
export interface PercentProblem extends Span {
  /** `percent-lone`: a `%` without two hex digits. `utf8-invalid`: escapes that are not UTF-8. */
  readonly code: 'percent-lone' | 'utf8-invalid';
}

/** Percent-encoded text after decoding, and the raw position of each character. */
export interface PercentDecoded {
  /** The decoded text. */
  readonly text: string;
  /** For each UTF-16 unit of `text`, and for its end, the offset in the raw text. Absent when raw and text are equal. */
  readonly offsets?: readonly number[];
  /** What could not be decoded, in order. */
  readonly problems: readonly PercentProblem[];
}

const ESCAPES = /(?:%[0-9A-Fa-f]{2})+|%|\+/g;

/**
 * Decodes percent-escapes as UTF-8, and `+` as a space if asked, as in a form or a query. Total: a `%` that starts
 * no escape stays, and bytes that are not UTF-8 become U+FFFD, as in a browser; both are reported.
 */
export function percentDecode(raw: string, plusIsSpace: boolean): PercentDecoded {
  if (!raw.includes('%') && !(plusIsSpace && raw.includes('+'))) return { text: raw, problems: [] };
  const out: Output = { text: '', offsets: [], problems: [] };
  let at = 0;
  for (const found of raw.matchAll(ESCAPES)) {
    const [token] = found;
    if (token === '+' && !plusIsSpace) continue;
    copy(out, raw, at, found.index);
    at = found.index + token.length;
    if (token === '+') put(out, ' ', found.index);
    else if (token === '%') loneMark(out, found.index);
    else decodeRun(out, token, found.index);
  }
  copy(out, raw, at, raw.length);
  out.offsets.push(raw.length);
  return out;
}

interface Output {
  text: string;
  readonly offsets: number[];
  readonly problems: PercentProblem[];
}

function copy(out: Output, raw: string, from: number, to: number): void {
  out.text += raw.slice(from, to);
  for (let at = from; at < to; at += 1) out.offsets.push(at);
}

function put(out: Output, character: string, from: number): void {
  out.text += character;
  for (let unit = 0; unit < character.length; unit += 1) out.offsets.push(from);
}

function loneMark(out: Output, from: number): void {
  put(out, '%', from);
  out.problems.push({ from, to: from + 1, code: 'percent-lone' });
}

function decodeRun(out: Output, run: string, start: number): void {
  const bytes: number[] = [];
  for (let at = 1; at < run.length; at += 3) bytes.push(Number.parseInt(run.slice(at, at + 2), 16));
  for (let at = 0; at < bytes.length;) {
    const { length, code } = readUtf8(bytes, at);
    const from = start + at * 3;
    put(out, String.fromCodePoint(code ?? 0xfffd), from);
    if (code === undefined) out.problems.push({ from, to: from + length * 3, code: 'utf8-invalid' });
    at += length;
  }
}

// The ranges of a lead byte beyond ASCII and of the byte after it (Unicode, table 3-7); later bytes are 80 to BF.
const LEADS: readonly (readonly [first: number, last: number, length: number, low: number, high: number])[] =
  [
    [0xc2, 0xdf, 2, 0x80, 0xbf],
    [0xe0, 0xe0, 3, 0xa0, 0xbf],
    [0xe1, 0xec, 3, 0x80, 0xbf],
    [0xed, 0xed, 3, 0x80, 0x9f],
    [0xee, 0xef, 3, 0x80, 0xbf],
    [0xf0, 0xf0, 4, 0x90, 0xbf],
    [0xf1, 0xf3, 4, 0x80, 0xbf],
    [0xf4, 0xf4, 4, 0x80, 0x8f],
  ];

// Without a code, `length` is that of the incomplete start of a character.
function readUtf8(bytes: readonly number[], at: number): { length: number; code?: number } {
  const lead = bytes[at] ?? 0;
  if (lead <= 0x7f) return { length: 1, code: lead };
  const range = LEADS.find(([first, last]) => lead >= first && lead <= last);
  if (range === undefined) return { length: 1 };
  const [, , length, low, high] = range;
  let code = lead & (0x7f >> length);
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index] ?? -1;
    const fits = index === 1 ? byte >= low && byte <= high : byte >= 0x80 && byte <= 0xbf;
    if (!fits) return { length: index };
    code = (code << 6) | (byte & 0x3f);
  }
  return { length, code };
}

/** Finds the span of the raw text that a span of the decoded text was read from. */
export function rawSpan({ offsets }: PercentDecoded, { from, to }: Span): Span {
  if (offsets === undefined) return { from, to };
  const end = offsets.at(-1) ?? 0;
  return { from: offsets[from] ?? end, to: offsets[to] ?? end };
}
