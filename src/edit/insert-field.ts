import { type Edit, type JsonEntry, type JsonNode, readJson } from '../engine';

type JsonObject = Extract<JsonNode, { type: 'object' }>;

/**
 * Adds a field at the end of an event's JSON object, written as the fields before it are; of a list of events the first
 * one gets it. A sample that is a JSON object or list goes in as it is, any other as text. Undefined when the event is
 * not JSON, or has the field.
 */
export function insertField(eventText: string, field: string, sample: string): Edit | undefined {
  const object = objectIn(eventText);
  if (object === undefined || object.entries.some(({ key }) => key === field)) return undefined;
  const last = object.entries.at(-1);
  if (last === undefined) return intoEmpty(eventText, object, field, sample);
  const { separator, colon } = styleOf(eventText, object, last);
  const insert = separator + JSON.stringify(field) + colon + valueOf(sample);
  return { from: last.value.to, to: last.value.to, insert };
}

function objectIn(text: string): JsonObject | undefined {
  const reading = readJson(text);
  if (!reading.ok) return undefined;
  const node = reading.node.type === 'array' ? reading.node.items[0] : reading.node;
  return node?.type === 'object' ? node : undefined;
}

function valueOf(sample: string): string {
  const isContainer = /^\s*[[{]/.test(sample) && readJson(sample).ok;
  return isContainer ? sample.trim() : JSON.stringify(sample);
}

function intoEmpty(text: string, { from, to }: JsonObject, field: string, sample: string): Edit {
  const indent = /(?:^|[\r\n])([ \t]*)[^\r\n]*$/.exec(text.slice(0, from))?.[1] ?? '';
  const lineBreak = /\r?\n/.exec(text)?.[0] ?? '\n';
  const entry = `${JSON.stringify(field)}: ${valueOf(sample)}`;
  return { from: from + 1, to: to - 1, insert: `${lineBreak}${indent}  ${entry}${lineBreak}${indent}` };
}

// What stands between the last two entries, or before the only one, tells how the next is written.
function styleOf(text: string, { from, entries }: JsonObject, last: JsonEntry) {
  const colon = text.slice(last.keyAt.to, last.value.from);
  const previous = entries.at(-2);
  const before = text.slice(previous?.value.to ?? from + 1, last.keyAt.from);
  const isOneLine = !/[\r\n]/.test(before);
  const separator = previous !== undefined ? before : isOneLine ? (colon === ':' ? ',' : ', ') : `,${before}`;
  return { separator, colon };
}
