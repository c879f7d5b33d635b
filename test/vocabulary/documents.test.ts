import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOCUMENTS, type SourceDocument } from '../../src/vocabulary/documents';

const documents: readonly (readonly [string, SourceDocument])[] = Object.entries(DOCUMENTS);

/** A list of words in capitals, as citations write keys: in parentheses, or with a digit, such as `M1`. */
const CITED = /\(([A-Z][A-Za-z0-9-]*(?:, [A-Z][A-Za-z0-9-]*)*)(?=[);:,’']| and )/g;
const WITH_DIGIT = /(?<![\w-])[A-Z]{1,2}\d+(?![\w-])/g;
const SEEDS = /(?<![\w-])SEED(?:-[A-Z]+)?(?![\w-])/g;

/** Words that look like keys and are none: names of the field, and CleverTap's regions. */
const OTHER_WORDS = new Set(
  'GAID IDFA IDFV JSON URL UTC ISO ID IDs V1 V2 EU1 IN1 SG1 US1 SK1 EU US MD5'.split(' '),
);

/** The keys that a text cites. */
function keysIn(text: string): string[] {
  const lists = [...text.matchAll(CITED)].flatMap(([, list = '']) => list.split(', '));
  const isKey = (word: string) => /^[A-Z][A-Z0-9]*(?:-[A-Za-z0-9]+)*$/.test(word) && !OTHER_WORDS.has(word);
  const words = [...text.matchAll(WITH_DIGIT), ...text.matchAll(SEEDS)].map(([word]) => word);
  return [...new Set([...lists, ...words].filter(isKey))];
}

/** The comments of a source text, which no string of these folders imitates. */
function commentsOf(source: string): string {
  return [...source.matchAll(/\/\*\*?[^]*?\*\/|(?<=^|[\s;{(])\/\/.*$/gm)]
    .map(([comment]) => comment)
    .join('\n');
}

/** Every file of `src/partners`, `src/event` and two folders of `src/received` with the text in which keys are cited. */
const texts = ['partners', 'event', 'received/recognize', 'received/stacks'].flatMap((folder) =>
  readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|md)$/.test(path))
    .map((path) => {
      const text = readFileSync(`src/${path}`, 'utf8');
      return { path, text: path.endsWith('.md') ? text : commentsOf(text) };
    }),
);

describe('every document that facts rest on', () => {
  test.each(documents)('%s has a title and a publisher, and says what it is', (_, document) => {
    expect(document.title).toMatch(/\S/);
    expect(document.publisher).toMatch(/\S/);
    expect(document.about).toMatch(/\.$/);
  });

  // Third-party code, logs and pages are described and not named, so they have no address; own measurements are here.
  const withoutAddress = ['a third party', 'Postback Playground'];
  test.each(documents.filter(([, { publisher }]) => !withoutAddress.includes(publisher)))(
    '%s has an address',
    (_, document) => {
      expect(new URL(document.url ?? '').protocol).toBe('https:');
    },
  );
});

describe('every key cited in comments and facts', () => {
  test.each(texts.filter(({ text }) => keysIn(text).length > 0))('of $path is a document', ({ text }) => {
    expect(keysIn(text).filter((key) => !Object.hasOwn(DOCUMENTS, key))).toEqual([]);
  });

  test('is found', () => {
    const cited = new Set(texts.flatMap(({ text }) => keysIn(text)));
    expect([...cited].sort()).toEqual(expect.arrayContaining(['AAP', 'DEVHUB', 'L2', 'M1', 'SEED-CT']));
    expect(keysIn('Rows (S0, M1) and A6; (NOSUCH) of SEED-XX, partners (AAP; as a GAID).')).toEqual([
      'S0',
      'M1',
      'NOSUCH',
      'AAP',
      'A6',
      'SEED-XX',
    ]);
  });
});
