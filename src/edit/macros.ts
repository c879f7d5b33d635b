import type { Notation, Vocabulary } from '../vocabulary';
import {
  type Edit,
  type MacroPart,
  numberMacros,
  parse,
  type Span,
  type Template,
  touches,
  wouldMerge,
  writeMacro,
} from '../engine';
import { type Change, carryCursor, changeOf } from './change';

// The engine parses names of up to 80 characters.
const REACH = 100;

/**
 * Inserts a macro at a cursor, in the notation of the macro before it, else of the template's first macro, else in
 * `otherwise`. Inside a macro its name is replaced; an opening bracket and the beginning of the name are completed. The
 * cursor goes after the closing bracket. Undefined outside of the text.
 */
export function insertMacro(
  template: Template,
  offset: number,
  name: string,
  otherwise: Notation = 'paren',
): Change | undefined {
  const { text, parts } = template;
  if (offset < 0 || offset > text.length) return undefined;
  const macros = parts.filter((part) => part.type === 'macro');
  const around = macros.find(({ from, to }) => from < offset && offset < to);
  const model = around ?? macros.findLast(({ to }) => to <= offset) ?? macros[0];
  const notation = model?.notation ?? otherwise;
  const insert = writeMacro(name, notation);
  const place = around ?? typedPart(text, offset, name, notation);
  return changeOf(text, [{ from: place.from, to: place.to, insert }], place.from + insert.length);
}

// The part of the macro that is typed before the cursor, and its closing bracket when that follows.
function typedPart(text: string, offset: number, name: string, notation: Notation): Span {
  const [opening, closing] = bracketsOf(notation);
  const before = text.slice(Math.max(0, offset - REACH), offset);
  const typed = /[A-Za-z_][A-Za-z0-9 _.:-]*$/.exec(before)?.[0] ?? '';
  const isBegun =
    before.slice(0, before.length - typed.length).endsWith(opening) &&
    name.toLowerCase().startsWith(typed.toLowerCase());
  if (!isBegun) return { from: offset, to: offset };
  const from = offset - typed.length - opening.length;
  return { from, to: text.startsWith(closing, offset) ? offset + closing.length : offset };
}

function bracketsOf(notation: Notation): readonly [opening: string, closing: string] {
  // No notation contains a space.
  const [opening = '', closing = ''] = writeMacro(' ', notation).split(' ');
  return [opening, closing];
}

/**
 * Writes all macros in one notation. `$$sdk()` and `$$click()` count as one: the dashboard stores both side by side. A
 * macro that would be parsed differently because of the text around it keeps its notation.
 */
export function convertNotation(template: Template, to: Notation, cursor?: number): Change | undefined {
  const { text, parts } = template;
  const edits = parts
    .filter((part) => part.type === 'macro')
    .filter((part) => family(part.notation) !== family(to) && !wouldMerge(text, part, to))
    .flatMap((part) => bracketEdits(part, to));
  return carryCursor(text, changeOf(text, edits), cursor);
}

// The name is left alone, so a cursor in it stays.
function bracketEdits({ from, to, nameAt }: MacroPart, notation: Notation): readonly Edit[] {
  const [opening, closing] = bracketsOf(notation);
  return [
    { from, to: nameAt.from, insert: opening },
    { from: nameAt.to, to, insert: closing },
  ];
}

function family(notation: Notation): Notation {
  return notation === 'click' ? 'sdk' : notation;
}

/**
 * Finds the name of the macro at a cursor everywhere in the template, in order. Every spelling counts; a hashed variant
 * is another macro. Between two macros it is the second one. Empty where there is no macro.
 */
export function macroOccurrences(
  template: Template,
  offset: number,
  vocabulary: Vocabulary,
): readonly Span[] {
  return occurrences(template, offset, vocabulary).map(({ nameAt }) => nameAt);
}

/**
 * Renames the macro at a cursor everywhere in the template. Undefined where there is no macro, and for a name that no
 * macro can have.
 */
export function renameMacro(
  template: Template,
  offset: number,
  newName: string,
  vocabulary: Vocabulary,
): Change | undefined {
  const found = occurrences(template, offset, vocabulary);
  if (found.some(({ notation }) => !isName(newName, notation))) return undefined;
  const edits = found.map(({ nameAt }) => ({ ...nameAt, insert: newName }));
  return carryCursor(template.text, changeOf(template.text, edits), offset);
}

function occurrences({ parts }: Template, offset: number, vocabulary: Vocabulary): readonly MacroPart[] {
  const numbers = numberMacros(parts, vocabulary);
  const at = parts.findLastIndex((part) => part.type === 'macro' && touches(part, offset));
  const wanted = numbers[at];
  if (wanted === undefined) return [];
  return parts.filter((part, index) => part.type === 'macro' && numbers[index] === wanted).filter(isMacro);
}

function isMacro(part: Template['parts'][number]): part is MacroPart {
  return part.type === 'macro';
}

function isName(name: string, notation: Notation): boolean {
  const [part, ...others] = parse(writeMacro(name, notation), { notations: [notation] }).parts;
  return part?.type === 'macro' && part.name === name && others.length === 0;
}
