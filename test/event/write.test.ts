import { csvFormatRows } from 'd3-dsv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJson, type ReadEvent } from '../../src/event';
import { EVENT_SAMPLES } from '../../src/event/samples';
import { findField } from '../../src/vocabulary';
import { fewerRuns } from '../properties';
import { readAny } from './cases';

function read(text: string): ReadEvent {
  const reading = readAny(text);
  if (!reading.ok) throw new Error(reading.problems[0]?.message);
  return reading;
}

const texts = ({ fields }: ReadEvent) => [...fields].map(([name, { text }]) => [name, text]);

const cell = fc.string({
  unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '\t', ' ', '{', 'é', '\ud83d', '\\'),
});
const key = fc.string({ unit: fc.constantFrom('x', 'é', '"', ','), minLength: 1 });

test('a raw-data row written as JSON reads to the same fields, without the empty ones', () => {
  const columns = fc.uniqueArray(fc.tuple(key, cell), { selector: ([name]) => name });
  fc.assert(
    fc.property(columns, (row) => {
      const unknown = row.filter(([name]) => findField(name) === undefined);
      const all: [string, string][] = [['Event Name', 'af_login'], ...unknown];
      const report = csvFormatRows([all.map(([name]) => name), all.map(([, value]) => value)]);
      const event = read(report);
      expect(texts(event)).toEqual(all.map(([name, value]) => [findField(name)?.name ?? name, value]));
      expect(texts(read(toJson(event)))).toEqual(texts(event).filter(([, text]) => text !== ''));
    }),
    fewerRuns(8),
  );
});

test('a JSON event written back reads to the same fields and kinds', () => {
  fc.assert(
    fc.property(fc.dictionary(key, fc.jsonValue()), (object) => {
      const event = read(JSON.stringify(object));
      const back = read(toJson(event));
      expect([...back.fields].map(([name, { text, kind }]) => [name, text, kind])).toEqual(
        [...event.fields].map(([name, { text, kind }]) => [name, text, kind]),
      );
    }),
    fewerRuns(8),
  );
});

test.each(EVENT_SAMPLES.map(({ id, text }) => [id, text]))('%s is written as it stands', (_, text) => {
  const event = read(text);
  if (event.form !== 'playground') return;
  const isText = event.fields.get('event_value')?.kind === 'string';
  if (!isText || event.fields.get('event_value')?.text === '') expect(toJson(event)).toBe(text);
});
