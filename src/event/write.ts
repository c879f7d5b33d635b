import { type FieldValue, type JsonNode, readJson } from '../engine';
import type { ReadEvent } from './reading/reading';

const INDENT = '  ';

/**
 * Writes an event as JSON in the playground's form: canonical names in the order of the event, indented by two spaces,
 * numbers as they were written. An event value that is the text of a JSON object becomes that object;
 * empty cells of a raw-data row are left out.
 */
export function toJson({ form, fields }: ReadEvent): string {
  const lines: string[] = [];
  for (const [name, value] of fields) {
    if (form === 'raw-data' && value.text === '') continue;
    lines.push(`${INDENT}${JSON.stringify(name)}: ${valueText(name, value)}`);
  }
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`;
}

function valueText(name: string, { kind, text }: FieldValue): string {
  switch (kind) {
    case 'null':
      return 'null';
    case 'number':
    case 'boolean':
      return text;
    case 'json':
      return pretty(text) ?? JSON.stringify(text);
    case 'string':
      return (name === 'event_value' ? prettyObject(text) : undefined) ?? JSON.stringify(text);
  }
}

function prettyObject(text: string): string | undefined {
  return text.trimStart().startsWith('{') ? pretty(text) : undefined;
}

function pretty(text: string): string | undefined {
  const reading = readJson(text);
  return reading.ok ? indented(reading.node, text, INDENT) : undefined;
}

// `JSON.stringify` would reorder keys that look like numbers and round long numbers.
function indented(node: JsonNode, source: string, indent: string): string {
  const inner = indent + INDENT;
  if (node.type === 'object') {
    const entries = node.entries.map(
      ({ keyAt, value }) => `${source.slice(keyAt.from, keyAt.to)}: ${indented(value, source, inner)}`,
    );
    return enclose('{', entries, '}', indent);
  }
  if (node.type === 'array') {
    const items = node.items.map((item) => indented(item, source, inner));
    return enclose('[', items, ']', indent);
  }
  return source.slice(node.from, node.to);
}

function enclose(opening: string, lines: readonly string[], closing: string, indent: string): string {
  if (lines.length === 0) return opening + closing;
  const inner = indent + INDENT;
  return `${opening}\n${lines.map((line) => inner + line).join(',\n')}\n${indent}${closing}`;
}
