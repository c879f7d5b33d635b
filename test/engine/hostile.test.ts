import { describe, expect, test, vi } from 'vitest';
import {
  decode,
  MAX_JSON_DEPTH,
  MAX_RENDERED_LENGTH,
  MAX_TEMPLATE_LENGTH,
  numberMacros,
  outlineOf,
  parametersOf,
  percentDecode,
  readJson,
  segmentsOf,
  type EventFields,
} from '../../src/engine';
import { lint } from '../../src/lint/lint';
import { APPSFLYER } from '../../src/vocabulary';
import { fieldsOf } from './event';
import { renderTemplate, type Filling } from './rendering';

/*
 * Input that is meant to harm. A rule that is quadratic in its input would run for minutes, one that recurses would run
 * out of stack, and either fails the test.
 */
vi.setConfig({ testTimeout: 30_000 });

const MEGABYTE = 1_000_000;

/** Twice what the page reads; what is quadratic in it runs longer than a test may. */
const BEYOND = 2 * MAX_TEMPLATE_LENGTH;

const ANY = ['empty', 'drop'] as const;

/** Everything that the page does with a template, once. */
function run(template: string, filling?: Filling): { text: string; complete: boolean } {
  const rendering = renderTemplate(template, filling);
  const segments = segmentsOf(rendering);
  parametersOf(rendering.plan.template);
  numberMacros(rendering.plan.template.parts, APPSFLYER);
  lint({ template: rendering.plan.template, vocabulary: APPSFLYER, rendering, segments });
  decode(rendering.text, outlineOf(rendering));
  return rendering;
}

const fill = (piece: string, length = MEGABYTE) => piece.repeat(Math.ceil(length / piece.length));

const LONG: readonly (readonly [name: string, write: (length: number) => string])[] = [
  ['letters', (n) => fill('a', n)],
  ['opening parentheses', (n) => fill('(', n)],
  ['closing parentheses', (n) => fill(')', n)],
  ['nested parentheses', (n) => `${fill('(', n / 2)}a${fill(')', n / 2)}`],
  ['braces', (n) => fill('{{', n)],
  ['openings of the dashboard', (n) => fill('$$sdk(', n)],
  ['names that never end', (n) => fill('(a', n)],
  ['a name without an end', (n) => `(${fill('a', n)})`],
  ['macros', (n) => fill('(idfa)', n)],
  ['unknown names', (n) => fill('(ab)', n)],
  ['parameters', (n) => `?${fill('&a=(idfa)', n)}`],
  ['ampersands', (n) => `?${fill('&', n)}`],
  ['parameters that are only empty braces', (n) => `?${fill('&{}', n)}`],
  ['values that are only empty braces', (n) => `?${fill('&a={}', n)}`],
  ['URLs in values', (n) => `?${fill('&u=https://q.example/?x=(idfa)', n)}`],
  ['question marks', (n) => fill('?', n)],
  ['hashes', (n) => fill('#', n)],
  ['at signs', (n) => `https://${fill('@', n)}`],
  ['colons', (n) => fill(':', n)],
  ['signs of equality', (n) => `?${fill('=', n)}`],
  ['percent signs', (n) => `?${fill('%', n)}`],
  ['broken escapes', (n) => `?${fill('%F0', n)}`],
  ['spaces', (n) => fill(' ', n)],
  ['line breaks', (n) => fill('\r\n', n)],
  ['spaces after a request line', (n) => `GET x${fill(' ', n)}`],
  ['spaces within a request line', (n) => `GET x${fill(' ', n)}x`],
  ['spaces before every line', (n) => `GET x\n${fill(' a\n', n)}`],
  ['lines that are switched off', (n) => `?a=1${fill('\n//', n)}`],
  ['a line that is switched off without an end', (n) => `?a=1\n//${fill(' ', n)}`],
  ['headers', (n) => `POST x\n${fill('a: b\n', n)}\nbody`],
  ['content types', (n) => `POST x\n${fill('content-type: a\n', n)}\nbody`],
  ['a long header', (n) => `POST x\na: ${fill('b ', n)}\n\nbody`],
  ['quotes in a JSON body', (n) => `POST x\n\n{${fill('"', n)}`],
  ['backslashes in a JSON body', (n) => `POST x\n\n{"${fill('\\', n)}`],
  ['brackets in a JSON body', (n) => `POST x\n\n${fill('[', n)}`],
  ['expressions in braces', (n) => `https://x/?a={{${fill('${a}', n)}`],
  ['lines of spaces in JSON lines', (n) => `POST x\nContent-Type: application/x-ndjson\n\n${fill(' ', n)}`],
  ['sections of XML', (n) => `POST x\n\n<a>(idfa)${fill('<![CDATA[', n)}`],
  ['attributes of XML', (n) => `POST x\n\n<a${fill(' b="(idfa)"', n)}`],
  ['quoted macros', (n) => `?${fill(`&a='(idfa)'`, n)}`],
  ['a form body', (n) => `POST x\n\na=1${fill('&a=(idfa)', n)}`],
  ['lone surrogates', (n) => fill('\ud83d', n)],
  ['control characters', (n) => fill('\u0000\u001f\u007f', n)],
];

describe.each(LONG)('a template of %s', (_, write) => {
  test('as long as the page reads it: everything is done with it', () => {
    const template = write(MAX_TEMPLATE_LENGTH);
    expect(run(template).complete).toBe(true);
    // With a macro, what is rendered in another way when values are missing; the rules ran above.
    if (!template.includes('(idfa)')) return;
    const shortened = renderTemplate(template, { options: { missing: 'drop' } });
    expect(shortened.complete).toBe(true);
    decode(shortened.text, outlineOf(shortened));
  });

  test('twice as long: it is read, rendered and decoded', () => {
    const rendering = renderTemplate(write(BEYOND));
    expect(rendering.complete).toBe(true);
    expect(decode(rendering.text, outlineOf(rendering)).method).toMatch(/^(?:GET|POST)$/);
  });
});

test('100,000 parentheses that open and close', () => {
  const nested = '('.repeat(100_000) + ')'.repeat(100_000);
  expect(run(nested).text).toBe(nested);
});

describe('an event value that is repeated without end', () => {
  const event: EventFields = fieldsOf(JSON.stringify({ event_value: { a: 'é'.repeat(440_000) } }));

  test.each(['?', 'POST x\n\n{"a": (encode)', 'POST x\nContent-Type: text/plain\n\n'])('after %j', (head) => {
    for (const missing of ANY) {
      const { text, complete } = run(head + '&a=(encode)'.repeat(1000), { event, options: { missing } });
      expect(complete).toBe(false);
      expect(text.length).toBeGreaterThan(MAX_RENDERED_LENGTH);
      expect(text.length).toBeLessThan(MAX_RENDERED_LENGTH + 6 * 450_000);
    }
  });

  test('the output ends with a whole value', () => {
    const { text } = run('?' + '&a=(encode)'.repeat(1000), { event });
    expect(text).toMatch(/^(?:\?|&a=%7B%22a%22%3A%22(?:%C3%A9){440000}%22%7D)+$/);
  });

  test('what comes after the limit is at the end of the output', () => {
    const rendering = renderTemplate('?' + '&a=(encode)'.repeat(1000) + '&z=1', { event });
    const last = segmentsOf(rendering).at(-1);
    expect(last?.output).toEqual({ from: rendering.text.length, to: rendering.text.length });
    expect(last?.source.to).toBe(rendering.plan.template.text.length);
  });
});

test('many unknown names, and many fields', () => {
  const event = fieldsOf(
    JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, i]))),
  );
  const template = `?${Array.from({ length: 12_000 }, (_, i) => `(x${i})`).join('')}(K-19999)`;
  expect(run(template, { event }).text.endsWith('(x11999)19999')).toBe(true);
});

describe('names that mean something to JavaScript', () => {
  const NAMES = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'prototype',
    '__defineGetter__',
  ];

  test.each(NAMES)('(%s) is unknown, a field, a setting', (name) => {
    const text = `{"${name}":"v 1"}`;
    expect(run(`?a=(${name})`).text).toBe(`?a=(${name})`);
    expect(run(`?a=(${name})`, { event: fieldsOf(text) }).text).toBe('?a=v%201');
    expect(run(`?a=(setting:${name})`).text).toBe(`?a=(setting:${name})`);
    expect(run(`?a=(setting:${name})`, { settings: new Map([[name, 'v 1']]) }).text).toBe('?a=v%201');
    expect(run('?a=(encode)', { event: fieldsOf(`{"event_value":${text}}`) }).text).toBe(
      `?a=%7B%22${name}%22%3A%22v%201%22%7D`,
    );
  });
});

describe('JSON', () => {
  test.each([
    ['a string of ten megabytes', `{"a":"${fill('x', 10 * MEGABYTE)}"}`, true],
    ['a string of ten megabytes without an end', `{"a":"${fill('x', 10 * MEGABYTE)}`, false],
    ['escapes', `["${fill('\\n')}"]`, true],
    ['quotes', fill('"'), false],
    ['backslashes', `["${fill('\\')}`, false],
    ['numbers', `[${fill('1,')}1]`, true],
    ['keys', `{${fill('"a":1,')}"a":1}`, true],
    ['commas', `[${fill(',')}]`, false],
    ['words', `[${fill('x ')}]`, false],
    ['spaces', fill(' '), false],
    ['digits', fill('1'), true],
  ])('%s', (_, text, ok) => {
    expect(readJson(text).ok).toBe(ok);
  });

  test.each(['[', '{"a":', '[{"a":[', '"a":['])('%s nested without end', (opening) => {
    const reading = readJson(fill(opening));
    expect(reading.ok).toBe(false);
  });

  test('ten thousand levels, closed', () => {
    const reading = readJson('['.repeat(10_000) + ']'.repeat(10_000));
    expect(reading).toMatchObject({ ok: false, problem: { code: 'json-depth', from: MAX_JSON_DEPTH } });
  });
});

test.each([fill('%'), fill('+'), fill('%F0'), fill('%41'), fill('%F0%9F%8E%AE'), fill('%C3ü')])(
  'decoding a megabyte, number %#',
  (raw) => {
    const decoded = percentDecode(raw, true);
    expect(decoded.offsets?.at(-1)).toBe(raw.length);
  },
);
