import { type JsonEntry, type JsonNode, groupDigits, readTime, type Span, writeTime } from '../../../engine';
import { findField } from '../../../vocabulary';
import { problemAt } from '../../problem';
import { innerWriter, type InnerWriter, type JsonRecognizer } from '../form';

type ObjectNode = Extract<JsonNode, { readonly type: 'object' }>;

// Keys of an event of Amplitude's HTTP V2 API (M1) and the event fields with the same meaning; others keep their names.
// `region` is a part of a country there, and a part of the world in AppsFlyer's fields.
const NAMES: ReadonlyMap<string, string> = new Map([
  ['event_type', 'event_name'],
  ['event_properties', 'event_value'],
  ['time', 'event_time'],
  ['adid', 'advertising_id'],
  ['revenue', 'event_revenue'],
  ['region', 'state'],
]);

// A user property of one of these names is not what the field of an event is.
const OF_THE_EVENT: ReadonlySet<string> = new Set(['event_name', 'event_type', 'event_value', 'event_time']);

/**
 * Recognizes an event of Amplitude's HTTP V2 API (M1), alone, in a list, or in a request body with the API key. Its user
 * properties come beside the fields of the event, and one of them replaces a field of the same name.
 */
export const readAmplitude: JsonRecognizer = (text, node) => {
  const list = listIn(node);
  const event = list === undefined ? node : list.items[0];
  if (event?.type !== 'object' || !isAmplitude(event)) return undefined;
  const writer = innerWriter(text);
  let isFirst = true;
  for (const member of membersOf(event)) {
    write(writer, member, isFirst ? '{' : ',');
    isFirst = false;
  }
  writer.put('}', event.to - 1, event.to);
  const count = list?.items.length ?? 1;
  const notes = count > 1 && list ? [onlyFirst(list, count)] : [];
  return { ...writer.end(event.to), phrase: 'an Amplitude event', label: 'Amplitude event', notes };
};

function onlyFirst(at: Span, count: number) {
  const message = `The list has ${groupDigits(count)} events; only the first is read.`;
  return problemAt(at, 'info', 'event-list', message);
}

function listIn(node: JsonNode) {
  const list = node.type === 'object' ? valueOf(node, 'events') : node;
  return list?.type === 'array' ? list : undefined;
}

function valueOf({ entries }: ObjectNode, key: string): JsonNode | undefined {
  return entries.findLast((entry) => entry.key === key)?.value;
}

// AppsFlyer's events have a type, too, but no objects with properties.
function isAmplitude(event: ObjectNode): boolean {
  const isObject = (key: string) => valueOf(event, key)?.type === 'object';
  return (
    valueOf(event, 'event_type')?.type === 'string' &&
    valueOf(event, 'event_name') === undefined &&
    (isObject('event_properties') || isObject('user_properties'))
  );
}

/** A key and a value of the event as it is read, at their places in the text. */
interface Member {
  readonly name: string;
  readonly keyAt: Span;
  readonly value: JsonNode;
}

function membersOf(event: ObjectNode): readonly Member[] {
  const properties = event.entries.flatMap(({ key, value }) =>
    key === 'user_properties' && value.type === 'object' ? value.entries : [],
  );
  const user = properties.filter(({ key }) => !OF_THE_EVENT.has(fieldName(key)));
  const replaced = new Set(user.map(({ key }) => fieldName(key)));
  return event.entries.flatMap(({ key, keyAt, value }) => {
    if (key === 'user_properties' && value.type === 'object') return user.map(asMember);
    const name = NAMES.get(key) ?? key;
    return replaced.has(fieldName(name)) ? [] : [{ name, keyAt, value }];
  });
}

const fieldName = (key: string) => findField(key)?.name ?? key;

function asMember({ key, keyAt, value }: JsonEntry): Member {
  return { name: key, keyAt, value };
}

// Amplitude's time is in milliseconds since 1970 (M1); events have it in AppsFlyer's form.
function write(writer: InnerWriter, { name, keyAt, value }: Member, before: string): void {
  writer.put(`${before}${JSON.stringify(name)}:`, keyAt.from, keyAt.to);
  const time = name === 'event_time' && value.type === 'number' ? readTime(value.text) : undefined;
  if (time !== undefined) {
    writer.put(JSON.stringify(writeTime(time)), value.from, value.to);
    return;
  }
  writer.put('', value.from, value.from);
  writer.keep(value.to);
}
