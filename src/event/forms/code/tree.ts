import type { Span } from '../../../engine';
import { findField } from '../../../vocabulary';
import { type Inner, innerWriter, type InnerWriter } from '../form';

/** A value that is written as in a programming language, at its place in the text. */
export type CodeValue = Span &
  (
    | {
        readonly type: 'scalar';
        /** The value as JSON: a text in double quotes, a number or a word. */
        readonly json: string;
        /** Its text, when it is one. */
        readonly text?: string;
      }
    | {
        readonly type: 'object';
        /** Keys and values, in their order; keys may be repeated. */
        readonly entries: readonly CodeEntry[];
      }
    | {
        readonly type: 'list';
        /** The items, in their order. */
        readonly items: readonly CodeValue[];
      }
  );

/** A key and its value. */
export interface CodeEntry {
  /** The key, without quotes or other marks. */
  readonly key: string;
  /** The position of the key. */
  readonly keyAt: Span;
  /** The value. */
  readonly value: CodeValue;
}

/** Returns a text as a value. */
export function textValue(text: string, { from, to }: Span): CodeValue {
  return { type: 'scalar', json: JSON.stringify(text), text, from, to };
}

/** Returns a value that is written in JSON already, such as a number or null. */
export function jsonValue(json: string, { from, to }: Span): CodeValue {
  return { type: 'scalar', json, from, to };
}

/** Counts the names of event fields among the keys of an object, or of the first object in a list. */
export function fieldsIn(value: CodeValue): number {
  const first = value.type === 'list' ? value.items[0] : value;
  if (first?.type !== 'object') return 0;
  return new Set(first.entries.flatMap(({ key }) => findField(key)?.name ?? [])).size;
}

/** Writes a value as JSON; what is around it in the text is left out. */
export function codeAsJson(text: string, value: CodeValue): Inner {
  const writer = innerWriter(text);
  write(writer, value);
  writer.put('', text.length, text.length);
  return writer.end(text.length);
}

// Recursion is safe: the readers limit the depth.
function write(writer: InnerWriter, value: CodeValue): void {
  const { from, to } = value;
  if (value.type === 'scalar') {
    writer.put(value.json, from, to);
    return;
  }
  const [opening, closing] = value.type === 'object' ? '{}' : '[]';
  writer.put(opening ?? '', from, from);
  const parts = value.type === 'object' ? value.entries : value.items.map((item) => ({ value: item }));
  for (const [index, part] of parts.entries()) {
    const comma = index === 0 ? '' : ', ';
    if ('key' in part) {
      const { key, keyAt } = part;
      writer.put(`${comma}${JSON.stringify(key)}`, keyAt.from, keyAt.to);
      writer.put(': ', keyAt.to, part.value.from);
    } else if (comma !== '') {
      writer.put(comma, part.value.from, part.value.from);
    }
    write(writer, part.value);
  }
  writer.put(closing ?? '', to, to);
}
