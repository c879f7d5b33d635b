import { escapedCharacter, percentDecode, type Diagnostic, type FieldValue, readJson } from '../../engine';
import type { ReadEvent } from '../reading/reading';
import { suggest, valueEdit } from './edits';

/** Reports an event value that is JSON in a text of JSON. */
export function nestedValue(reading: ReadEvent, value: FieldValue): Diagnostic | undefined {
  const outer = value.kind === 'string' && /^\s*"/.test(value.text) ? readJson(value.text) : undefined;
  if (outer?.ok !== true || outer.node.type !== 'string') return undefined;
  const inner = outer.node.value;
  if (!/^\s*["{[]/.test(inner) || !readJson(inner).ok) return undefined;
  const message = `${value.key} is JSON text inside JSON text: it was written as a JSON string once too often, so a receiver finds no parameters in it.`;
  return suggest(value, 'event-value-nested', message, {
    label: 'Unwrap it once',
    edits: valueEdit(reading, value, inner),
    changes: 'The event value is sent without the outer quotes and backslashes.',
  });
}

/** Reports an event value that was encoded once more than its place needs: percent-encoded, or escaped for HTML. */
export function encodedValue(reading: ReadEvent, value: FieldValue): Diagnostic | undefined {
  const { key, text, kind } = value;
  if (kind !== 'string' || !/^\s*(?:%(?:25)?7B|\{\s*&(?:quot|#34|#x22);)/i.test(text)) return undefined;
  const isPercent = text.trimStart().startsWith('%');
  const decoded = isPercent ? percentDecode(text, false).text : unescaped(text);
  const plain = isPercent && /^\s*%7B/i.test(decoded) ? percentDecode(decoded, false).text : decoded;
  if (!readJson(plain).ok) return undefined;
  const way = isPercent ? 'percent-encoded' : 'escaped for HTML';
  const message = `${key} is JSON that is ${way}: it was encoded once too often, so a receiver finds no parameters in it.`;
  return suggest(value, 'event-value-json', message, {
    label: 'Decode it',
    edits: valueEdit(reading, value, plain),
    changes: 'The event value is sent as JSON.',
  });
}

function unescaped(text: string): string {
  return text.replace(
    /&(\w{2,6}|#\d{1,6}|#[xX][0-9A-Fa-f]{1,5});/g,
    (entity, name: string) => escapedCharacter(name) ?? entity,
  );
}
