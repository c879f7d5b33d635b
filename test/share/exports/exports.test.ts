import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EventFields, outlineOf, parse, readJson } from '../../../src/engine';
import { readEvent } from '../../../src/event';
import {
  exportRefusal,
  outgoingRequest,
  type OutgoingRequest,
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
    http: toHttpFile(request).text,
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

/** What a program that knows nothing about this page reads: the text, and JSON strings and URLs decoded. */
function meaningOf({ url, body = '', ...rest }: OutgoingRequest) {
  const decoded = (text: string) => text.replace(/%28|%7B/g, (mark) => decodeURIComponent(mark));
  const json = readJson(body);
  return { ...rest, url: decoded(url), body: json.ok ? JSON.stringify(JSON.parse(body)) : decoded(body) };
}

/** The request that the page makes of an `.http` file, for an event with a value for every macro. */
function readBack(text: string, event: EventFields) {
  const rendering = renderTemplate(text, { event });
  return outgoingRequest(rendering.text, outlineOf(rendering));
}

const FULL_EVENT: EventFields = new Map(
  ['media_source', 'idfa', 'city', 'event_name', 'name', 'x'].map((name) => [
    name,
    { key: name, text: 'FILLED', kind: 'string' },
  ]),
);

test.each([
  ['a URL', 'https://p.example/?a=x(city)y&b={idfa}&c=$$sdk(city)'],
  [
    'JSON',
    'POST https://p.example/\nContent-Type: application/json\n\n{"a":"x (city) y","b":["{idfa}", "\\u0041"]}',
  ],
  ['a form', 'POST https://p.example/\nContent-Type: application/x-www-form-urlencoded\n\na=(city)&b=1'],
])(
  'an .http file with the text of a macro in %s is read back with the same meaning, and says so',
  (_place, written) => {
    const { outline } = parse(written, { notations: [] });
    const request = outgoingRequest(written, outline);
    const { text, notes } = toHttpFile(request);
    expect(meaningOf(readBack(text, FULL_EVENT))).toEqual(meaningOf(request));
    expect(notes).toEqual([expect.stringMatching(/^Brackets .* are escaped/)]);
  },
);

test.each([
  ['a header', 'GET https://p.example/\nX-A: (city)', /reads text of the request as macros: \(city\)\.$/],
  [
    'a text body',
    'POST https://p.example/\nContent-Type: text/plain\n\n(city) {idfa}',
    /\(city\), \{idfa\}\.$/,
  ],
  [
    'lines of a form',
    'POST https://p.example/\nContent-Type: application/x-www-form-urlencoded\n\na=1\n  b',
    /because of line breaks/,
  ],
])('an .http file says that it is not read back where %s cannot be escaped', (_place, written, says) => {
  const { outline } = parse(written, { notations: [] });
  const request = { ...outgoingRequest(written, outline) };
  const { text, notes } = toHttpFile(request);
  expect(text.trimEnd()).toBe(written.trimEnd());
  expect(notes).toEqual([expect.stringMatching(says)]);
});

test('an .http file is read back as the request it was written from', () => {
  const request = requestOf(
    'POST https://p.example/?a=1\nContent-Type: text/plain\nX-A: b c\n\nline\n\n(city)',
    '{"city":"x"}',
  );
  const { text, notes } = toHttpFile(request);
  expect(readBack(text, FULL_EVENT)).toEqual(request);
  expect(notes).toEqual([]);
});

test('an .http file is read back as its request, or says that it is not', () => {
  fc.assert(
    fc.property(anyTemplate, (template) => {
      const request = requestOf(template, '{"city":"a (city) {idfa}","event_name":"(x)"}');
      const { text, notes } = toHttpFile(request);
      if (notes.length > 0) return;
      expect(readBack(text, FULL_EVENT)).toEqual(request);
    }),
  );
});

test.each([
  ['mailto:jo@p.example', /^There is nothing to send, because this is not a web address\. .*mailto:/],
  ['p.example/?a=1', /does not begin with “https:\/\/”/],
  ['', /There is no URL/],
])('%j is no request to export', (template, says) => {
  const rendering = renderTemplate(template);
  expect(exportRefusal(rendering.text, outlineOf(rendering))).toMatch(says);
});

test('a host of other letters is written as in the domain name system', () => {
  expect(requestOf('https://bücher.example:8443/ü?b=é').url).toBe(
    'https://xn--bcher-kva.example:8443/%C3%BC?b=%C3%A9',
  );
  expect(
    exportRefusal('https://p.example/', parse('https://p.example/', { notations: [] }).outline),
  ).toBeUndefined();
});

test('fetch says what it cannot send as it is', () => {
  const request = requestOf("GET https://p.example/a/%2E%2e/b\\c?x='\nHost: q.example\nX-A: 1\nx-a: 2\n");
  expect(
    toFetch(request)
      .split('\n')
      .filter((line) => line.startsWith('//')),
  ).toEqual([
    '// fetch percent-encodes some characters of this URL that are not encoded here.',
    '// fetch sends a slash for every backslash in the path.',
    '// fetch resolves dot segments in the path, such as /../, so another path is sent.',
    '// Browsers set these headers themselves, so fetch may not send them as they are here: Host.',
    '// fetch joins headers of one name into one, with a comma.',
  ]);
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

test.each([
  ['x;=cmd|1', `"x;'=cmd|1"`],
  ['x;y', '"x;y"'],
  ['\n=1+1', `"'\n'=1+1"`],
  ['a\n=1+1', `"a\n'=1+1"`],
  ['a\t@x', `"a\t'@x"`],
  ['＝1+1', "'＝1+1"],
  ['\u200b=1+1', "'\u200b=1+1"],
  ['\u202e \u00ad-1+1', "'\u202e \u00ad-1+1"],
  ['"=1+1', `"'""=1+1"`],
  ['\ttab', `"'\ttab"`],
  ['-5.5', '-5.5'],
  ['-5,5', '"-5,5"'],
  ['a=b', 'a=b'],
])('the cell %j is written as %s', (value, written) => {
  const csv = toCsv([{ place: 'query', name: 'n', value, macros: [], fields: [] }]);
  expect(csv.split('\r\n')[1]).toBe(`query,n,${written},,`);
});

test('no cell begins a formula, whichever sign separates cells', () => {
  const cell = fc
    .array(fc.constantFrom(...';\t\n\r,="\'+-@＝ a1\u200b'.split('')), { maxLength: 8 })
    .map((signs) => signs.join(''));
  fc.assert(
    fc.property(cell, (value) => {
      const csv = toCsv([{ place: 'query', name: 'n', value, macros: [], fields: [] }]);
      if (/^[+-]?\d+(?:[.,]\d+)?$/.test(value)) return;
      for (const separator of [/[;\r\n]/, /[\t\r\n]/]) {
        for (const piece of csv.split(separator)) {
          expect(piece).not.toMatch(/^[\s\u200b"]*[=+\-@＝]/);
        }
      }
    }),
  );
});

test('the table as exact CSV and as JSON has every value as it is', () => {
  expect(toCsv(ROWS, { exact: true })).toContain('query,=b,"=HYPERLINK(""x"")",,\r\n');
  expect(JSON.parse(toTableJson(ROWS))).toEqual(ROWS);
});
