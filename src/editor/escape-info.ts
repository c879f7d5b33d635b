import { percentDecode, rawSpan, type Span } from '../engine';
import type { Fact, Info } from './info';

/** What an escape of a template stands for. */
export interface Escape extends Span {
  /** Tells all about it. */
  readonly info: Info;
}

/**
 * Tells about the escape at an offset of a run of escapes, of a lone `%`, or of a `+`: the character it stands for,
 * together with the escapes of the same character, and its bytes.
 */
export function escapeInfo(run: string, offset: number): Escape {
  if (run === '+') return { from: 0, to: 1, info: PLUS };
  if (!/^%[0-9A-Fa-f]{2}/.test(run)) return { from: 0, to: 1, info: LONE };
  const decoded = percentDecode(run, false);
  const broken = decoded.problems.find(({ from, to }) => from <= offset && offset < to);
  if (broken !== undefined) return { from: broken.from, to: broken.to, info: invalid(run, broken) };
  let at = 0;
  for (const character of decoded.text) {
    const span = rawSpan(decoded, { from: at, to: at + character.length });
    if (offset < span.to) return { ...span, info: valid(run, span, character) };
    at += character.length;
  }
  return { from: 0, to: run.length, info: LONE };
}

const PLUS: Info = {
  title: '+',
  text: 'Most receivers read a + in a query or a form as a blank; a plus sign itself is written %2B.',
  facts: [],
  notes: [],
};

const LONE: Info = {
  title: '%',
  text: 'This % starts no escape, which takes two hex digits; a percent sign itself is written %25.',
  facts: [],
  notes: [],
};

function invalid(run: string, { from, to }: Span): Info {
  const written = run.slice(from, to);
  const facts = [bytesOf(written)];
  const text = 'These bytes are not valid UTF-8; a receiver shows � for them, or refuses the request.';
  return { title: written, text, facts, notes: [] };
}

function valid(run: string, { from, to }: Span, character: string): Info {
  const written = run.slice(from, to);
  const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = NAMES.get(character);
  const facts: Fact[] = [
    ...(name === undefined ? [{ label: 'Character', value: character, code: true }] : []),
    { label: 'Code point', value: `U+${point}`, code: true },
    bytesOf(written),
  ];
  const text = `Stands for ${name ?? `“${character}”`}.`;
  const rest = /^[0-9A-Fa-f]{2}/.exec(run.slice(to))?.[0];
  return { title: written, text, facts, notes: character === '%' ? twice(rest) : [] };
}

function twice(rest: string | undefined): readonly string[] {
  return rest === undefined ? [] : [`Decoding once leaves %${rest}: the text is encoded twice.`];
}

function bytesOf(written: string): Fact {
  return { label: 'Bytes', value: written.slice(1).toUpperCase().split('%').join(' '), code: true };
}

// Characters that cannot be seen.
const NAMES: ReadonlyMap<string, string> = new Map([
  ['\0', 'the null character'],
  ['\t', 'a tab'],
  ['\n', 'a line feed'],
  ['\r', 'a carriage return'],
  [' ', 'a blank'],
  ['\u00a0', 'a no-break space'],
]);
