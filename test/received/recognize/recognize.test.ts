import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Arrival,
  type ArrivalForm,
  describeRecognition,
  MAX_ARRIVALS,
  recognize,
  recognizeSteps,
} from '../../../src/received';
import { FORMS } from '../../../src/received/recognize/scan';
import { fewerRuns } from '../../properties';
import { arrivalLine, RECOGNIZE_CASES } from './cases';

function formOf(name: string | undefined): ArrivalForm | undefined {
  return FORMS.find((form) => form === name);
}

const json = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value ?? null));

describe('golden cases', () => {
  test.each(RECOGNIZE_CASES.map((each) => [each.name, each] as const))('%s', (_name, expected) => {
    const found = recognize(expected.text, formOf(expected.as));
    const { arrivals, skipped, notes, alternatives } = found;
    expect({
      head: describeRecognition(found),
      arrivals: arrivals.map(arrivalLine),
      requests: json(arrivals.map(({ request }) => request)),
      skipped: skipped.count,
      notes: notes.map(({ code, count }) => `${code} ${String(count)}`),
    }).toEqual({
      head: expected.head,
      arrivals: expected.arrivals,
      requests: expected.requests,
      skipped: expected.skipped,
      notes: expected.notes,
    });
    if (expected.also !== undefined) expect(alternatives).toEqual(expected.also);
    if (expected.times !== undefined) expect(json(arrivals.map(({ time }) => time))).toEqual(expected.times);
    if (expected.errors !== undefined) {
      expect(json(arrivals.map(({ error }) => error))).toEqual(expected.errors);
    }
    if (expected.events !== undefined) {
      const events = arrivals.map(({ event = 'null' }): unknown => JSON.parse(event));
      expect(json(events)).toEqual(expected.events);
    }
    expectPlaces(expected.text, arrivals);
  });

  test('each form has a case', () => {
    const forms = new Set(
      RECOGNIZE_CASES.flatMap(({ arrivals }) => arrivals.map((line) => line.split(' ')[0])),
    );
    expect(FORMS.filter((form) => !forms.has(form))).toEqual([]);
    expect(RECOGNIZE_CASES.length).toBeGreaterThanOrEqual(90);
  });
});

// Origins tile the request, are in the text, and are the same text where both lengths agree.
function expectPlaces(text: string, arrivals: readonly Arrival[]): void {
  for (const { request, origins, at, notes = [] } of arrivals) {
    let end = 0;
    const wrong = origins.filter(({ from, to, at: place }) => {
      const isNext = from === end && to > from;
      end = to;
      const isIn = place.from >= 0 && place.from <= place.to && place.to <= text.length;
      const isSame =
        to - from !== place.to - place.from || request.slice(from, to) === text.slice(place.from, place.to);
      return !isNext || !isIn || !isSame;
    });
    expect(wrong).toEqual([]);
    expect(end).toBe(request.length);
    for (const span of [at, ...notes.map((note) => note.at)]) {
      expect(span.from).toBeGreaterThanOrEqual(0);
      expect(span.to).toBeLessThanOrEqual(text.length);
      expect(span.from).toBeLessThanOrEqual(span.to);
    }
  }
}

// Pieces of all forms, put together in any order.
const PIECES = RECOGNIZE_CASES.flatMap(({ text }) => text.split(/(?<=[\s"'=&,>{}])/)).filter(
  (piece) => piece.length < 200,
);
const scrambled = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

test('any text is read, in any form, and every origin is true', () => {
  fc.assert(
    fc.property(scrambled, fc.option(fc.constantFrom(...FORMS), { nil: undefined }), (text, form) => {
      expectPlaces(text, recognize(text, form).arrivals);
    }),
    fewerRuns(8),
  );
});

test('a golden text that is cut or changed at any place is read', () => {
  const damaged = fc
    .tuple(fc.constantFrom(...RECOGNIZE_CASES), fc.nat(), fc.constantFrom('', '\n', '"', '\\', '&amp;', '\0'))
    .map(([{ text }, at, insert]) => text.slice(0, at % (text.length + 1)) + insert);
  fc.assert(
    fc.property(damaged, (text) => {
      expectPlaces(text, recognize(text).arrivals);
    }),
    fewerRuns(8),
  );
});

const query = fc
  .array(fc.tuple(fc.stringMatching(/^[a-z_]{1,8}$/), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    minLength: 2,
    maxLength: 6,
  })
  .map((pairs) =>
    pairs.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&'),
  );

const WRITERS: readonly (readonly [
  name: string,
  write: (query: string) => string,
  request: (query: string) => string,
])[] = [
  ['a URL', (q) => `https://p.example/cb?${q}`, (q) => `https://p.example/cb?${q}`],
  ['Apache', (q) => `::1 - - [10/Oct/2025:13:55:36 +0000] "GET /cb?${q} HTTP/1.1" 200 2`, (q) => `/cb?${q}`],
  [
    'CloudFront',
    (q) =>
      `#Fields: cs-method cs-uri-stem cs-uri-query cs-protocol x-host-header\nGET\t/cb\t${q.replaceAll('%', '%25')}\thttps\tp.example`,
    (q) => `https://p.example/cb?${q}`,
  ],
  [
    'JSON',
    (q) => JSON.stringify({ method: 'GET', url: `https://p.example/cb?${q}` }),
    (q) => `https://p.example/cb?${q}`,
  ],
  [
    'cURL',
    (q) => `curl 'https://p.example/cb?${q.replaceAll("'", "'\\''")}'`,
    (q) => `https://p.example/cb?${q}`,
  ],
  ['a router', (q) => `at=info method=GET path="/cb?${q}" status=200`, (q) => `/cb?${q}`],
  ['HTML', (q) => `&quot;GET /cb?${q.replaceAll('&', '&amp;')} HTTP/1.1&quot; 200`, (q) => `/cb?${q}`],
  ['a quotation', (q) => `> "GET /cb?${q} HTTP/1.1" 200`, (q) => `/cb?${q}`],
];

test.each(WRITERS)('a request that %s wrote is given back', (_name, write, request) => {
  fc.assert(
    fc.property(query, (q) => {
      expect(recognize(write(q)).arrivals.map((arrival) => arrival.request)).toEqual([request(q)]);
    }),
    fewerRuns(20),
  );
});

test('a text of many lines is read in steps, and what is left off is counted', () => {
  const text = Array.from(
    { length: MAX_ARRIVALS + 3 },
    (_, index) => `https://p.example/?i=${String(index)}`,
  ).join('\n');
  const steps = recognizeSteps(text);
  const first = steps.next();
  expect(first).toMatchObject({ done: false, value: { of: text.length } });
  // The last 20 may still be told of by another line.
  expect(first.value).toHaveProperty('found.length', 80);
  const { arrivals, leftOff, notes } = recognize(text);
  expect({ count: arrivals.length, leftOff, codes: notes.map(({ code }) => code) }).toEqual({
    count: MAX_ARRIVALS,
    leftOff: 3,
    codes: ['too-many'],
  });
});

test('two lines of a request are one in a text of many lines, too', () => {
  const text = Array.from({ length: 500 }, (_, index) => {
    const target = `/cb?i=${String(index)}`;
    return `started GET ${target} at 09:15:07\nfinished GET ${target} at 09:15:07 status=200`;
  }).join('\n');
  const steps = recognizeSteps(text);
  const told: Arrival[] = [];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      expect(step.value.arrivals.slice(0, told.length)).toEqual(told);
      expect(step.value.arrivals.map(({ status }) => status)).toEqual(Array.from({ length: 500 }, () => 200));
      return;
    }
    told.push(...step.value.found);
  }
});

/** A list of entries, spread over lines or in one, that is longer than what is read in one step. */
function longList(indent: number): string {
  const entry = (index: number) => ({
    method: 'GET',
    url: `/cb?i=${String(index)}`,
    status: 200,
    more: [1, 2],
  });
  return JSON.stringify(
    Array.from({ length: 4000 }, (_, index) => entry(index)),
    null,
    indent,
  );
}

test.each([
  ['in one line', longList(0), 4000],
  ['over many lines', `\n${longList(2)}\n`, 4000],
  ['without its end', longList(0).slice(0, -1), 0],
  ['with more after it', `${longList(0)}\nGET /cb?a=1 HTTP/1.1`, 4001],
])('JSON that is long is read in steps, %s', (_, text, count) => {
  const steps = recognizeSteps(text);
  // What takes long is reading it, before anything is found.
  expect(Array.from({ length: 3 }, () => steps.next())).toMatchObject([
    { done: false, value: { found: [] } },
    { done: false, value: { found: [] } },
    { done: false, value: { found: [] } },
  ]);
  const { arrivals } = recognize(text);
  expect([arrivals.length, arrivals[0]?.request]).toEqual([count, count === 0 ? undefined : '/cb?i=0']);
});

test('of a request that is very long the beginning is read', () => {
  const head = 'POST /cb HTTP/1.1\nHost: p.example\nContent-Type: text/plain\n\n';
  const { arrivals, notes } = recognize(`${head}${'x'.repeat(250_000)}`);
  expect(arrivals.map(({ request }) => request.length)).toEqual([200_000]);
  expect(notes.map(({ code }) => code)).toEqual(['scheme-assumed', 'long-request']);
});

// A search that goes back for each of these signs takes many seconds.
test.each([
  ['brackets that are not closed', '2025-10-10 GET [1'.padEnd(20_000, '[1')],
  ['question marks', `POST /${'#?'.repeat(10_000)}`],
  ['cells', 'a,"b""c",d;'.repeat(2000)],
  ['JSON that is not closed', 'https://p.example/?c={"'.repeat(1000)],
  ['addresses after a word', `${'a'.repeat(20_000)} ${'https://p.example/?a=1 '.repeat(2000)}`],
  ['slashes before a literal', `${'/'.repeat(80_000)} {"a": "1"}`],
  ['one word before a literal', `${'a'.repeat(80_000)} {"a": "1", "b": "2"}`],
  ['a text that is not closed', `params {"a": "${'\\"'.repeat(40_000)}`],
  ['a bracket and spaces', `{${' '.repeat(80_000)}x`],
])('a line of %s is read at once', (_name, line) => {
  const counted = recognize(line);
  expect(counted.arrivals.length + counted.skipped.count).toBeGreaterThan(0);
});

test('a line that is too long to be searched is said', () => {
  const long = `${'word '.repeat(50_000)}GET /pb?a=1`;
  const { arrivals, notes } = recognize([long, 'https://p.example/?i=1', long].join('\n'));
  expect(arrivals.map(({ request }) => request)).toEqual(['https://p.example/?i=1']);
  expect(notes.map(({ code, count, at }) => [code, count, at.from])).toEqual([['long-line', 2, 0]]);
});

// A regular expression that goes over a text again and again, or that needs a stack as long as it, shows here.
test.each([
  ['spaces', ' '],
  ['line breaks', '\n'],
  ['brackets', '{"a":\n'],
  ['quotes', '"\n'],
  ['marks', '> > >\n'],
  ['pairs', 'path=/a '],
  ['addresses', 'https://a?b='],
  ['methods', '"GET /'],
  ['escapes', '\\xC3'],
  ['entities', '&amp;'],
  ['cells', 'Postback URL,"a,\n'],
  ['commands', "curl 'a \\\n"],
  ['empty bytes', '\0a'],
  ['requests in one line', 'GET /a HTTP/1.1..A: '],
  ['calls', 'read(7, "GET /a HTTP/1.1\\r\\nA: \n'],
  ['names', 'event_name\n'],
  ['letters and digits', 'aB3/'],
  ['spaces in values', `a=${' '.repeat(18_000)}x\n`],
])('a long text of %s is read', (_name, piece) => {
  const text = piece.repeat(150_000 / piece.length);
  expect(recognize(text).arrivals.length).toBeLessThanOrEqual(MAX_ARRIVALS);
});
