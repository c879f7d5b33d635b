import { expect, test } from 'vitest';
import { writeMacro, type EventFields } from '../../src/engine';
import { APPSFLYER, type Macro, type ValueKind } from '../../src/vocabulary';
import { renderTemplate } from './rendering';

// For each kind a value in the event and as it is sent.
const SAMPLES = {
  text: ['abc.1', 'abc.1'],
  'device-id': ['abc', 'abc'],
  boolean: ['TRUE', 'true'],
  'zero-one': ['true', '1'],
  'touch-type': ['impression', '1'],
  json: ['{"a":1}', '%7B%22a%22%3A1%7D'],
  'unix-seconds': ['2024-05-01 12:34:56.789', '1714566896'],
  'unix-milliseconds': ['2024-05-01 12:34:56.789', '1714566896789'],
  hour: ['2024-05-01 12:34:56.789', '2024-05-01%2012%3A00%3A00.000'],
} as const satisfies Record<ValueKind, readonly [string, string]>;

const HASHED = {
  sha1: 'a9993e364706816aba3e25717850c26c9cd0d89d',
  md5: '900150983cd24fb0d6963f7d28e17f72',
} as const;

function eventFor(macro: Macro, text: string): EventFields {
  const key = macro.fields[0] ?? macro.name;
  return new Map([[key, { key, text, kind: macro.kind === 'json' ? 'json' : 'string' }]]);
}

const rows = APPSFLYER.macros.flatMap((macro) => {
  const [text, sent] = SAMPLES[macro.kind];
  const plain = [macro.name, ...macro.spellings].map((name) => ({ name, macro, text, sent }));
  const hashed = (macro.hashed ?? []).flatMap(({ algorithm, spellings }) => {
    return spellings.map((name) => ({ name, macro, text: 'abc', sent: HASHED[algorithm] }));
  });
  return [...plain, ...hashed];
});

const variants = (name: string) => [
  name,
  name.toUpperCase(),
  name.toLowerCase(),
  name.replaceAll('-', '_'),
  name.replaceAll('_', '-'),
  name.replaceAll(/[-_]/g, ' '),
  name.replaceAll(/[-_ ]/g, ''),
];

test.each(rows)('($name) is filled in every notation and loose spelling', ({ name, macro, text, sent }) => {
  const event = eventFor(macro, text);
  for (const notation of APPSFLYER.notations) {
    for (const variant of variants(name)) {
      const template = `?v=${writeMacro(variant, notation)}&w`;
      expect([template, renderTemplate(template, { event }).text]).toEqual([template, `?v=${sent}&w`]);
    }
  }
});

test('no two macros share a name, however loosely it is read', () => {
  const owners = new Map<string, string>();
  for (const { name, macro, sent } of rows) {
    const key = APPSFLYER.normalize(name);
    const owner = `${macro.name} ${sent === SAMPLES[macro.kind][1] ? '' : 'hashed'}`;
    expect([name, owners.get(key) ?? owner]).toEqual([name, owner]);
    owners.set(key, owner);
  }
});

test('the vocabulary is there', () => {
  expect(rows.length).toBeGreaterThan(100);
});
