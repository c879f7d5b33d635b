import { percentDecode, rawSpan, type Span } from '../../engine';
import type { Fact, Info } from './info';

/** An escape and its explanation. The span is in the run it is part of. */
export interface Escape extends Span {
  /** The character it decodes to, and its bytes. */
  readonly info: Info;
}

/**
 * Explains the escape at an offset of a run of escapes, a lone `%`, or a `+`: the character that it decodes to, together
 * with the other escapes of that character, and the bytes.
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
  text: 'Most receivers read a + in a query or a form as a space. Write a plus sign as %2B.',
  facts: [],
  notes: [],
};

const LONE: Info = {
  title: '%',
  text: 'This % does not start an escape, which needs two hex digits. Write a percent sign as %25.',
  facts: [],
  notes: [],
};

function invalid(run: string, { from, to }: Span): Info {
  const written = run.slice(from, to);
  const facts = [bytesOf(written)];
  const text = 'These bytes are not valid UTF-8. A receiver shows � instead, or refuses the request.';
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
  const text = `Decodes to ${name ?? `“${character}”`}.`;
  const rest = /^[0-9A-Fa-f]{2}/.exec(run.slice(to))?.[0];
  return { title: written, text, facts, notes: character === '%' ? twice(rest) : [] };
}

function twice(rest: string | undefined): readonly string[] {
  return rest === undefined ? [] : [`Decoding once leaves %${rest}: the text is encoded twice.`];
}

function bytesOf(written: string): Fact {
  return { label: 'Bytes', value: written.slice(1).toUpperCase().split('%').join(' '), code: true };
}

// Invisible characters.
const NAMES: ReadonlyMap<string, string> = new Map([
  ['\0', 'the null character'],
  ['\t', 'a tab'],
  ['\n', 'a line feed'],
  ['\r', 'a carriage return'],
  [' ', 'a space'],
  ['\u00a0', 'a no-break space'],
]);
