import { describe, expect, test } from 'vitest';
import {
  numberMacros,
  OPTION_VALUES,
  outlineOf,
  segmentsOf,
  type Rendering,
  type RenderOptions,
} from '../../src/engine';
import { APPSFLYER } from '../../src/vocabulary';
import { pairsOf, readCases, textOf, type Case } from './cases';
import { fieldsOf } from './event';
import { renderTemplate, type Filling } from './rendering';

/*
 * test/cases/render. Sections of a case:
 * - template, output: the text and the request it becomes.
 * - each: lines `template → output`, rendered one by one.
 * - event: JSON, or the name of a file beside the cases; an empty object when left out.
 * - options: lines `name = value`, those of `RenderOptions`. settings: lines `name = value`.
 * - segments: a line for each macro: its number, its span of the template and of the output, the event field, its state.
 * - outline: the method, then a line for each piece of the rendered request.
 */
const SHAPE = {
  sections: ['template', 'event', 'options', 'settings', 'output', 'segments', 'outline', 'each'],
  required: [
    ['template', 'each'],
    ['output', 'each'],
  ],
};

const files = import.meta.glob<string>('../cases/render/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const events = import.meta.glob<string>('../cases/render/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function optionsOf(from: Case): Partial<RenderOptions> {
  const given = pairsOf(from, 'options', '=').map(([name, written]) => {
    const known = Object.entries(OPTION_VALUES).find(([each]) => each === name)?.[1];
    const value = known?.find((choice) => String(choice) === written);
    if (value === undefined) throw new Error(`There is no option ${name} = ${written}.`);
    return [name, value] as const;
  });
  return Object.fromEntries(given);
}

function fillingOf(from: Case): Filling {
  const written = textOf(from, 'event') ?? '{}';
  const event = written.endsWith('.json') ? events[`../cases/render/${written}`] : written;
  if (event === undefined) throw new Error(`There is no event ${written}.`);
  return {
    event: fieldsOf(event),
    options: optionsOf(from),
    settings: new Map(pairsOf(from, 'settings', '=')),
  };
}

function describeSegments(rendering: Rendering): string {
  const { parts } = rendering.plan.template;
  const numbers = numberMacros(parts, APPSFLYER);
  return segmentsOf(rendering)
    .flatMap(({ source, output, partIndex, filling }) => {
      if (filling === undefined) return [];
      const number = numbers[partIndex] ?? 0;
      const field = filling.field?.key ?? '-';
      return [`${number} ${source.from}-${source.to} ${output.from}-${output.to} ${field} ${filling.state}`];
    })
    .join('\n');
}

function describeOutline(rendering: Rendering): string {
  const { method, url, headers, body } = outlineOf(rendering);
  const cut = ({ from, to }: { from: number; to: number }) => rendering.text.slice(from, to);
  return [
    method,
    `url ${cut(url)}`,
    ...headers.map(({ name, value }) => `header ${cut(name)} = ${cut(value)}`),
    ...(body ? [`${body.kind} ${cut(body)}`] : []),
  ].join('\n');
}

for (const [path, text] of Object.entries(files)) {
  describe(path.slice('../cases/'.length), () => {
    const cases = readCases(text, SHAPE);
    test.each(cases)('$name', (each) => {
      const filling = fillingOf(each);
      const template = textOf(each, 'template');
      if (template !== undefined) {
        const rendering = renderTemplate(template, filling);
        expect(rendering.text).toBe(textOf(each, 'output'));
        const segments = textOf(each, 'segments');
        if (segments !== undefined) expect(describeSegments(rendering)).toBe(segments);
        const outline = textOf(each, 'outline');
        if (outline !== undefined) expect(describeOutline(rendering)).toBe(outline);
      }
      const pairs = pairsOf(each, 'each', '→');
      const rendered = pairs.map(([one]) => [one, renderTemplate(one, filling).text]);
      expect(rendered).toEqual(pairs);
    });
  });
}

test('there are golden cases and events', () => {
  expect(Object.keys(files).length).toBeGreaterThan(8);
  expect(Object.keys(events).length).toBeGreaterThan(2);
});
