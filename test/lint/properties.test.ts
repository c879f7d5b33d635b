import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, MAX_TEMPLATE_LENGTH, segmentsOf, type Diagnostic } from '../../src/engine';
import { fixAll, templateTooLong } from '../../src/lint';
import { lint } from '../../src/lint/lint';
import { APPSFLYER } from '../../src/vocabulary';
import { anyEvent, anyOptions, anyTemplate } from '../engine/arbitraries';
import { fewerRuns } from '../properties';
import { fieldsOf } from '../engine/event';
import { renderTemplate, type Filling } from '../engine/rendering';

function lintTemplate(template: string, filling?: Filling): readonly Diagnostic[] {
  const rendering = renderTemplate(template, filling);
  const segments = segmentsOf(rendering);
  return lint({ template: rendering.plan.template, vocabulary: APPSFLYER, rendering, segments });
}

const problems = fc
  .tuple(anyTemplate, anyEvent, anyOptions)
  .map(([template, event, options]) => ({ template, found: lintTemplate(template, { event, options }) }));

describe('every rule', () => {
  test('reports problems within the text, in its order, each with a sentence', () => {
    fc.assert(
      fc.property(problems, ({ template, found }) => {
        const starts = found.map(({ from }) => from);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        for (const { from, to, message, code } of found) {
          expect([code, 0 <= from && from <= to && to <= template.length]).toEqual([code, true]);
          expect(message).toMatch(/^\S.*[.?]$/s);
        }
      }),
      fewerRuns(6),
    );
  });

  test('offers fixes and suggestions whose edits are within the text, in order, and change it', () => {
    fc.assert(
      fc.property(problems, ({ template, found }) => {
        for (const each of found) {
          for (const fix of [...each.fixes, ...each.suggestions]) {
            const { label, edits } = fix;
            const edges = [0, ...edits.flatMap(({ from, to }) => [from, to]), template.length];
            expect([each.code, label, edges]).toEqual([each.code, label, [...edges].sort((a, b) => a - b)]);
            expect(applyEdits(template, edits)).not.toBe(template);
          }
        }
      }),
      fewerRuns(6),
    );
  });

  test('offers fixes that come to an end when the first one is applied repeatedly', () => {
    fc.assert(
      fc.property(anyTemplate, anyEvent, (template, event) => {
        let text = template;
        const seen = new Set<string>();
        for (;;) {
          const next = lintTemplate(text, { event }).find(({ fixes }) => fixes.length > 0);
          if (next === undefined) return;
          expect(seen).not.toContain(text);
          seen.add(text);
          text = applyEdits(text, next.fixes[0]?.edits ?? []);
        }
      }),
      fewerRuns(10),
    );
  });
});

test('a request that is cut off is reported, a complete one is not', () => {
  const event = fieldsOf(JSON.stringify({ city: 'x'.repeat(900_000) }));
  const cut = (template: string) =>
    lintTemplate(template, { event }).filter(({ code }) => code === 'request-too-long');
  expect(cut('(city)(city)')).toEqual([]);
  expect(cut('(city)(city)(city)')).toMatchObject([{ severity: 'error' }]);
});

test('a template that is too long is reported from the limit on', () => {
  expect(templateTooLong('x'.repeat(1_234_567))).toMatchObject({
    code: 'template-too-long',
    severity: 'error',
    from: MAX_TEMPLATE_LENGTH,
    to: 1_234_567,
    message: 'The template has 1,234,567 characters; at most 100,000 are supported.',
  });
});

test('the number of problems is limited', () => {
  expect(lintTemplate(`?${'(nope){nope}'.repeat(500)}`).length).toBeLessThanOrEqual(200);
});

describe('a template of more than 30,000 characters', () => {
  const long = (rest: string) => `https://p.example/?a=(nope)&b=${'x'.repeat(29_960)}&c=1${rest}`;

  test('is checked up to the end of a parameter before there, and a note says so', () => {
    const text = long('&d=(nope)&e=1');
    const found = lintTemplate(text);
    expect(found.map(({ code }) => code)).toEqual(['request-length', 'unknown-macro', 'unchecked-rest']);
    expect(found.at(-1)).toMatchObject({
      severity: 'info',
      from: 29_994,
      to: text.length,
      message: 'The template has 30,007 characters; only the first 29,994 are checked for problems.',
    });
  });

  test('is not cut in a macro', () => {
    const text = `https://p.example/${'x'.repeat(29_970)}(event_name)(event_name)`;
    expect(lintTemplate(text).map(({ code }) => code)).toEqual(['request-length', 'unchecked-rest']);
  });
});

test('fixing all of a very long template ends after a few readings, and what is left is offered again', () => {
  let readings = 0;
  const diagnose = (text: string) => {
    readings += 1;
    return lintTemplate(text);
  };
  const { text } = fixAll(`https://p.example/?a=1${'&amp;a=1'.repeat(12_000)}`, diagnose);
  expect(readings).toBeLessThan(5);
  expect(text).toContain('&a=1&a=1');
  expect(lintTemplate(text).some(({ fixes }) => fixes.length > 0)).toBe(true);
});
