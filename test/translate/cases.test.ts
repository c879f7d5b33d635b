import { describe, expect, test } from 'vitest';
import { recognizeNotation, translate } from '../../src/translate';
import { SYSTEMS } from '../../src/vocabulary/systems';
import { type Case, pairsOf, readCases, textOf } from '../engine/cases';

const SHAPE = {
  sections: ['template', 'decisions', 'translation', 'rows', 'sentences', 'known'],
  required: [['template'], ['translation', 'rows']],
};

const FILES = import.meta.glob<string>('../cases/translate/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe.each(
  Object.entries(FILES).map(([path, text]) => [/([a-z]+)\.txt$/.exec(path)?.[1] ?? '', text] as const),
)('%s', (name, text) => {
  const system = SYSTEMS.find(({ id }) => id === name);
  test
    .runIf(system !== undefined)
    .each(readCases(system === undefined ? '' : text, SHAPE).map((each) => [each.name, each] as const))(
    '%s',
    (_case, each) => {
      if (system === undefined) return;
      const template = textOf(each, 'template') ?? '';
      const { systems, orAppsFlyer, known, total } = recognizeNotation(template);
      expect({ systems: systems.map(({ id }) => id), orAppsFlyer }).toEqual({
        systems: [system.id],
        orAppsFlyer: false,
      });
      expectText(each, 'known', `${String(known)} of ${String(total)}`);
      const decisions = new Map(pairsOf(each, 'decisions', '→'));
      const { text: translated, rows } = translate(template, system.id, decisions);
      expectText(each, 'translation', translated);
      expectText(
        each,
        'rows',
        rows.map(({ theirs, ours, fit }) => `${theirs} -> ${ours ?? 'nothing'}: ${fit}`).join('\n'),
      );
      expectText(
        each,
        'sentences',
        rows.flatMap(({ theirs, sentence }) => (sentence === '' ? [] : [`${theirs} ${sentence}`])).join('\n'),
      );
    },
  );
});

function expectText(each: Case, section: string, found: string): void {
  const expected = textOf(each, section);
  if (expected !== undefined) expect(found).toBe(expected);
}
