import {
  type MacroPart,
  type Outline,
  parametersOf,
  parse,
  type Template,
  writeMacro,
} from '../../../engine';
import type { Notation, Vocabulary } from '../../../vocabulary';
import type { TemplateReading } from '../../language';

/** A place in a template at which a macro can be typed. */
export interface MacroPlace {
  /** The notation in which the macro is written. */
  readonly notation: Notation;
  /** Where the typed part of the name begins. */
  readonly from: number;
  /** Where the text ends that a completion replaces: after the rest of a name and its bracket, or at the cursor. */
  readonly to: number;
  /** What to write before the name; empty if the opening bracket is there already. */
  readonly prefix: string;
  /** What to write after the name. */
  readonly suffix: string;
  /** The name of the parameter, JSON key or header that the macro would be in; absent elsewhere. */
  readonly key?: string;
  /** What has been typed after `$$`, where the notation is still open: the beginning of `sdk` or `click`. */
  readonly begun?: string;
}

// Longer openings come first; otherwise `$$sdk(` would match `(`.
const ORDER = ['double-brace', 'sdk', 'click', 'paren', 'brace'] as const satisfies readonly Notation[];

// The engine reads names of up to 80 characters.
const REACH = 100;
const NAME_BEFORE = /[A-Za-z_][A-Za-z0-9 _.:-]*$/;
const NAME_AFTER = /^[A-Za-z0-9 _.:-]*/;
const WORD_BEFORE = /(?:[A-Za-z_][A-Za-z0-9_-]*)?$/;

/**
 * Finds the place at a cursor. After an opening bracket there is always one, except for a `{` of JSON; elsewhere only
 * when completion was asked for explicitly.
 */
export function placeAt(
  text: string,
  cursor: number,
  vocabulary: Vocabulary,
  asked: boolean,
): MacroPlace | undefined {
  const begun = begunAt(text, cursor, vocabulary) ?? (asked ? bareAt(text, cursor, vocabulary) : undefined);
  if (begun === undefined) return undefined;
  const { notation, from, to, prefix } = begun;
  const opening = openingOf(notation);
  const start = prefix === '' && begun.begun === undefined ? from - opening.length : from;
  const probed = probe(text, { from: start, to }, notation, vocabulary);
  if (probed === undefined) return undefined;
  const { template, part } = probed;
  if (!asked && opening === '{' && part.encoding === 'json-value') return undefined;
  const key = keyOf(template, part);
  return key === undefined ? begun : { ...begun, key };
}

/**
 * True directly after the `=` of a parameter without a value, in the query or a form body: there the key says what is
 * wanted, although nothing of a macro has been typed yet.
 */
export function isValueStart({ template: { text }, parameters }: TemplateReading, cursor: number): boolean {
  const isHere = parameters.some(({ name, value }) => name.to === cursor - 1 && value?.from === cursor);
  return isHere && text[cursor - 1] === '=' && /^(?:[\s&#]|$)/.test(text.slice(cursor, cursor + 1));
}

type Begun = Omit<MacroPlace, 'key'>;

const OPEN_NOTATION = /\$\$([a-z]*)$/;

function begunAt(text: string, cursor: number, { notations }: Vocabulary): Begun | undefined {
  const before = text.slice(Math.max(0, cursor - REACH), cursor);
  const open = notations.includes('sdk') ? OPEN_NOTATION.exec(before) : null;
  if (open !== null && ['sdk', 'click'].some((each) => each.startsWith(open[1] ?? ''))) {
    const from = cursor - open[0].length;
    return { notation: 'sdk', from, to: cursor, prefix: '', suffix: '', begun: open[1] ?? '' };
  }
  const typed = NAME_BEFORE.exec(before)?.[0].length ?? 0;
  const opened = before.slice(0, before.length - typed);
  const notation = ORDER.find((each) => notations.includes(each) && opened.endsWith(openingOf(each)));
  if (notation === undefined) return undefined;
  const suffix = closingOf(notation);
  return { notation, from: cursor - typed, to: endOf(text, cursor, suffix), prefix: '', suffix };
}

// The rest of a name belongs to the macro only if its closing bracket follows.
function endOf(text: string, cursor: number, closing: string): number {
  const after = text.slice(cursor, cursor + REACH);
  const rest = NAME_AFTER.exec(after)?.[0].length ?? 0;
  return after.startsWith(closing, rest) ? cursor + rest + closing.length : cursor;
}

function bareAt(text: string, cursor: number, vocabulary: Vocabulary): Begun {
  const before = text.slice(Math.max(0, cursor - REACH), cursor);
  const word = WORD_BEFORE.exec(before)?.[0].length ?? 0;
  const isValue = /["=]$/.test(before.slice(0, before.length - word));
  const { parts } = parse(text, vocabulary);
  const first = parts.find((part) => part.type === 'macro');
  const notation = first?.notation ?? vocabulary.notations[0] ?? 'paren';
  const from = isValue ? cursor - word : cursor;
  return { notation, from, to: cursor, prefix: openingOf(notation), suffix: closingOf(notation) };
}

// Parses the template with a macro at the place, so the engine's parser decides what it would be part of.
function probe(
  text: string,
  { from, to }: Pick<MacroPlace, 'from' | 'to'>,
  notation: Notation,
  vocabulary: Vocabulary,
): { readonly template: Template; readonly part: MacroPart } | undefined {
  const template = parse(text.slice(0, from) + writeMacro('x', notation) + text.slice(to), vocabulary);
  for (const part of template.parts) {
    if (part.type === 'macro' && part.from === from) return { template, part };
  }
  return undefined;
}

const JSON_KEY_BEFORE = /"((?:[^"\\]|\\.)*)"\s*:\s*(?:"[^"]*)?$/;

function keyOf(template: Template, { from, place, encoding }: MacroPart): string | undefined {
  const { text, outline } = template;
  if (place === 'header-value') return headerOf(text, outline, from);
  if (encoding === 'json-string' || encoding === 'json-value') {
    return JSON_KEY_BEFORE.exec(text.slice(Math.max(0, from - 3 * REACH), from))?.[1];
  }
  const parameter = parametersOf(template).find(
    ({ value }) => value !== undefined && value.from <= from && from < value.to,
  );
  return parameter && text.slice(parameter.name.from, parameter.name.to);
}

function headerOf(text: string, { headers }: Outline, at: number): string | undefined {
  const header = headers.find(({ value }) => value.from <= at && at < value.to);
  return header && text.slice(header.name.from, header.name.to);
}

function openingOf(notation: Notation): string {
  return around(notation)[0] ?? '';
}

function closingOf(notation: Notation): string {
  return around(notation)[1] ?? '';
}

// No notation contains a space.
function around(notation: Notation): string[] {
  return writeMacro(' ', notation).split(' ');
}
