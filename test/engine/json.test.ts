import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactJson, MAX_JSON_DEPTH, readJson, readJsonSteps } from '../../src/engine';
import { anyText } from './arbitraries';

const PIECES = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '"a"',
  '\\',
  '\\u00',
  '1',
  '-',
  '.5',
  'e',
  '0',
  'true',
  'null',
  ' ',
  '\n',
  '//',
  '\u00a0',
  'x',
];

const almostJson = fc.oneof(
  anyText,
  fc.json(),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.tuple(fc.json(), fc.nat(), fc.constantFrom(...PIECES)).map(([json, at, piece]) => {
    const cut = at % (json.length + 1);
    return json.slice(0, cut) + piece + json.slice(cut);
  }),
);

const compact = (text: string) => {
  const reading = readJson(text);
  return reading.ok ? compactJson(reading.node, text) : reading.problem;
};

describe('reading', () => {
  test.each([
    ['{"a":1,}', 'json-trailing-comma', 6, 7],
    ['[1, ]', 'json-trailing-comma', 2, 3],
    ['{"a" 1}', 'json-colon', 5, 6],
    ['{"a":1 "b":2}', 'json-comma', 7, 8],
    ['[1 2]', 'json-comma', 3, 4],
    ['[1}', 'json-comma', 2, 3],
    ["{'a':1}", 'json-quotes', 1, 2],
    ["['x']", 'json-quotes', 1, 4],
    ['{a:1}', 'json-key', 1, 2],
    ['{,}', 'json-key', 1, 2],
    ['{1:2}', 'json-key', 1, 2],
    ['[,1]', 'json-value', 1, 2],
    ['[1,,2]', 'json-value', 3, 4],
    ['{"a":}', 'json-value', 5, 6],
    [']', 'json-value', 0, 1],
    ['', 'json-value', 0, 0],
    ['  \n', 'json-value', 3, 3],
    ['{"a":"x', 'json-string', 5, 6],
    ['{"a":1', 'json-close', 6, 6],
    ['[1,2', 'json-close', 4, 4],
    ['[1] 2', 'json-end', 4, 5],
    ['{} {}', 'json-end', 3, 5],
    ['[1, /* x */ 2]', 'json-word', 4, 6],
    ['[tru]', 'json-word', 1, 4],
    ['[NaN]', 'json-word', 1, 4],
    ['[True]', 'json-word', 1, 5],
    ['[.5]', 'json-number', 1, 3],
    ['[01]', 'json-number', 1, 3],
    ['[1.]', 'json-number', 1, 3],
    ['[+1]', 'json-number', 1, 3],
    ['[-]', 'json-number', 1, 2],
    ['["\\x"]', 'json-escape', 2, 3],
    ['["\\u00g0"]', 'json-escape', 2, 3],
    ['["a\tb"]', 'json-control', 3, 4],
    ['["a\nb"]', 'json-control', 3, 4],
  ])('%j: %s at %i-%i', (text, code, from, to) => {
    const reading = readJson(text);
    expect(reading.ok ? 'read' : reading.problem).toMatchObject({ code, from, to });
    expect(reading.ok ? '' : reading.problem.message).toMatch(/^[A-Z].*\.$/);
  });

  test('nesting is read to its limit and refused beyond it, brackets in strings not counted', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(readJson(nested(MAX_JSON_DEPTH)).ok).toBe(true);
    expect(readJson(nested(MAX_JSON_DEPTH + 1))).toMatchObject({
      ok: false,
      problem: { code: 'json-depth', from: MAX_JSON_DEPTH, to: MAX_JSON_DEPTH + 1 },
    });
    expect(readJson(JSON.stringify('[\\"['.repeat(MAX_JSON_DEPTH))).ok).toBe(true);
  });

  test('keys keep their order and may repeat', () => {
    const reading = readJson('{"b":1,"a":2,"b":3,"__proto__":4}');
    const node = reading.ok ? reading.node : undefined;
    expect(node?.type === 'object' ? node.entries.map(({ key }) => key) : []).toEqual([
      'b',
      'a',
      'b',
      '__proto__',
    ]);
  });

  test('accepts exactly what JSON.parse accepts', () => {
    fc.assert(
      fc.property(almostJson, (text) => {
        expect(readJson(text).ok).toBe(parses(text));
      }),
    );
  });

  test('the fault is inside the text, and the text before it could be the start of JSON', () => {
    fc.assert(
      fc.property(almostJson, (text) => {
        const reading = readJson(text);
        if (reading.ok) return;
        const { from, to } = reading.problem;
        expect(0 <= from && from <= to && to <= text.length).toBe(true);
        const before = readJson(text.slice(0, from));
        if (!before.ok && before.problem.code !== 'json-string') expect(before.problem.to).toBe(from);
      }),
    );
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('in steps', () => {
  test('a long text takes several, and the result is the same', () => {
    const text = JSON.stringify(Array.from({ length: 10_000 }, (_, n) => ({ id: n, name: `é${String(n)}` })));
    for (const written of [text, text.slice(0, -1), `${text} ]`]) {
      const steps = readJsonSteps(written);
      let count = 1;
      let step = steps.next();
      for (; step.done !== true; step = steps.next()) count += 1;
      expect(count).toBeGreaterThan(5);
      expect(step.value).toEqual(readJson(written));
    }
  });

  test('of a value with text after it, the value is read', () => {
    expect(readJson('{"a":1} x')).toMatchObject({ ok: false, first: { type: 'object', from: 0, to: 7 } });
    expect(readJson('{"a":1 x')).not.toHaveProperty('first');
  });
});

describe('compact form', () => {
  test.each([
    ['{ "b" : 1.0 , "a" : [ 1e5 , -0 ] }', '{"b":1.0,"a":[1e5,-0]}'],
    ['12345678901234567890', '12345678901234567890'],
    ['{"a":1,"a":2}', '{"a":1,"a":2}'],
    ['"\\/\\u00ea\\ud83d"', '"\\/\\u00ea\\ud83d"'],
  ])('%j becomes %j', (text, expected) => {
    expect(compact(text)).toBe(expected);
  });

  test('is what JSON.stringify returns, whatever the spaces', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom('', ' ', '\t', '\r\n '), (value, indent) => {
        expect(compact(JSON.stringify(value, null, indent))).toBe(JSON.stringify(value));
      }),
    );
  });
});
