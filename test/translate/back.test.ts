import { expect, test } from 'vitest';
import { translateTo } from '../../src/translate';
import { SYSTEMS } from '../../src/vocabulary/systems';
import text from '../cases/translate/back.txt?raw';
import { readCases, textOf } from '../engine/cases';

const cases = readCases(text, {
  sections: ['system', 'template', 'translation', 'rows', 'sentences'],
  required: [['system'], ['template'], ['translation'], ['rows']],
});

test.each(cases.map((each) => [each.name, each] as const))('%s', (_name, each) => {
  const system = SYSTEMS.find(({ id }) => id === textOf(each, 'system'));
  if (system === undefined) throw new Error('There is no such system.');
  const translation = translateTo(textOf(each, 'template') ?? '', system.id);
  expect(translation.text).toBe(textOf(each, 'translation'));
  const rows = translation.rows.map(({ theirs, ours, fit }) => `${theirs} -> ${ours ?? 'nothing'}: ${fit}`);
  expect(rows.join('\n')).toBe(textOf(each, 'rows'));
  const said = translation.rows.flatMap(({ theirs, sentence }) =>
    sentence === '' ? [] : [`${theirs} ${sentence}`],
  );
  expect(said.join('\n')).toBe(textOf(each, 'sentences') ?? '');
});
