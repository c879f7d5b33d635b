import { type FieldValue, readJson } from '../../../engine';
import type { EventReading } from '../../reading/reading';

/**
 * Adds what AppsFlyer has for the body of a server-to-server event beside its own names (S2S3, DICT): the source of the
 * event, and the revenue and its currency, which are in the event value. A field that the body has stays. Without an
 * AppsFlyer ID it is no such body: lines of the SDK's log have the same names.
 */
export function withServerFields(reading: EventReading): EventReading {
  if (!reading.ok || reading.form !== 's2s' || !reading.fields.has('appsflyer_id')) return reading;
  const { fields } = reading;
  const value = fields.get('event_value');
  const found = value === undefined ? [] : revenueIn(value);
  const added = [SOURCE, ...found].filter(([name]) => !fields.has(name));
  return { ...reading, fields: new Map([...fields, ...added]) };
}

type Named = readonly [name: string, value: FieldValue];

const SOURCE: Named = ['event_source', { key: 'event_source', text: 'S2S', kind: 'string' }];

const NAMES: ReadonlyMap<string, string> = new Map([
  ['af_revenue', 'event_revenue'],
  ['af_currency', 'event_revenue_currency'],
]);

function revenueIn({ text, key }: FieldValue): readonly Named[] {
  const reading = readJson(text);
  if (!reading.ok || reading.node.type !== 'object') return [];
  return reading.node.entries.flatMap(({ key: inner, value }): Named[] => {
    const name = NAMES.get(inner);
    const isPlain = value.type === 'string' || value.type === 'number';
    if (name === undefined || !isPlain) return [];
    const { type: kind } = value;
    return [[name, { key, text: value.type === 'string' ? value.value : value.text, kind }]];
  });
}
