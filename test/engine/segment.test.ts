import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineOf, parse, planTemplate, render, segmentsOf, type Segment } from '../../src/engine';
import { APPSFLYER } from '../../src/vocabulary';
import { anyEvent, anyOptions, anySettings, anyTemplate } from './arbitraries';
import { fieldsOf } from './event';
import { renderTemplate, type Filling } from './rendering';

const renderAny = fc
  .tuple(anyTemplate, anyEvent, anyOptions, anySettings)
  .map(([template, event, options, settings]) => ({ template, event, options, settings }));

const fillingsOf = (template: string, filling?: Filling) => {
  return segmentsOf(renderTemplate(template, filling)).flatMap((segment) => segment.filling ?? []);
};

describe('the story of a macro', () => {
  const event = fieldsOf('{"idfa":"A","city":"","my_param":"p q","wifi":1,"event_value":{"a":"x/y"}}');
  const settings = new Map([['key', 'k&']]);

  test.each([
    ['(idfa)', 'name', 'filled', 'idfa', 'A'],
    ['(ios-device-id)', 'spelling', 'filled', 'idfa', 'A'],
    ['(IDFA)', 'spelling', 'filled', 'idfa', 'A'],
    ['(sha1-idfa)', 'name', 'filled', 'idfa', 'A'],
    ['(city)', 'name', 'empty', 'city', ''],
    ['(carrier)', 'name', 'missing', undefined, ''],
    ['(my-param)', 'field', 'filled', 'my_param', 'p q'],
    ['(setting:key)', 'setting', 'filled', undefined, 'k&'],
    ['(setting:other)', 'unknown', 'unknown', undefined, ''],
    ['(nope)', 'unknown', 'unknown', undefined, ''],
  ])('%s: %s, %s', (template, resolution, state, field, raw) => {
    const [filling, ...others] = fillingsOf(template, { event, settings });
    expect(others).toEqual([]);
    expect(filling).toMatchObject({ resolution, state, raw });
    expect(filling?.field?.key).toBe(field);
  });

  test('the steps lead from the raw value to the sent one', () => {
    const options = { escapeSlashes: true, newlineAfterEncode: true } as const;
    const [filling] = fillingsOf('?j=(encode)', { event, options });
    expect(filling?.raw).toBe('{"a":"x/y"}');
    expect(filling?.steps).toEqual([
      { step: 'escaped-slashes', after: '{"a":"x\\/y"}' },
      { step: 'newline', after: '{"a":"x\\/y"}\n' },
      { step: 'percent', after: '%7B%22a%22%3A%22x%5C%2Fy%22%7D%0A' },
    ]);
  });

  test('a step that changes nothing is not told', () => {
    expect(fillingsOf('(idfa)(wifi)', { event }).map(({ steps }) => steps)).toEqual([
      [],
      [{ step: 'boolean', after: 'true' }],
    ]);
  });

  test('a hash tells of the letter case before it', () => {
    const [filling] = fillingsOf('(sha1-idfa)', { event, options: { hashCase: 'lower' } });
    expect(filling?.steps).toEqual([
      { step: 'lower-case', after: 'a' },
      { step: 'sha1', after: '86f7e437faa5a7fce15d1ddcb9eaeaea377667b8' },
    ]);
  });
});

function expectTiling(segments: readonly Segment[], side: 'source' | 'output', length: number): void {
  let at = 0;
  for (const segment of segments) {
    const { from, to } = segment[side];
    if (from !== at || to < from) expect({ from, to }).toEqual({ from: at, to: `at least ${at}` });
    at = to;
  }
  expect(at).toBe(length);
}

describe('laws', () => {
  test('rendering is total, and its segments tile both texts', () => {
    fc.assert(
      fc.property(renderAny, ({ template, ...filling }) => {
        const rendering = renderTemplate(template, filling);
        const segments = segmentsOf(rendering);
        expect(rendering.complete).toBe(true);
        expectTiling(segments, 'source', template.length);
        expectTiling(segments, 'output', rendering.text.length);
      }),
    );
  });

  test('text goes out as it is, layout not at all, and a macro has a story that ends in what went out', () => {
    fc.assert(
      fc.property(renderAny, ({ template, ...filling }) => {
        const rendering = renderTemplate(template, filling);
        for (const { source, output, part, filling: story } of segmentsOf(rendering)) {
          const sent = rendering.text.slice(output.from, output.to);
          if (part.type === 'layout') expect(sent).toBe('');
          if (filling.options.missing === 'drop' && sent === '') continue;
          const written = template.slice(source.from, source.to);
          if (part.type === 'text' || story?.state === 'unknown') expect(sent).toBe(written);
          if (story?.state === 'filled') expect(sent).toBe(story.steps.at(-1)?.after ?? story.raw);
        }
      }),
    );
  });

  test('the outline of a rendering lies in it, one piece after the other', () => {
    fc.assert(
      fc.property(renderAny, ({ template, ...filling }) => {
        const rendering = renderTemplate(template, filling);
        const { url, headers, body } = outlineOf(rendering);
        const spans = [url, ...headers.flatMap(({ name, value }) => [name, value]), ...(body ? [body] : [])];
        const edges = [0, ...spans.flatMap(({ from, to }) => [from, to]), rendering.text.length];
        expect(edges).toEqual([...edges].sort((a, b) => a - b));
        expect(body?.to ?? rendering.text.length).toBe(rendering.text.length);
      }),
    );
  });

  test('one plan serves many events: filling it again gives the same as planning again', () => {
    fc.assert(
      fc.property(renderAny, anyEvent, ({ template, event, options, settings }, other) => {
        const plan = planTemplate(parse(template, APPSFLYER), APPSFLYER, options, settings);
        render(plan, other);
        expect(render(plan, event).text).toBe(renderTemplate(template, { event, options, settings }).text);
      }),
    );
  });
});
