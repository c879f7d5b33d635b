import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disabledLines, maskTemplate, parameterLists, parametersOf, parse } from '../../src/engine';
import { APPSFLYER } from '../../src/vocabulary';
import { laidOutTemplate } from '../edit/editing';
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

test('a parameter is in the text, its name and value are in the parameter, after the sign that separates it from the one before', () => {
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

const templates = fc.oneof(anyTemplate, laidOutTemplate);

test('macros and layout are masked, and nothing else', () => {
  fc.assert(
    fc.property(templates, (text) => {
      const template = parse(text, APPSFLYER);
      const masked = maskTemplate(template);
      expect(masked).toHaveLength(text.length);
      for (const { type, from, to } of template.parts) {
        const mask = type === 'macro' ? 'x' : '\n';
        const expected = type === 'text' ? text.slice(from, to) : mask.repeat(to - from);
        expect(masked.slice(from, to)).toBe(expected);
      }
    }),
  );
});

const listed = (text: string) => {
  return parameterLists(parse(text, APPSFLYER)).flatMap(({ place, entries }) =>
    entries.map(({ enabled, content, name, value, separator }) => {
      const sign = separator < 0 ? '' : text.charAt(separator);
      const right = value === undefined ? '' : ` = ${text.slice(value.from, value.to)}`;
      expect([name.from, value?.to ?? name.to]).toEqual([content.from, content.to]);
      return `${place} ${enabled ? '' : 'disabled '}${sign} ${text.slice(name.from, name.to)}${right}`;
    }),
  );
};

describe('the parameters of a template, sent and disabled', () => {
  test.each([
    ['https://p/', []],
    ['https://p/?a=1&b=(idfa)#c=1&d', ['query ? a = 1', 'query & b = (idfa)']],
    ['https://p/#?a=1', []],
    ['?a=1&&b', ['query ? a = 1', 'query & ', 'query & b']],
    [
      'https://p/\n  ?a=1\n  // a note\n  //&b=2\n  &c= 3 ',
      ['query ? a = 1', 'query disabled  b = 2', 'query & c =  3 '],
    ],
    ['https://p/\n//?a=1&&\n?b=2', ['query disabled  a = 1', 'query ? b = 2']],
    ['https://p/?a=1&\n//b\n//b=2\nc=3', ['query ? a = 1', 'query disabled & b = 2', 'query  c = 3']],
    ['POST /\n\na=1&b=2\n//c=3\n', ['form  a = 1', 'form & b = 2', 'form disabled  c = 3']],
    [
      'POST /\nContent-Type: application/x-www-form-urlencoded\n\n//a=1\n&b=2',
      ['form  ', 'form disabled  a = 1', 'form & b = 2'],
    ],
    ['POST /\nContent-Type: application/x-www-form-urlencoded\n\n  \n', []],
  ])('%j', (text, expected) => {
    expect(listed(text)).toEqual(expected);
  });

  test('are in order, with gaps and entries that tile their list', () => {
    fc.assert(
      fc.property(templates, (text) => {
        for (const { from, to, entries } of parameterLists(parse(text, APPSFLYER))) {
          const edges = entries.flatMap((entry) => [
            entry.from,
            entry.layoutEnd,
            entry.content.from,
            entry.content.to,
            entry.to,
          ]);
          const all = [from, ...edges, to];
          expect(all).toEqual(all.toSorted((a, b) => a - b));
          const starts = entries.map((entry) => entry.from);
          expect(starts).toEqual([from, ...entries.slice(0, -1).map((entry) => entry.to)]);
        }
      }),
    );
  });

  test('are those that are sent, without the disabled ones', () => {
    fc.assert(
      fc.property(templates, (text) => {
        const template = parse(text, APPSFLYER);
        const trimmed = ({ from, to }: { from: number; to: number }) =>
          maskTemplate(template).slice(from, to).trim();
        const enabled = parameterLists(template).flatMap(({ entries }) =>
          entries.filter((entry) => entry.enabled),
        );
        const sent = parametersOf(template).map(trimmed);
        // A form body of layout alone has no entry, but one empty parameter.
        expect(enabled.map(({ content }) => trimmed(content)).filter((each) => each !== '')).toEqual(
          sent.filter((each) => each !== ''),
        );
      }),
    );
  });
});

test.each([
  ['https://p/\n  // a note \n  //a=1\n  // &b', ['note “a note”', 'parameter “a=1”', 'parameter “b”']],
  ['https://p/\n//a=1&\n//?&&x', ['parameter “a=1”', 'parameter “x”']],
  ['https://p/\n//https://q?a=1\n//a b=1', ['note “https://q?a=1”', 'note “a b=1”']],
  [
    'POST /\nContent-Type: application/x-www-form-urlencoded\n\n//a=1\n//\nb=2',
    ['parameter “a=1”', 'note “”'],
  ],
  ['POST /\nContent-Type: text/plain\n\n//a=1', []],
])('the disabled lines of %j', (text, expected) => {
  const found = [...disabledLines(parse(text, APPSFLYER))];
  for (const { from, to } of found) expect(text.slice(from, to)).toMatch(/^\/\/[^\r\n]*$/);
  const shown = found.map(({ isParameter, content }) => {
    return `${isParameter ? 'parameter' : 'note'} “${text.slice(content.from, content.to)}”`;
  });
  expect(shown).toEqual(expected);
});
