import { describe, expect, test } from 'vitest';
import { APPSFLYER, findField } from '../../src/vocabulary';
import { KEY_MEANINGS } from '../../src/vocabulary/keys';
import { LEANPLUM } from '../../src/vocabulary/leanplum';
import { findDocument } from '../../src/vocabulary/reference';

const rows = KEY_MEANINGS.flatMap(({ keys }) => keys);

/** True for the canonical name of a macro of either language, or of an event field. */
function isName(name: string): boolean {
  const macros = [...APPSFLYER.macros, ...LEANPLUM.macros];
  return macros.some((macro) => macro.name === name) || findField(name)?.name === name;
}

describe('the meanings of keys', () => {
  test('are of at least 120 keys, each once, as lower-case words', () => {
    const keys = rows.map(({ key }) => key);
    expect(keys.length).toBeGreaterThanOrEqual(120);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys.filter((key) => !/^[a-z][a-z\d]*(?: [a-z\d]+)*$/.test(key))).toEqual([]);
  });

  test('offer what there is, each name once', () => {
    for (const { means, offers } of KEY_MEANINGS) {
      expect(
        offers.filter((name) => !isName(name)),
        means,
      ).toEqual([]);
      expect(new Set(offers).size, means).toBe(offers.length);
    }
  });

  test('rest on documents that exist', () => {
    const cited = rows.flatMap(({ origins }) => origins.map(({ document }) => document));
    expect(cited.filter((key) => findDocument(key) === undefined)).toEqual([]);
    expect(new Set(cited).size).toBeGreaterThan(10);
  });

  test('complete a sentence', () => {
    for (const { means } of KEY_MEANINGS) expect(means).toMatch(/^[a-z].*[^.]$/);
  });
});
