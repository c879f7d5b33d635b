import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DEFAULT_OPTIONS,
  OPTION_VALUES,
  parse,
  planTemplate,
  readOptions,
  render,
  type RenderOptions,
} from '../../src/engine';
import { FIRST_EVENT, readEvent } from '../../src/event';
import { type Change, effectsOf, MAX_EXAMPLES, type OptionEffect } from '../../src/explain/option-effects';
import { APPSFLYER } from '../../src/vocabulary';
import cases from '../cases/explain/effects.txt?raw';
import { pairsOf, readCases, textOf } from '../engine/cases';
import { fewerRuns } from '../properties';

interface Given {
  readonly event?: string;
  readonly options?: RenderOptions;
  readonly settings?: ReadonlyMap<string, string>;
}

function effects(template: string, { event = '{}', options = DEFAULT_OPTIONS, settings }: Given = {}) {
  const reading = readEvent(event);
  if (!reading.ok) throw new Error(reading.problems[0]?.message);
  const plan = planTemplate(parse(template, APPSFLYER), APPSFLYER, options, settings);
  const rendering = render(plan, reading.fields);
  return effectsOf({ rendering, vocabulary: APPSFLYER, ...(settings && { settings }) });
}

const SHAPE = {
  sections: ['template', 'event', 'options', 'settings', 'effects'],
  required: [['template'], ['effects']],
};

test.each(readCases(cases, SHAPE).map((each) => [each.name, each] as const))('%s', (_name, each) => {
  const options = readOptions(JSON.parse(textOf(each, 'options') ?? '{}'));
  const event = textOf(each, 'event') ?? '{}';
  const settings = new Map(pairsOf(each, 'settings', '='));
  const found = effects(textOf(each, 'template') ?? '', { event, options, settings });
  const others = found.filter(({ option, value }) => options[option] !== value);
  expect(others.flatMap(linesOf).join('\n')).toBe(textOf(each, 'effects'));
});

function linesOf({ option, value, changes, examples }: OptionEffect): string[] {
  return [`${option} ${String(value)}: ${changes}`, ...examples.map(lineOf)];
}

function lineOf({ kind, name, before, after }: Change): string {
  const quote = (text: string | undefined) => (text === undefined ? 'left out' : `“${text}”`);
  return `  ${kind} ${name}: ${quote(before)} → ${quote(after)}`;
}

test('each value of each option is listed once, and the current one changes nothing', () => {
  const found = effects('?a=(idfa)&w=(wifi)', { event: '{"wifi":true}' });
  const expected = Object.entries(OPTION_VALUES).flatMap(([option, values]) =>
    values.map((value) => [option, value]),
  );
  expect(found.map(({ option, value }) => [option, value])).toEqual(expected);
  const present = found.filter(({ option, value }) => DEFAULT_OPTIONS[option] === value);
  expect(present.map(({ changes, examples }) => [changes, examples])).toEqual(present.map(() => [0, []]));
});

const OPTIONS = fc.record({
  missing: fc.constantFrom(...OPTION_VALUES.missing),
  touchType: fc.constantFrom(...OPTION_VALUES.touchType),
  booleans: fc.constantFrom(...OPTION_VALUES.booleans),
  newlineAfterEncode: fc.boolean(),
  hashCase: fc.constantFrom(...OPTION_VALUES.hashCase),
  escapeSlashes: fc.boolean(),
});

const PIECE = fc.constantFrom(
  '?a=',
  '&b=',
  '&c=1',
  '(idfa)',
  '(sha1-advertiserId)',
  '(encode)',
  '(wifi)',
  '(nope)',
  '/',
  'x',
  '\n  // &d=(ip)\n',
  '(is_lat)',
);

test('there are changes exactly when the request is another one, and no more examples than changes', () => {
  fc.assert(
    fc.property(fc.array(PIECE, { maxLength: 12 }), OPTIONS, (pieces, options) => {
      const template = `https://p.example/${pieces.join('')}`;
      const reading = readEvent(FIRST_EVENT.text);
      const fields = reading.ok ? reading.fields : new Map();
      const textFor = (chosen: RenderOptions) =>
        render(planTemplate(parse(template, APPSFLYER), APPSFLYER, chosen), fields).text;
      for (const each of effects(template, { event: FIRST_EVENT.text, options })) {
        const isOther = textFor({ ...options, [each.option]: each.value }) !== textFor(options);
        expect(each.changes > 0).toBe(isOther);
        expect(each.examples).toHaveLength(Math.min(each.changes, MAX_EXAMPLES));
        for (const { before, after } of each.examples) expect(before).not.toBe(after);
      }
    }),
    fewerRuns(16),
  );
});
