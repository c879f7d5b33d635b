import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS, NO_FIELDS, parse, planTemplate, render, segmentsOf } from '../../src/engine';
import { mayBeForeign } from '../../src/lint/lint';
import { foreignTemplateOf } from '../../src/lint/systems';
import { recognizeNotation } from '../../src/translate';
import { APPSFLYER } from '../../src/vocabulary';
import text from '../cases/translate/recognize.txt?raw';
import { readCases, textOf } from '../engine/cases';

const cases = readCases(text, { sections: ['template', 'systems'], required: [['template'], ['systems']] });

// The page recognizes by the rendering, where a field of the event counts as known; without an event both agree.
test.each(cases.map((each) => [each.name, each] as const))('%s', (_name, each) => {
  const template = textOf(each, 'template') ?? '';
  const { systems, orAppsFlyer } = recognizeNotation(template);
  expect(listed(systems, orAppsFlyer)).toBe(textOf(each, 'systems'));
  const rendering = render(planTemplate(parse(template, APPSFLYER), APPSFLYER, DEFAULT_OPTIONS), NO_FIELDS);
  const segments = segmentsOf(rendering);
  const found = mayBeForeign(rendering, segments) ? foreignTemplateOf(rendering, segments) : undefined;
  expect(listed(found?.systems ?? [], found?.orAppsFlyer ?? false)).toBe(textOf(each, 'systems'));
});

function listed(systems: readonly { readonly id: string }[], orAppsFlyer: boolean): string {
  const ids = [...systems.map(({ id }) => id), ...(orAppsFlyer ? ['AppsFlyer'] : [])];
  return ids.length === 0 ? 'none' : ids.join(', ');
}
