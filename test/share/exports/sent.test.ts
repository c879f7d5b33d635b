import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outlineOf } from '../../../src/engine';
import { readEvent } from '../../../src/event';
import { outgoingRequest, type OutgoingRequest, toCurl, toFetch, toPython } from '../../../src/share/exports';
import { renderTemplate } from '../../engine/rendering';
import { demand, type Listener, listen, type Received, run } from './sending';

/** What a request is rendered from: a template without its origin, and an event. */
type Given = readonly [name: string, template: (origin: string) => string, event: object];

const json = (body: string) => (origin: string) =>
  `POST ${origin}/2/api?v=(app_version)\nContent-Type: application/json\nX-Key: (clickid)\n\n${body}`;

const MARKS = `it's "quoted" $HOME \`id\` $(id) !! \\n \\ %41 & ; | > < * ? ~ # é 🙂`;

const CASES: readonly Given[] = [
  ['a plain GET', (origin) => `${origin}/pb?a=1&b=(city)`, { city: 'São Paulo' }],
  ['every mark in a value', (origin) => `${origin}/pb?a=(city)`, { city: MARKS }],
  [
    'marks of the shell as they stand in the address',
    (origin) => `${origin}/p'b?a=$HOME&b=\`id\`&c=!!&d="x"`,
    {},
  ],
  ['brackets that curl would expand', (origin) => `${origin}/p{a,b}?x[]=1&y[1-3]=2&z={c,d}`, {}],
  ['blanks and letters in the address', (origin) => `${origin}/ü b?é=🙂`, {}],
  ['dots in the path', (origin) => `${origin}/a/../b/./c?x=1`, {}],
  [
    'a JSON body',
    json('{\n  "name": "(event_name)",\n  "value": (event_value)\n}\n'),
    {
      event_name: MARKS,
      event_value: { a: "o'clock", b: [1.0, null] },
    },
  ],
  [
    'a body that begins with @',
    (origin) => `POST ${origin}/\nContent-Type: text/plain\n\n@(city)`,
    { city: '/etc/passwd' },
  ],
  [
    'a form body',
    (origin) => `POST ${origin}/f\nContent-Type: application/x-www-form-urlencoded\n\na=(city)\n&b=+%20`,
    {
      city: MARKS,
    },
  ],
  ['a body without a type', (origin) => `PUT ${origin}/t\n\n(city)`, { city: "line\nit's\n\n" }],
  [
    'a body with control characters',
    (origin) => `POST ${origin}/t\n\n(city)%d\\`,
    { city: 'a\0b\r\n\u001b[31m\u0085é\t' },
  ],
  [
    'a macro in a header',
    (origin) => `GET ${origin}/h\nX-City: (city)\nX-Empty: (nothing_there)\nX-None: (idfa)`,
    {
      city: `${MARKS}\r\nX-Injected: 1`,
    },
  ],
  [
    'headers of one name',
    (origin) => `DELETE ${origin}/h\nX-A: 1\nX-A: 2\nnot a header\nContent-Length: 7`,
    {},
  ],
  ['a lone surrogate', (origin) => `POST ${origin}/s?a=(city)\n\n(city)`, { city: 'a\ud83db' }],
  ['a percent sign that encodes nothing', (origin) => `${origin}/p?x=50%&y=a%20b&z=%c3%bc&w={}|^"`, {}],
  ['a body that begins like an option', (origin) => `POST ${origin}/t\n\n-v --help %s`, {}],
  [
    'a body that begins like an option and has control characters',
    (origin) => `POST ${origin}/t\n\n(city)`,
    { city: '-v\u0001%b\\' },
  ],
  [
    'a body longer than an argument may be',
    (origin) => `POST ${origin}/t\n\n(city)`,
    { city: `@${"é%'\\n".repeat(33_000)}` },
  ],
  ['a query without a path, and a fragment', (origin) => `${origin}?a=1#b`, {}],
  ['POST without a body', (origin) => `POST ${origin}/empty`, {}],
  ['HEAD', (origin) => `HEAD ${origin}/head?x=1`, {}],
];

let listener: Listener;

beforeAll(async () => {
  demand('curl');
  listener = await listen();
});

afterAll(() => listener.close());

/** What the engine rendered, and the request for the exports. */
function renderCase(template: Given[1], event: object) {
  const reading = readEvent(JSON.stringify(event));
  if (!reading.ok) throw new Error('the event of the case cannot be read');
  const rendering = renderTemplate(template(listener.origin), { event: reading.fields });
  const outline = outlineOf(rendering);
  return { text: rendering.text, outline, request: outgoingRequest(rendering.text, outline) };
}

/** The bytes of a text in UTF-8, one a character. */
function bytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** What has to come: what was rendered, in bytes. What cannot be in an address is percent-encoded. */
function expected({ text, outline }: ReturnType<typeof renderCase>): Received {
  const slice = ({ from, to }: { from: number; to: number }) => bytes(text.slice(from, to));
  const { method, url, headers, body } = outline;
  const target = slice(url)
    .slice(listener.origin.length)
    .replace(/#.*$/, '')
    .replace(/^(?!\/)/, '/')
    .replace(/[^!-~]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  const sent = headers
    .map(({ name, value }) => [slice(name), slice(value)] as const)
    .filter(([name]) => /^[\w-]+$/.test(name) && name !== 'Content-Length');
  return { method, target, headers: sent, body: body === undefined ? '' : slice(body) };
}

// What a client adds by itself, whatever the request.
const OWN =
  /^(?:host|user-agent|accept|accept-encoding|accept-language|sec-fetch-mode|connection|content-length|expect)$/i;

function withoutOwn({ headers, ...rest }: Received): Received {
  return { ...rest, headers: headers.filter(([name]) => !OWN.test(name)) };
}

test.each(CASES)('curl sends what was rendered: %s', async (_name, template, event) => {
  const rendered = renderCase(template, event);
  await run('sh', ['-s'], `${toCurl(rendered.request)} --silent --show-error`);
  expect(listener.take().map(withoutOwn)).toEqual([expected(rendered)]);
});

/** A request of which only what matters is given. */
function requestOf(given: Partial<OutgoingRequest>): OutgoingRequest {
  return { method: 'GET', url: 'https://p.example/', headers: [], ...given };
}

describe('the command itself', () => {
  test.each<readonly [string, Partial<OutgoingRequest>, string]>([
    ['is one line for a GET', { url: 'https://p.example/?a=1' }, "curl --url 'https://p.example/?a=1'"],
    [
      'names what it sends',
      {
        method: 'POST',
        headers: [
          { name: 'X', value: "o'c" },
          { name: 'Y', value: '' },
        ],
        body: '@a',
      },
      `curl --url 'https://p.example/' \\\n  -H 'X: o'\\''c' \\\n  -H 'Y;' \\\n  -H 'Content-Type:' \\\n  --data-raw '@a'`,
    ],
    [
      'has GET in words when there is a body',
      { body: 'x' },
      "curl -X GET \\\n  --url 'https://p.example/' \\\n  -H 'Content-Type:' \\\n  --data-raw 'x'",
    ],
  ])('%s', (_name, given, command) => {
    expect(toCurl(requestOf(given))).toBe(command);
  });
});

// fetch reads an address as browsers do and joins headers of one name; what it says in comments is compared as it says.
const NOT_BY_FETCH = new Set(['dots in the path', 'headers of one name']);
const FETCHED = CASES.filter(([name]) => !NOT_BY_FETCH.has(name));

describe('fetch', () => {
  const rendered: ReturnType<typeof renderCase>[] = [];

  beforeAll(async () => {
    rendered.push(...FETCHED.map(([, template, event]) => renderCase(template, event)));
    const scripts = rendered.map(({ request }) => `{\n${toFetch(request)}}\n`);
    await run(process.execPath, ['--input-type=module', '-'], scripts.join(''));
  });

  test('sends what was rendered', () => {
    expect(listener.take().map(withoutOwn).map(asBrowsersSend)).toEqual(
      rendered.map(expected).map(asBrowsersSend),
    );
  });
});

// Some clients behind fetch write the names of headers in small letters.
function asBrowsersSend({ target, headers, ...rest }: Received): Received {
  const { pathname, search } = new URL(target, listener.origin);
  const small = headers.map(([name, value]) => [name.toLowerCase(), value] as const);
  return { ...rest, target: pathname + search, headers: small };
}

describe('Python', () => {
  const rendered: ReturnType<typeof renderCase>[] = [];

  beforeAll(async () => {
    demand('python3');
    rendered.push(...CASES.map(([, template, event]) => renderCase(template, event)));
    await run('python3', ['-'], rendered.map(({ request }) => toPython(request)).join('\n'));
  });

  test('sends what was rendered, byte for byte', () => {
    expect(listener.take().map(withoutOwn)).toEqual(rendered.map(expected));
  });
});

test('curl and Python send the user and the password of a URL alike', async () => {
  const template = (origin: string) => `${origin.replace('//', '//jo:p%40%C3%BC@')}/a`;
  const { request } = renderCase(template, {});
  await run('sh', ['-s'], `${toCurl(request)} --silent --show-error`);
  await run('python3', ['-'], toPython(request));
  const [curl, python] = listener.take().map(withoutOwn);
  expect(curl?.headers).toEqual([['Authorization', `Basic ${Buffer.from('jo:p@ü').toString('base64')}`]]);
  expect(python).toEqual(curl);
});
