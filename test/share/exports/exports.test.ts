import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlineOf, parse } from '../../../src/engine';
import { readEvent } from '../../../src/event';
import {
  outgoingRequest,
  type TableRow,
  toCsv,
  toFetch,
  toHar,
  toHttpFile,
  toPython,
  toTableJson,
} from '../../../src/share/exports';
import { jsLiteral } from '../../../src/share/exports/literal';
import cases from '../../cases/share/exports.txt?raw';
import { anyTemplate, anyText } from '../../engine/arbitraries';
import { readCases, textOf } from '../../engine/cases';
import { renderTemplate } from '../../engine/rendering';

const SHAPE = {
  sections: ['template', 'event', 'fetch', 'python', 'http', 'har'],
  required: [['template'], ['fetch', 'python', 'http', 'har']],
};

const ORIGIN = { time: '2024-05-01T00:00:00.000Z', version: '1.0' };

function requestOf(template: string, event = '{}') {
  const reading = readEvent(event);
  if (!reading.ok) throw new Error('the event of the case cannot be read');
  const rendering = renderTemplate(template, { event: reading.fields });
  return outgoingRequest(rendering.text, outlineOf(rendering));
}

test.each(readCases(cases, SHAPE).map((each) => [each.name, each] as const))('%s', (_name, each) => {
  const request = requestOf(textOf(each, 'template') ?? '', textOf(each, 'event'));
  const written = {
    fetch: toFetch(request),
    python: toPython(request),
    http: toHttpFile(request),
    har: toHar(request, ORIGIN),
  };
  for (const [section, text] of Object.entries(written)) {
    const expected = textOf(each, section);
    if (expected !== undefined) expect(text.trimEnd()).toBe(expected);
  }
});

test('a HAR log lists the parameters of the query, but not those of the fragment', () => {
  const har = toHar(requestOf('https://p.example/#x?a=1&b=2'), ORIGIN);
  expect(JSON.parse(har)).toMatchObject({ log: { entries: [{ request: { queryString: [] } }] } });
});

test('an .http file is read back as the request it was written from', () => {
  const request = requestOf(
    'POST https://p.example/?a=1\nContent-Type: text/plain\nX-A: b c\n\nline\n\n(city)',
    '{"city":"x"}',
  );
  const text = toHttpFile(request);
  const { outline } = parse(text, { notations: [] });
  expect(outgoingRequest(text, outline)).toEqual(request);
});

test('any rendering becomes a request that can be sent', () => {
  fc.assert(
    fc.property(anyTemplate, (template) => {
      const { url, headers, body } = requestOf(template);
      expect(url).toMatch(/^[!-~]*$/);
      for (const { name, value } of headers) {
        expect(name).toMatch(/^[!-~]+$/);
        expect(value).not.toMatch(/\p{Cc}/u);
      }
      expect(body?.isWellFormed()).not.toBe(false);
    }),
  );
});

test('a string literal of JavaScript is read back as its text, and ends no script', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const literal = jsLiteral(text);
      expect(JSON.parse(literal)).toBe(text);
      expect(literal).not.toMatch(/<[/!]|[\n\r\u2028\u2029]/);
    }),
  );
});

const ROWS: readonly TableRow[] = [
  { place: 'query', name: 'a', value: 'x, "y"\nz', macros: ['(city)', '(ip)'], fields: ['city', 'ip'] },
  { place: 'query', name: '=b', value: '=HYPERLINK("x")', macros: [], fields: [] },
  { place: 'form', name: 'c', value: '-5.5', macros: ['(encode)'], fields: ['event_value'] },
  { place: 'form', name: '@d', value: '+1-2', macros: [], fields: [] },
  { place: 'body', name: 'Body', value: ' é', macros: [], fields: [] },
];

test('the table as CSV runs nothing in a spreadsheet', () => {
  expect(toCsv(ROWS)).toBe(
    [
      'place,name,value,macros,fields',
      'query,a,"x, ""y""\nz",(city) (ip),city ip',
      `query,'=b,"'=HYPERLINK(""x"")",,`,
      'form,c,-5.5,(encode),event_value',
      "form,'@d,'+1-2,,",
      'body,Body," é",,',
      '',
    ].join('\r\n'),
  );
});

test('the table as exact CSV and as JSON has every value as it is', () => {
  expect(toCsv(ROWS, { exact: true })).toContain('query,=b,"=HYPERLINK(""x"")",,\r\n');
  expect(JSON.parse(toTableJson(ROWS))).toEqual(ROWS);
});
