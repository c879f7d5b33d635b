import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deriveTemplate, type DerivedTemplate } from '../../../src/received';
import { APPSFLYER } from '../../../src/vocabulary';
import { linesOf, readCases, textOf } from '../../engine/cases';

const SHAPE = {
  sections: ['request', 'template', 'values', 'notes'],
  required: [['request'], ['template'], ['values']],
};

/** What each value became, a line each: its name, the macro or nothing, what speaks for it, and what it may be instead. */
export function valueLines({ parameters }: DerivedTemplate): string[] {
  return parameters.map(({ name, macro, how, alternatives }) => {
    const others = alternatives.length === 0 ? '' : `; or ${alternatives.join(', ')}`;
    return `${name}: ${macro ?? 'as it is'} by ${how}${others}`;
  });
}

for (const each of readCases(readFileSync('test/cases/received/derive/requests.txt', 'utf8'), SHAPE)) {
  test(each.name, () => {
    const derived = deriveTemplate(textOf(each, 'request') ?? '', APPSFLYER);
    expect(derived.text).toBe(textOf(each, 'template'));
    expect(valueLines(derived)).toEqual(linesOf(each, 'values'));
    expect(derived.notes).toEqual(linesOf(each, 'notes'));
  });
}
