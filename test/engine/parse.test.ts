import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, writeMacro, type Part, type Span, type Template } from '../../src/engine';
import type { Notation } from '../../src/vocabulary';
import { anyTemplate } from './arbitraries';

const ALL: readonly Notation[] = ['paren', 'brace', 'sdk', 'click', 'double-brace'];

const parseAll = (text: string) => parse(text, { notations: ALL });

const macros = ({ parts }: Template) => parts.filter((part) => part.type === 'macro');

const shown = ({ text, parts }: Template) => {
  return parts.map((part) => `${part.type} ${part.place} ${JSON.stringify(text.slice(part.from, part.to))}`);
};

describe('notations', () => {
  test.each([
    ['(idfa)', 'paren', 'idfa'],
    ['{idfa}', 'brace', 'idfa'],
    ['$$sdk(ios-device-id)', 'sdk', 'ios-device-id'],
    ['$$click(af_sub1)', 'click', 'af_sub1'],
    ['{{User ID}}', 'double-brace', 'User ID'],
    ['(media source)', 'paren', 'media source'],
    ['(setting:api_key)', 'paren', 'setting:api_key'],
    ['(_x.y)', 'paren', '_x.y'],
  ])('%s is a macro', (text, notation, name) => {
    expect(macros(parseAll(text))).toMatchObject([{ notation, name, from: 0, to: text.length }]);
  });

  test.each([
    '()',
    '( a)',
    '(1a)',
    '(a',
    'a)',
    '(a}',
    '{{a}',
    '$$sdk a',
    '(a\nb)',
    '(ü)',
    `(${'a'.repeat(81)})`,
  ])('%j holds no macro of the whole text', (text) => {
    expect(macros(parseAll(text)).filter(({ from, to }) => from === 0 && to === text.length)).toEqual([]);
  });

  test.each<[readonly Notation[], string[]]>([
    [['paren'], ['(a)', '(d)', '(e)']],
    [['brace'], ['{b}', '{c}']],
    [['double-brace'], ['{{c}}']],
    [
      ['sdk', 'click'],
      ['$$sdk(d)', '$$click(e)'],
    ],
    [ALL, ['(a)', '{b}', '{{c}}', '$$sdk(d)', '$$click(e)']],
    [[], []],
  ])('with %j only those are macros', (notations, written) => {
    const text = '(a){b}{{c}}$$sdk(d)$$click(e)';
    const template = parse(text, { notations });
    expect(macros(template).map(({ from, to }) => text.slice(from, to))).toEqual(written);
  });

  test.each(ALL)('a name written in %s is read in it', (notation) => {
    const text = writeMacro('a name', notation);
    expect(macros(parseAll(text))).toMatchObject([{ notation, name: 'a name', from: 0, to: text.length }]);
  });
});

describe('places', () => {
  test.each([
    ['?a=(x)', 'url', 'percent'],
    ['GET /?a=(x)', 'url', 'percent'],
    ['GET /\nA: (x)', 'header-value', 'header'],
    ['GET /\n(x): a', 'header-name', 'header'],
    ['POST /\n\n{"a":(x)}', 'body', 'json-value'],
    ['POST /\n\n{"a":"(x)"}', 'body', 'json-string'],
    ['POST /\n\n{"a":"\\"(x)"}', 'body', 'json-string'],
    ['POST /\n\n{"a":"\\\\"(x)}', 'body', 'json-value'],
    ['POST /\n\na=(x)', 'body', 'percent'],
    ['POST /\n\n<(x)>', 'body', 'none'],
    ['POST /\nContent-Type: text/plain\n\na=(x)', 'body', 'none'],
    ['POST /\ncontent-type:APPLICATION/JSON\n\n(x)', 'body', 'json-value'],
    ['POST /\nContent-Type: application/vnd.api+json\n\n(x)', 'body', 'json-value'],
    ['POST /\nContent-Type: application/x-www-form-urlencoded\n\n(x)', 'body', 'percent'],
    ['POST /\nContent-Type: text/plain\nContent-Type: application/json\n\n(x)', 'body', 'json-value'],
  ])('%j', (text, place, encoding) => {
    expect(macros(parseAll(text))).toMatchObject([{ place, encoding, name: 'x' }]);
  });

  test('every span of a request has its place', () => {
    const text = 'POST https://p/\n  ?a=(x) HTTP/1.1\r\nX: (y) \n\n{"a":1}';
    expect(shown(parseAll(text))).toEqual([
      'text method "POST "',
      'text url "https://p/"',
      'layout url "\\n  "',
      'text url "?a="',
      'macro url "(x)"',
      'text method " HTTP/1.1\\r\\n"',
      'text header-name "X: "',
      'macro header-value "(y)"',
      'text header-name " \\n\\n"',
      'text body "{\\"a\\":1}"',
    ]);
  });
});

function expectTiling(spans: readonly Span[], length: number): void {
  let at = 0;
  for (const { from, to } of spans) {
    if (from !== at || to <= from) expect({ from, to }).toEqual({ from: at, to: `beyond ${at}` });
    at = to;
  }
  expect(at).toBe(length);
}

function expectMacro(text: string, part: Part): void {
  if (part.type !== 'macro') return;
  expect(text.slice(part.from, part.to)).toBe(writeMacro(part.name, part.notation));
  expect(text.slice(part.nameAt.from, part.nameAt.to)).toBe(part.name);
}

describe('properties', () => {
  test('the parts of any text tile it, and macros are as they describe themselves', () => {
    fc.assert(
      fc.property(anyTemplate, fc.subarray([...ALL]), (text, notations) => {
        const { parts } = parse(text, { notations });
        expectTiling(parts, text.length);
        for (const part of parts) expectMacro(text, part);
      }),
    );
  });

  test('the pieces of the outline lie in the text, one after the other', () => {
    fc.assert(
      fc.property(anyTemplate, (text) => {
        const { url, headers, body, method } = parseAll(text).outline;
        const spans = [url, ...headers.flatMap(({ name, value }) => [name, value]), ...(body ? [body] : [])];
        const edges = [0, ...spans.flatMap(({ from, to }) => [from, to]), text.length];
        expect(edges).toEqual([...edges].sort((a, b) => a - b));
        expect(body?.to ?? text.length).toBe(text.length);
        expect(method).toBe(method.toUpperCase());
      }),
    );
  });

  test('text before a macro does not change how it is read', () => {
    fc.assert(
      fc.property(anyTemplate, (text) => {
        const { parts } = parseAll(`${text}\n(idfa)`);
        expect(parts.at(-1)).toMatchObject({ type: 'macro', name: 'idfa' });
      }),
    );
  });
});
