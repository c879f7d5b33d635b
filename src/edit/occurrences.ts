import type { Notation, Vocabulary } from '../vocabulary';
import {
  type MacroPart,
  numberMacros,
  parse,
  type Span,
  type Template,
  touches,
  writeMacro,
} from '../engine';
import { type Change, carryCursor, changeOf } from './change';

/**
 * Finds where the macro at a cursor is named, in order: every spelling of it counts, a hashed variant is another macro.
 * Between two macros the second one is meant. None where there is no macro.
 */
export function macroOccurrences(
  template: Template,
  offset: number,
  vocabulary: Vocabulary,
): readonly Span[] {
  return occurrences(template, offset, vocabulary).map(({ nameAt }) => nameAt);
}

/**
 * Gives the macro at a cursor another name, everywhere it is used. Undefined where there is no macro, and for a name
 * that no macro can have.
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
