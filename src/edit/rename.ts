import { percentEncode, type Template } from '../engine';
import { type Change, carryCursor, changeOf } from './change';
import { locate, nameOf } from './parameters';

// What would end the name, the URL or the line; and `/`, since `//` can begin a switched-off line.
const ENDS_NAME = /[\s\p{Cc}&=#/]/gu;

/**
 * Gives the parameter at a cursor another name, of which what cannot stand in a name is percent-encoded. Macros may be
 * part of it. Undefined where there is no parameter, and when the name is empty or the same.
 */
export function renameParameter(template: Template, offset: number, newName: string): Change | undefined {
  const found = locate(template, offset);
  if (found === undefined || newName === '') return undefined;
  const insert = newName.replace(ENDS_NAME, percentEncode);
  const { text } = template;
  return carryCursor(text, changeOf(text, [{ ...nameOf(found.entry), insert }]), offset);
}
