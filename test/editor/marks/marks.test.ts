import { describe, expect, test } from 'vitest';
import { templateLanguage, templateReading } from '../../../src/editor/language';
import { marksOf } from '../../../src/editor/marks/marks';
import type { Span } from '../../../src/engine';
import { eventOf, type Surroundings, templateState } from '../cursor';

function marked(
  text: string,
  surroundings?: Surroundings,
  within: Span = { from: 0, to: text.length },
): string[] {
  const state = templateState(text, surroundings);
  const reading = state.field(templateReading);
  const language = state.facet(templateLanguage);
  if (reading === undefined || language === undefined) return [];
  return marksOf(reading, language, within).map(
    ({ from, to, className }) => `${text.slice(from, to)} ${className}`,
  );
}

describe('marks of a template', () => {
  test('a URL: host, separators, keys, macros by number', () => {
    expect(marked('https://h.example/pb?a=(idfa)&b=%20(idfv)#(idfa)')).toEqual([
      'h.example pb-host',
      '? pb-sep',
      'a pb-key',
      '= pb-sep',
      '(idfa) pb-macro pb-n1',
      '& pb-sep',
      'b pb-key',
      '= pb-sep',
      '%20 pb-escape',
      '(idfv) pb-macro pb-n2',
      '# pb-sep',
      '(idfa) pb-macro pb-n1',
    ]);
  });

  test('a line that is switched off', () => {
    expect(marked('https://h.example/\n  //?b=(idfa)\n  ?c=(idfv)')).toEqual([
      'h.example pb-host',
      '//?b=(idfa) pb-off',
      '? pb-sep',
      'c pb-key',
      '= pb-sep',
      '(idfv) pb-macro pb-n1',
    ]);
  });

  test('a request: method, header names, keys of a JSON body', () => {
    const text = 'POST https://h.example/(app_id)\nX-Id: (idfa)\n\n{"a": "(idfv)", "b": (ip)}';
    expect(marked(text)).toEqual([
      'POST pb-method',
      'h.example pb-host',
      '(app_id) pb-macro pb-n1',
      'X-Id pb-header',
      '(idfa) pb-macro pb-n2',
      '"a" pb-key',
      '(idfv) pb-macro pb-n3',
      '"b" pb-key',
      '(ip) pb-macro pb-n4',
    ]);
  });

  test('a form body has parameters', () => {
    const text = 'POST https://h.example/\nContent-Type: application/x-www-form-urlencoded\n\na=(idfa)&b=%41';
    expect(marked(text).slice(-6)).toEqual([
      '= pb-sep',
      '(idfa) pb-macro pb-n1',
      '& pb-sep',
      'b pb-key',
      '= pb-sep',
      '%41 pb-escape',
    ]);
  });

  test('the seventh macro has the color of the first', () => {
    const seven = ['idfa', 'idfv', 'ip', 'c', 'pid', 'oaid', 'imei'];
    expect(marked(seven.map((name) => `(${name})`).join(''))[6]).toBe('(imei) pb-macro pb-n1');
  });

  test.each([
    ['(nobody)', {}, '(nobody) pb-macro pb-unknown'],
    ['(Sub-Id)', { event: eventOf({ sub_id: '1' }) }, '(Sub-Id) pb-macro pb-n1'],
    ['(setting:key)', {}, '(setting:key) pb-macro pb-unknown'],
    ['(setting:key)', { settings: new Map([['key', 'k']]) }, '(setting:key) pb-macro pb-n1'],
  ])('%s with %j', (text, surroundings, mark) => {
    expect(marked(text, surroundings)[0]).toBe(mark);
  });

  test('only what is in view', () => {
    const text = 'https://h.example/?' + 'x=(idfa)&'.repeat(1000);
    expect(marked(text, {}, { from: 5_005, to: 5_014 })).toEqual([
      'x pb-key',
      '= pb-sep',
      '(idfa) pb-macro pb-n1',
      '& pb-sep',
    ]);
  });

  test('carriage returns keep their offsets', () => {
    expect(marked('https://h.example/?a=1\r\n  &b=(idfa)\r\n')).toContain('(idfa) pb-macro pb-n1');
  });

  test('a text beyond the limit is not read', () => {
    expect(marked('x=(idfa)&'.repeat(23_000))).toEqual([]);
  });
});
