import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parametersOf, parse } from '../../src/engine';
import { APPSFLYER } from '../../src/vocabulary';
import { anyTemplate } from './arbitraries';

const shown = (text: string) => {
  return parametersOf(parse(text, APPSFLYER)).map(({ place, name, value, separator }) => {
    const right = value === undefined ? '' : `=${text.slice(value.from, value.to)}`;
    return `${place} ${text.slice(name.from, name.to)}${right} @${separator}`;
  });
};

test.each([
  ['https://p/', []],
  ['https://p/?a=1&b=(idfa)', ['query a=1 @-1', 'query b=(idfa) @14']],
  ['?a&b=&=c', ['query a @-1', 'query b= @2', 'query =c @5']],
  ['?a=b=c', ['query a=b=c @-1']],
  ['?a=1&&b=2', ['query a=1 @-1', 'query  @4', 'query b=2 @5']],
  ['?a=1#b=2&c=3', ['query a=1 @-1']],
  ['?(media source)=1', ['query (media source)=1 @-1']],
  ['?\n  a=1\n  &b=2\n', ['query a=1 @-1', 'query b=2 @10']],
  ['POST /?a=1\n\nb=2&c=(idfa)', ['query a=1 @-1', 'form b=2 @-1', 'form c=(idfa) @15']],
  ['POST /\nContent-Type: application/json\n\n{"a":"b=1&c=2"}', []],
])('%j', (text, expected) => {
  expect(shown(text)).toEqual(expected);
});

test('a parameter is inside the text, its name and value inside it, after the sign that separates it from the one before', () => {
  fc.assert(
    fc.property(anyTemplate, (text) => {
      for (const { from, to, name, value, separator } of parametersOf(parse(text, APPSFLYER))) {
        const edges = [
          separator,
          from,
          name.from,
          name.to,
          ...(value ? [value.from, value.to] : []),
          to,
          text.length,
        ];
        expect(edges).toEqual([...edges].sort((a, b) => a - b));
        if (separator >= 0) expect(text[separator]).toBe('&');
        if (value) expect(text.slice(name.to, value.from)).toBe('=');
      }
    }),
  );
});
