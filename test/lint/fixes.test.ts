import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, type Diagnostic, type EventFields } from '../../src/engine';
import { fixAll } from '../../src/lint';
import { anyEvent, anyTemplate } from '../engine/arbitraries';
import { fieldsOf } from '../engine/event';
import { fewerRuns } from '../properties';
import { lintTemplate } from './linting';

const PURCHASE = fieldsOf(
  '{"event_name": "af_purchase", "platform": "android", "campaign": "the \\"best\\" & more", "city": "", "event_value": {"a": "b"}, "ip": "203.0.113.7"}',
);

const URL_DAMAGE = [
  'a=(idfa)',
  'b={ip}',
  'c=%28city%29',
  'd=(idfx)',
  'e=(revenue)',
  'f=(ip',
  'g=ip)',
  'h=(ip}',
  'i=()',
  'gaid=()',
  'j={}',
  'k={{ip}}',
  'l=((ip))',
  'm=%%IP%%',
  'n=[ip]',
  'o=${ip}',
  'p=( ip )',
  'q=(#ip)',
  'r=(event name)',
  's=(Event_Name)',
  't=(monetary)',
  'country_code=(ip)',
  'gaid=(android_id)',
  'u=1',
  'u=1',
  'v=x y',
  'w= (ip) ',
  'x=50%',
  'y=%s',
  'z=#1',
  'A=[ID]',
  'B=YOUR_ID',
  'C=%E2%82',
  'D=https%253A%252F%252Fq.example',
  'E={"a":"(c)"}',
  'F={"a":"(evnt_value)",}',
  'G=(sha1-idfa)',
  'H=http://q.example?a=(ip)',
  '//I=1',
];
const BETWEEN = [
  '&',
  '&',
  '&',
  '&amp;',
  '?',
  '??',
  '¤cy=USD&',
  '×tamp=1&',
  '#',
  '\n  &',
  '\n',
  ' ',
  ' & ',
  '&&',
];
const STARTS = [
  'https://p.example/?',
  'http://p.example/?',
  'http://u:p@p.example:8080/p&',
  'https://p.example/#?',
  'https://p.example/',
  '&',
  '',
  'POST https://p.example/\nContent-Type: application/x-www-form-urlencoded\n\n',
  'POST https://p.example/\nContent-Type: application/json\n\n',
];
const JSON_DAMAGE = [
  '"a": "(c)"',
  '"b": (event_value)',
  '"c": "(ip"',
  '"d": {{city}}',
  '"e": (nope)',
  '"f": "%28ip%29"',
  '"g": (evnt_value)',
  '"h": ()',
];

const pieces = fc.array(fc.tuple(fc.constantFrom(...URL_DAMAGE), fc.constantFrom(...BETWEEN)), {
  maxLength: 12,
});
const damagedUrl = fc
  .tuple(fc.constantFrom(...STARTS), pieces)
  .map(([start, parts]) => start + parts.flat().join(''));
const damagedBody = fc
  .tuple(
    fc.constantFrom('application/json', 'text/plain', 'application/x-www-form-urlencoded'),
    fc.array(fc.constantFrom(...JSON_DAMAGE), { maxLength: 6 }),
    fc.constantFrom('}', ',}', ''),
  )
  .map(([type, parts, end]) => `POST http://p.example/\nContent-Type: ${type}\n\n{${parts.join(', ')}${end}`);

const damaged = fc.oneof(damagedUrl, damagedBody, anyTemplate);
const event: fc.Arbitrary<EventFields> = fc.oneof(
  fc.constant(PURCHASE),
  fc.constant(fieldsOf('{}')),
  anyEvent,
);

const errors = (found: readonly Diagnostic[]) => found.filter(({ severity }) => severity === 'error').length;

describe('fixes', () => {
  test('leave nothing to fix when all of them are applied', () => {
    fc.assert(
      fc.property(damaged, event, (template, from) => {
        const { text } = fixAll(template, (changed) => lintTemplate(changed, { event: from }));
        const left = lintTemplate(text, { event: from }).filter(({ fixes }) => fixes.length > 0);
        expect({ text, left }).toEqual({ text, left: [] });
      }),
      fewerRuns(8),
    );
  });

  test('cause no new error, each on its own', () => {
    fc.assert(
      fc.property(damaged, event, (template, from) => {
        const found = lintTemplate(template, { event: from });
        for (const { code, fixes, suggestions } of found) {
          for (const fix of [...fixes, ...suggestions]) {
            const after = lintTemplate(applyEdits(template, fix.edits), { event: from });
            expect([code, fix.label, errors(after) <= errors(found)]).toEqual([code, fix.label, true]);
          }
        }
      }),
      fewerRuns(16),
    );
  });
});

test('a template with many problems is fixed in one go, and suggestions are left', () => {
  const template =
    'http://p.example/p?x&amp;gaid=%28advertiserId%29&amp;ip=( ip )¤cy=(currancy)&name=(event_name&country_code=(ip)?json=(encode)&a=x y&a=x y';
  const { text, applied } = fixAll(template, (changed) => lintTemplate(changed, { event: PURCHASE }));
  expect(text).toBe(
    'http://p.example/p?x&gaid=(advertising_id)&ip=(ip)&currency=(currancy)&name=(event_name)&country_code=(ip)?json=(encode)&a=x%20y&a=x%20y',
  );
  expect(applied).toBeGreaterThan(7);
});

describe('fixing all', () => {
  const replaced = (from: number, insert: string): Diagnostic => ({
    from,
    to: from + 1,
    severity: 'warning',
    code: 'x',
    message: 'x.',
    fixes: [{ label: 'x', edits: [{ from, to: from + 1, insert }] }],
    suggestions: [],
  });

  test('applies the first fix of each problem and skips those that touch another', () => {
    const findings = (text: string) =>
      text === 'abc' ? [replaced(0, 'x'), replaced(1, 'y'), replaced(2, 'z')] : [];
    expect(fixAll('abc', findings)).toEqual({ text: 'xbz', applied: 2 });
  });

  test('ends when two fixes undo each other', () => {
    const { text } = fixAll('a', (now) => [replaced(0, now === 'a' ? 'b' : 'a')]);
    expect(['a', 'b']).toContain(text);
  });

  test('ends when a fix makes the text grow', () => {
    expect(fixAll('a', () => [replaced(0, 'aa')]).applied).toBe(100);
  });

  test('does nothing without a fix', () => {
    expect(fixAll('a', () => [{ ...replaced(0, 'b'), fixes: [] }])).toEqual({ text: 'a', applied: 0 });
  });
});

test.each([
  'https://x.example/?uid={visit}&idfa={ifa}&n=a b\n\nParameter name | Branch Parameter\n{visit} | CLICK_ID\n{ifa} | IDFA',
  'https://x.example/?a={gps_adid}&b={adid}&c= {installed_at}&d=a b',
])('a template for another system has suggestions only: %s', (text) => {
  const found = lintTemplate(text);
  expect(found.map(({ code }) => code)).toContain('other-system');
  expect(found.flatMap(({ fixes }) => fixes)).toEqual([]);
  expect(found.flatMap(({ suggestions }) => suggestions).map(({ changes }) => changes)).toContain(
    'The system that the template is written for may read it differently.',
  );
});
