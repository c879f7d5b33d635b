import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EVENT_FIELDS, type FieldType, MACROS } from '../../src/vocabulary';
import { valuesOfField } from '../../src/vocabulary/field-values';
import {
  DOCUMENTS,
  EVENT_VALUE_KEYS,
  FIELD_DOCUMENTATION,
  type FieldDocumentation,
  fieldReference,
  findDocument,
  MACRO_DOCUMENTATION,
  macroReference,
  RICH_EVENT_NAMES,
} from '../../src/vocabulary/reference';

type Row = [name: string, documentation: FieldDocumentation];
const macros: Row[] = Object.entries(MACRO_DOCUMENTATION);
const fields: Row[] = Object.entries(FIELD_DOCUMENTATION);
const rows = [...macros, ...fields];

const isSentence = (text: string) => /^[A-Z].*[^.]\.$/s.test(text) && !/[.!?]\s+[A-Z]/.test(text);

describe('a row of the documentation', () => {
  test('exists for each macro and each field, and for nothing else', () => {
    expect(macros.map(([name]) => name).sort()).toEqual(MACROS.map(({ name }) => name).sort());
    expect(fields.map(([name]) => name).sort()).toEqual(EVENT_FIELDS.map(({ name }) => name).sort());
  });

  test('describes it in one sentence, and has notes of one sentence each', () => {
    for (const [name, { description, notes = [] }] of rows) {
      for (const text of [description, ...notes]) expect(text, name).toSatisfy(isSentence);
      expect(new Set(notes).size, name).toBe(notes.length);
    }
  });

  test('rests on documents that exist, each named once', () => {
    for (const [name, { origins }] of rows) {
      expect(origins, name).not.toEqual([]);
      for (const { document } of origins) {
        expect(findDocument(document), `${document} of ${name}`).toBeDefined();
      }
      expect(new Set(origins.map(({ document }) => document)).size, name).toBe(origins.length);
    }
  });

  test('has an example, with no address of a real device', () => {
    for (const [name, { example }] of rows) {
      if (name !== 'custom_dimension') expect(example, name).not.toBe('');
      const addresses = example.match(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g) ?? [];
      for (const address of addresses) expect(address, name).toMatch(/^203\.0\.113\./);
    }
  });

  test('shows the same example for a macro and for the field it echoes', () => {
    for (const { name, kind, fields: read } of MACROS) {
      const [field] = read;
      if (kind !== 'device-id' || field === undefined) continue;
      expect(MACRO_DOCUMENTATION[name].example).toBe(FIELD_DOCUMENTATION[field].example);
    }
  });
});

describe('the example of a field', () => {
  const examples = (type: FieldType) =>
    EVENT_FIELDS.filter((field) => field.type === type).map(
      ({ name }) => [name, FIELD_DOCUMENTATION[name].example] as const,
    );

  test('that is a boolean is one', () => {
    for (const [name, example] of examples('boolean')) expect(['true', 'false'], name).toContain(example);
  });

  test('that is a number is one', () => {
    for (const [name, example] of examples('number')) expect(example, name).toMatch(/^\d+(?:\.\d+)?$/);
  });

  test('that is JSON can be read', () => {
    for (const [name, example] of examples('json')) {
      expect(() => JSON.parse(example) as unknown, name).not.toThrow();
    }
  });

  test('that is a time has milliseconds, and an offset only when its name promises one', () => {
    for (const [name, example] of examples('time')) {
      expect(example, name).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}(?:[+-]\d{4})?$/);
      expect(/[+-]\d{4}$/.test(example), name).toBe(name.endsWith('_selected_timezone'));
    }
  });

  test('that has known values is one of them, unless the values are only special ones', () => {
    for (const { name } of EVENT_FIELDS) {
      const values = valuesOfField(name);
      if (values.length > 0 && name !== 'media_source') {
        expect(values, name).toContain(FIELD_DOCUMENTATION[name].example);
      }
    }
  });
});

test('each document has a description and, if it is published, an address', () => {
  for (const [key, document] of Object.entries(DOCUMENTS)) {
    expect(document.title, key).not.toBe('');
    expect(document.publisher, key).not.toBe('');
    expect(document.about, key).toMatch(/\.$/);
    if (document.url !== undefined) expect(document.url, key).toMatch(/^https:\/\/[a-z.-]+\//);
  }
});

describe('look-up', () => {
  test('joins a macro with its documentation', () => {
    expect(macroReference('advertising_id')).toMatchObject({
      name: 'advertising_id',
      kind: 'device-id',
      format: 'lower-case UUID',
    });
  });

  test('joins a field with its documentation, by any of its names', () => {
    expect(fieldReference('Campaign ID')).toMatchObject({ name: 'af_c_id', type: 'text', example: '10023' });
  });

  test.each(['advertiserId', 'nope', '__proto__', 'constructor', ''])('%j is no canonical macro', (name) => {
    expect(macroReference(name)).toBeUndefined();
  });

  test.each(['nope', '__proto__', 'constructor', ''])('%j is neither a field nor a document', (name) => {
    expect(fieldReference(name)).toBeUndefined();
    expect(findDocument(name)).toBeUndefined();
  });
});

describe('what the Android SDK predefines', () => {
  test('are 27 event names, each once', () => {
    expect(new Set(RICH_EVENT_NAMES).size).toBe(27);
    for (const name of RICH_EVENT_NAMES) expect(name).toMatch(/^af_[a-z_]+$/);
  });

  test('are 76 parameters, each once, and af_net_revenue', () => {
    const names = EVENT_VALUE_KEYS.map(({ name }) => name);
    expect(new Set(names).size).toBe(77);
    expect(names).toHaveLength(77);
    for (const name of names) expect(name).toMatch(/^af_[a-z_0-9]+$/);
  });

  test.each([
    ['af_revenue', 'decimal'],
    ['af_price', 'decimal'],
    ['af_net_revenue', 'decimal'],
    ['af_quantity', 'integer'],
    ['af_validated', 'boolean'],
    ['af_content_list', 'text-list'],
    ['af_content', 'text-list'],
    ['af_currency', 'text'],
    ['af_content_id', 'text'],
    ['af_order_id', 'text'],
    ['af_param_10', 'text'],
    ['af_preferred_star_ratings', 'text'],
  ])('%s is of type %s', (name, type) => {
    expect(EVENT_VALUE_KEYS.find((key) => key.name === name)?.type).toBe(type);
  });
});

test('the early part pulls none of the documentation in', () => {
  const folder = join(import.meta.dirname, '../../src/vocabulary');
  const loaded = new Set<string>();
  const load = (file: string) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, path] of text.matchAll(/^(?:import|export) (?!type\b)[^;]*? from '(\.[^']+)';/gm)) {
      if (path !== undefined) load(`${join(dirname(file), path)}.ts`);
    }
  };
  load(join(folder, 'index.ts'));
  const names = [...loaded].map((file) => file.slice(folder.length + 1)).sort();
  expect(names).toEqual(['appsflyer.ts', 'field.ts', 'fields.ts', 'index.ts', 'macros.ts', 'vocabulary.ts']);
});
