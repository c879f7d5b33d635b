import { describe, expect, test } from 'vitest';
import { recognizeNotation, translate } from '../../src/translate';
import { SYSTEMS } from '../../src/vocabulary/systems';
import { type Case, pairsOf, readCases, textOf } from '../engine/cases';

const SHAPE = {
  sections: ['template', 'decisions', 'known', 'translation', 'rows', 'sentences'],
  required: [['template'], ['translation'], ['rows']],
};

/** One file a system, by its id. */
const FILES = import.meta.glob<string>('../cases/translate/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

// Real templates of these are longer and have more forms.
const LONG = ['adjust', 'branch', 'singular', 'tune', 'keitaro'];

describe.each(
  SYSTEMS.map(({ id }) => [id, readCases(FILES[`../cases/translate/${id}.txt`] ?? '', SHAPE)] as const),
)('%s', (id, cases) => {
  test('has enough cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(LONG.includes(id) ? 10 : 4);
  });

  test.each(cases.map((each) => [each.name, each] as const))('%s', (_case, each) => {
    const template = textOf(each, 'template') ?? '';
    const { systems, orAppsFlyer, known, total } = recognizeNotation(template);
    expect(systems.map((system) => system.id)).toEqual([id]);
    expect(orAppsFlyer).toBe(false);
    expectText(each, 'known', `${String(known)} of ${String(total)}`);
    const { text, rows } = translate(template, id, new Map(pairsOf(each, 'decisions', '→')));
    expectText(each, 'translation', text);
    const table = rows.map(({ theirs, ours, fit }) => `${theirs} -> ${ours ?? 'nothing'}: ${fit}`);
    expectText(each, 'rows', table.join('\n'));
    const sentences = rows.filter(({ sentence }) => sentence !== '');
    expectText(
      each,
      'sentences',
      sentences.map(({ theirs, sentence }) => `${theirs} ${sentence}`).join('\n'),
    );
  });
});

function expectText(each: Case, section: string, found: string): void {
  const expected = textOf(each, section);
  if (expected !== undefined) expect(found).toBe(expected);
}
