import { describe, expect, test } from 'vitest';
import { innerTemplate, recognizePaste } from '../../src/edit';
import { TEMPLATE_SAMPLES } from '../../src/event/samples';
import text from '../cases/edit/paste.txt?raw';
import { readCases, textOf } from '../engine/cases';

/*
 * test/cases/edit/paste.txt. Sections of a case:
 * - pasted: the text.
 * - kind: what it is recognized as. Without the section it is not recognized.
 * - label: the text of the button; not compared when left out.
 * - clean: the template itself.
 */
const cases = readCases(text, { sections: ['pasted', 'kind', 'label', 'clean'], required: [['pasted']] });

test.each(cases.map((each) => [each.name, each] as const))('%s', (_name, each) => {
  const kind = textOf(each, 'kind');
  const found = recognizePaste(textOf(each, 'pasted') ?? '');
  if (kind === undefined || found === undefined) return expect({ found, kind }).toEqual({});
  const label = textOf(each, 'label') ?? found.label;
  expect(found).toEqual({ kind, label, clean: textOf(each, 'clean') });
});

describe('a clean template is not recognized again', () => {
  test.each(cases.map((each) => [each.name, textOf(each, 'clean')] as const).filter(([, clean]) => clean))(
    '%s',
    (_name, clean) => {
      expect(recognizePaste(clean ?? '')).toBeUndefined();
    },
  );

  test.each(TEMPLATE_SAMPLES.map((sample) => [sample.id, sample.text]))('the sample %s', (_id, sample) => {
    expect(recognizePaste(sample)).toBeUndefined();
  });
});

test('only text around a template makes it one inside of other text', () => {
  const kinds = new Set(
    cases.flatMap((each) => {
      const pasted = textOf(each, 'pasted') ?? '';
      const found = innerTemplate(pasted);
      if (found !== undefined) expect(found).toEqual(recognizePaste(pasted));
      return found?.kind ?? [];
    }),
  );
  expect([...kinds].sort()).toEqual(['curl', 'html-link', 'markdown-code', 'markdown-link']);
});

test.each([
  ['quotes', `"${'\\"'.repeat(190_000)}"`],
  ['an open quote', `curl '${'a'.repeat(390_000)}`],
  ['backslashes', `https://p.example/${'\\('.repeat(190_000)}`],
  ['entities', `https://p.example/?${'¤'.repeat(390_000)}`],
  ['brackets', '(a\n'.repeat(130_000)],
  ['fences', '`'.repeat(390_000)],
  ['more than is examined', `"${'a'.repeat(5_000_000)}"`],
])('a long text of %s ends in time', (_name, long) => {
  // A pattern that backtracks would not end in time.
  expect(() => recognizePaste(long)).not.toThrow();
});
