import type { Notation, Vocabulary } from '../../vocabulary';
import { outlineTemplate, type Section } from './outline';
import type { Encoding, MacroPart, Outline, Part, Template } from './part';

/** The longest template that is parsed, in UTF-16 units; a longer one gets a diagnostic and no rendering. */
export const MAX_TEMPLATE_LENGTH = 100_000;

interface Writing {
  readonly opening: string;
  readonly closing: string;
}

const WRITINGS: Record<Notation, Writing> = {
  'double-brace': { opening: '{{', closing: '}}' },
  sdk: { opening: '$$sdk(', closing: ')' },
  click: { opening: '$$click(', closing: ')' },
  paren: { opening: '(', closing: ')' },
  brace: { opening: '{', closing: '}' },
};

// Longer openings come first; otherwise `$$sdk(x)` would be read as `$$sdk` and `(x)`.
const ORDER = ['double-brace', 'sdk', 'click', 'paren', 'brace'] as const satisfies readonly Notation[];

// A name begins with a letter or `_`. Its length is limited to keep parsing linear in the length of the template.
const NAME = '[A-Za-z_][A-Za-z0-9 _.:-]{0,79}';

/**
 * Parses a template in one pass. Total: any string is a template, and its parts tile it.
 * What is not a macro in one of the vocabulary's notations is text.
 */
export function parse(text: string, vocabulary: Pick<Vocabulary, 'notations' | 'method'>): Template {
  const last = lastParsed.get(vocabulary);
  if (last?.text === text) return last;
  const template = parseAnew(text, vocabulary);
  lastParsed.set(vocabulary, template);
  return template;
}

// The page and its editor read the same text at every key; the second of them finds it here.
const lastParsed = new WeakMap<object, Template>();

function parseAnew(text: string, { notations, method }: Pick<Vocabulary, 'notations' | 'method'>): Template {
  const { outline, sections } = outlineTemplate(text, method);
  const pattern = macroPattern(notations);
  const parts: Part[] = [];
  for (const section of sections) {
    const { from, to, place } = section;
    if (section.layout) parts.push({ type: 'layout', from, to, place });
    else scan(text, section, encodingOf(section, outline), pattern, parts);
  }
  return { text, parts, outline };
}

function macroPattern(notations: readonly Notation[]): string {
  const escape = (literal: string) => literal.replace(/[${}()]/g, '\\$&');
  return ORDER.filter((notation) => notations.includes(notation))
    .map((notation) => escape(WRITINGS[notation].opening) + NAME + escape(WRITINGS[notation].closing))
    .join('|');
}

function encodingOf({ place }: Section, { body }: Outline): Encoding | 'json' {
  if (place === 'url') return 'percent';
  if (place !== 'body') return 'header';
  if (body?.kind === 'json') return 'json';
  return body?.kind === 'form' ? 'percent' : 'none';
}

function scan(
  text: string,
  { from, to, place }: Section,
  encoding: Encoding | 'json',
  pattern: string,
  parts: Part[],
): void {
  const token = new RegExp(encoding === 'json' ? `${pattern}|\\\\["\\\\]|"` : pattern, 'g');
  let inString = false;
  let at = from;
  for (const found of text.slice(from, to).matchAll(token)) {
    const [written] = found;
    if (written === '"') inString = !inString;
    if (written.length < 3) continue;
    const start = from + found.index;
    if (at < start) parts.push({ type: 'text', from: at, to: start, place });
    const here = encoding === 'json' ? (inString ? 'json-string' : 'json-value') : encoding;
    parts.push(macroPart(written, start, place, here));
    at = start + written.length;
  }
  if (at < to) parts.push({ type: 'text', from: at, to, place });
}

function macroPart(written: string, from: number, place: Part['place'], encoding: Encoding): MacroPart {
  const notation = ORDER.find((each) => written.startsWith(WRITINGS[each].opening)) ?? 'paren';
  const { opening, closing } = WRITINGS[notation];
  const nameAt = { from: from + opening.length, to: from + written.length - closing.length };
  const name = written.slice(opening.length, written.length - closing.length);
  return { type: 'macro', from, to: from + written.length, place, notation, name, nameAt, encoding };
}

/** Writes a macro's name in a notation: `idfa` in `brace` is `{idfa}`. */
export function writeMacro(name: string, notation: Notation): string {
  return WRITINGS[notation].opening + name + WRITINGS[notation].closing;
}
