import type { Notation } from '../vocabulary';
import { type Span, type Template, writeMacro } from '../engine';
import { type Change, changeOf } from './change';

// The engine reads names of up to 80 characters.
const REACH = 100;

/**
 * Writes a macro at a cursor, in the notation of the template's macro before it, else of its first one, else in
 * `otherwise`. Inside a macro its name is replaced; where an opening bracket and the beginning of the name are typed
 * already, they are completed. The cursor goes behind the closing bracket. Undefined beyond the end of the text.
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
  const place = around ?? typedPlace(text, offset, name, notation);
  return changeOf(text, [{ from: place.from, to: place.to, insert }], place.from + insert.length);
}

// What of the macro is typed before the cursor, and its closing bracket when that follows.
function typedPlace(text: string, offset: number, name: string, notation: Notation): Span {
  // No notation has a blank in it.
  const [opening = '', closing = ''] = writeMacro(' ', notation).split(' ');
  const before = text.slice(Math.max(0, offset - REACH), offset);
  const typed = /[A-Za-z_][A-Za-z0-9 _.:-]*$/.exec(before)?.[0] ?? '';
  const isBegun =
    before.slice(0, before.length - typed.length).endsWith(opening) &&
    name.toLowerCase().startsWith(typed.toLowerCase());
  if (!isBegun) return { from: offset, to: offset };
  const from = offset - typed.length - opening.length;
  return { from, to: text.startsWith(closing, offset) ? offset + closing.length : offset };
}
