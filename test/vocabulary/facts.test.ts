import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DOCUMENTS } from '../../src/vocabulary/reference';

/** The document keys after `documented:` and `observed:`, up to the bracket or the table cell that ends the list. */
function citedKeys(text: string): string[] {
  const lists = text.matchAll(/(?:documented|observed): ([^)|\n]+)/g);
  const items = [...lists].flatMap(([, list = '']) => list.split(/[,;]|(?:documented|observed):/));
  return items.map((item) => item.trim()).filter((item) => /^[A-Z][A-Za-z0-9-]*$/.test(item));
}

test('every document that the facts cite is in the list of documents', () => {
  const keys = citedKeys(readFileSync('src/vocabulary/facts.md', 'utf8'));
  const cited = [...new Set(keys)];
  expect(cited.length).toBeGreaterThan(20);
  expect(cited.filter((key) => !Object.hasOwn(DOCUMENTS, key))).toEqual([]);
});

test('a list of keys is read with those after a semicolon', () => {
  expect(citedKeys('x (documented: SEED, P-TUNE; observed: XAP, the only log). y (inferred)')).toEqual([
    'SEED',
    'P-TUNE',
    'XAP',
  ]);
});
