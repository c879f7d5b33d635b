import type { Notation } from '../vocabulary';
import { type Edit, type MacroPart, type Template, writeMacro } from '../engine';
import { type Change, carryCursor, changeOf } from './change';

/**
 * Writes all macros in one notation. `$$sdk()` and `$$click()` count as one: the dashboard's stored form uses both side
 * by side. A macro that would be read differently beside what it stands next to keeps its notation.
 */
export function convertNotation(template: Template, to: Notation, cursor?: number): Change | undefined {
  const { text, parts } = template;
  const edits = parts
    .filter((part) => part.type === 'macro')
    .filter((part) => family(part.notation) !== family(to) && !isMisread(text, part, to))
    .flatMap((part) => bracketEdits(part, to));
  return carryCursor(text, changeOf(text, edits), cursor);
}

// The name is left alone, so that a cursor in it stays.
function bracketEdits({ from, to, nameAt }: MacroPart, notation: Notation): readonly Edit[] {
  // No notation has a blank in it.
  const [opening = '', closing = ''] = writeMacro(' ', notation).split(' ');
  return [
    { from, to: nameAt.from, insert: opening },
    { from: nameAt.to, to, insert: closing },
  ];
}

function family(notation: Notation): Notation {
  return notation === 'click' ? 'sdk' : notation;
}

// `$$sdk` in front of `(name)` and braces around `{name}` would become part of the macro.
function isMisread(text: string, { from, to }: MacroPart, notation: Notation): boolean {
  const before = text.slice(Math.max(0, from - '$$click'.length), from);
  if (notation === 'paren') return /\$\$(?:sdk|click)$/.test(before);
  return notation === 'brace' && before.endsWith('{') && text.charAt(to) === '}';
}
