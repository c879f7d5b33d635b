import { indent } from './layout';
import { piecesOf } from './pieces';
import type { Preset } from './presets';
import { type Frame, MARKS, NAME_SYMBOLS, PHRASE_SYMBOLS, PLAIN, readNumber, SYMBOLS } from './symbols';

/** A section of a link as text. */
export interface Section {
  /** The text, or the part of it before the problem. */
  readonly text: string;
  /** The offset of the next section in the body; absent when this one has no end mark. */
  readonly next?: number;
  /** Why reading stopped early; absent when it did not. `newer`: the section uses something a later version added. */
  readonly problem?: 'damaged' | 'newer' | 'too-long';
}

/** The input of `readSection`. */
export interface SectionInput {
  /** The unpacked body of the link. */
  readonly body: string;
  /** The offset of the section in the body. */
  readonly from: number;
  /** The text around known names. */
  readonly frame: Frame;
  /** The presets that the section may build on. */
  readonly presets: readonly Preset[];
  /** The longest text that is read, in UTF-16 units. */
  readonly limit: number;
  /** True when the body may be cut off, so a preset at its end was not necessarily used as a whole. */
  readonly isCut: boolean;
}

const NAMES_BY_SYMBOL = inverted(NAME_SYMBOLS);
const PHRASES_BY_SYMBOL = inverted(PHRASE_SYMBOLS);

/** Reads one section of the body of a link. Total; the time is bounded by the body's length and the limit. */
export function readSection(input: SectionInput): Section {
  const isIndented = input.body.charAt(input.from) === MARKS.indented;
  const section = readStream(isIndented ? { ...input, from: input.from + 1 } : input);
  if (!isIndented) return section;
  const text = indent(section.text, input.limit);
  return text === undefined ? { text: section.text, problem: 'too-long' } : { ...section, text };
}

function readStream(input: SectionInput): Section {
  const { body, from, presets } = input;
  const mode = body.charAt(from);
  if (mode === MARKS.plain) return readUnits({ ...input, from: from + 1 }, PLAIN, () => 'damaged');
  if (mode !== MARKS.preset) return readUnits(input, SYMBOLS, (at) => meaningAt(input, at, []));
  const preset = presets[readNumber(body, from + 1)];
  if (preset === undefined) return { text: '', problem: from + 1 < body.length ? 'newer' : 'damaged' };
  const rest = { ...input, from: from + 2 };
  if (input.isCut && rest.from >= body.length) return { text: '' };
  // Nothing follows a preset that is used unchanged.
  if (isEnd(body, rest.from)) return { ...readUnits(rest, PLAIN, () => 'damaged'), text: preset.text };
  const pieces = piecesOf(preset.text);
  return readUnits(rest, SYMBOLS, (at) => meaningAt(rest, at, pieces));
}

function isEnd(body: string, at: number): boolean {
  return at >= body.length || body.charAt(at) === MARKS.end;
}

/** The text of a symbol and how many units of the body it takes, or why it cannot be read. */
type Meaning = { readonly text: string; readonly length: number } | 'damaged' | 'newer';

// Units that `symbols` does not match are literal.
function readUnits(
  { body, from, limit }: SectionInput,
  symbols: RegExp,
  meaning: (at: number) => Meaning,
): Section {
  const pattern = new RegExp(symbols, 'g');
  const written: string[] = [];
  let length = 0;
  const put = (text: string) => {
    length += text.length;
    if (length <= limit) written.push(text);
    return length <= limit;
  };
  const stop = (problem?: Section['problem']) => ({ text: written.join(''), ...(problem && { problem }) });
  for (let at = from; ;) {
    pattern.lastIndex = at;
    const found = pattern.exec(body)?.index ?? body.length;
    if (!put(body.slice(at, found))) return stop('too-long');
    if (found === body.length) return stop();
    if (body.charAt(found) === MARKS.end) return { ...stop(), next: found + 1 };
    const symbol = body.charAt(found) === MARKS.escape ? escapedAt(body, found) : meaning(found);
    if (typeof symbol === 'string') return stop(symbol);
    if (!put(symbol.text)) return stop('too-long');
    at = found + symbol.length;
  }
}

function escapedAt(body: string, at: number): Meaning {
  return at + 1 < body.length ? { text: body.charAt(at + 1), length: 2 } : 'damaged';
}

function meaningAt({ body, frame }: SectionInput, at: number, pieces: readonly string[]): Meaning {
  const unit = body.charAt(at);
  const phrase = PHRASES_BY_SYMBOL.get(unit);
  if (phrase !== undefined) return { text: phrase, length: 1 };
  const name = NAMES_BY_SYMBOL.get(unit);
  if (name !== undefined) return { text: frame.before + name + frame.after, length: 1 };
  if (unit === MARKS.bare) return bareAt(body, at);
  if (unit === MARKS.copy) return copyAt(body, at, pieces);
  return isMark(unit) ? 'damaged' : 'newer';
}

function bareAt(body: string, at: number): Meaning {
  if (at + 1 >= body.length) return 'damaged';
  const name = NAMES_BY_SYMBOL.get(body.charAt(at + 1));
  return name === undefined ? 'newer' : { text: name, length: 2 };
}

function copyAt(body: string, at: number, pieces: readonly string[]): Meaning {
  const [from, count] = [readNumber(body, at + 1), readNumber(body, at + 2)];
  if (from < 0 || count < 1 || from + count > pieces.length) return 'damaged';
  return { text: pieces.slice(from, from + count).join(''), length: 3 };
}

function isMark(unit: string): boolean {
  return unit <= MARKS.plain;
}

function inverted(symbols: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(Array.from(symbols, ([text, symbol]) => [symbol, text]));
}
