import { expect, test } from 'vitest';
import { derivedOf } from '../../state/derived';

const event = '{"event_name":"a b","city":"","event_value":{"k":[1]},"app_id":"app"}';

/** Writes each row as its place, name, value and the macros that fill it. */
function draw(template: string): string[] {
  const { request, insight } = derivedOf(template, event);
  return insight.rows.map(({ place, name, value, segments }) => {
    const macros = segments.map((index) => {
      const part = request.segments[index]?.part;
      return part?.type === 'macro' ? `(${part.name})` : '';
    });
    return [place, name, `“${value}”`, ...macros].join(' ');
  });
}

test.each([
  ['nothing', '', []],
  ['a URL without parameters', 'https://p.example/x', []],
  [
    'parameters in their order',
    'https://p.example/?b=1&a=%20&b',
    ['query b “1”', 'query a “ ”', 'query b “”'],
  ],
  [
    'a value of two macros',
    'https://p.example/?x=(event_name)-(app_id)',
    ['query x “a b-app” (event_name) (app_id)'],
  ],
  ['a macro in a name', 'https://p.example/?(app_id)=1', ['query app “1” (app_id)']],
  [
    'macros without a value',
    'https://p.example/?a=(city)&b=(idfa)',
    ['query a “” (city)', 'query b “” (idfa)'],
  ],
  [
    'a macro in host and path',
    'https://(app_id).example/v/(event_name)',
    ['host Host “app.example” (app_id)', 'path Path “/v/a%20b” (event_name)'],
  ],
  ['a fragment', 'https://p.example/?a=1#(app_id)', ['query a “1”', 'fragment Fragment “app” (app_id)']],
  [
    'a form',
    'POST https://p.example/?q=1\nX-App: (app_id)\nContent-Type: application/x-www-form-urlencoded\n\nf=(event_name)',
    [
      'query q “1”',
      'header X-App “app” (app_id)',
      'header Content-Type “application/x-www-form-urlencoded”',
      'form f “a b” (event_name)',
    ],
  ],
  [
    'a JSON body',
    'POST https://p.example/\n\n{"n":"(event_name)"}',
    ['body Body “{"n":"a b"}” (event_name)'],
  ],
])('%s', (_, template, rows) => {
  expect(draw(template)).toEqual(rows);
});

test('a value that looks like JSON is read as JSON', () => {
  const { insight } = derivedOf('https://p.example/?a=(encode)&b={x&c=1', event);
  expect(insight.rows.map(({ json }) => json?.ok)).toEqual([true, false, undefined]);
});

test('each span of a value can be found in the request', () => {
  const { request, insight } = derivedOf('https://p.example/?a=1&x=%41(event_name)%42', event);
  const row = insight.rows[1];
  const at = row?.locate({ from: 1, to: 4 }) ?? { from: 0, to: 0 };
  expect(row?.value).toBe('Aa bB');
  expect(request.rendering.text.slice(at.from, at.to)).toBe('a%20b');
});

test('escapes that are none are told, each kind once', () => {
  const { insight } = derivedOf('https://p.example/?a=100%&b=%FF%FE&c=%41', event);
  expect(insight.rows.map(({ warnings }) => warnings)).toEqual([
    ['A % here does not start an escape.'],
    ['Some escapes here are not valid UTF-8; they are shown as �.'],
    [],
  ]);
});

test('thousands of parameters are listed', () => {
  const { insight } = derivedOf(`https://p.example/?${'a=(app_id)&'.repeat(9_000)}`, event);
  expect(insight.rows.length).toBe(9_000);
});

test('a count that a macro for Unix times wrote is also said as a time, and no other number is', () => {
  const { insight } = derivedOf(
    'https://p.example/?s=(install_unix_ts)&ms=(install-unix-ts-ms)&mixed=1(install_unix_ts)&two=(install_unix_ts)(install_unix_ts)&plain=1714566896&t=(install_time)&r=(event_revenue)',
    '{"install_time":"2024-05-01 12:34:56.789","event_revenue":"1714566896"}',
  );
  expect(insight.rows.map(({ value, meaning }) => [value, meaning])).toEqual([
    ['1714566896', '2024-05-01 12:34:56 UTC'],
    ['1714566896789', '2024-05-01 12:34:56.789 UTC'],
    ['11714566896', undefined],
    ['17145668961714566896', undefined],
    ['1714566896', undefined],
    ['2024-05-01 12:34:56.789', undefined],
    ['1714566896', undefined],
  ]);
});

test.each(['12', '17145668967', '99999999999999999999', '', 'soon', '2024-13-01 00:00:00'])(
  'a macro for Unix times whose field holds no time, but %j, says no time',
  (text) => {
    const { insight } = derivedOf(
      'https://p.example/?s=(install_unix_ts)',
      JSON.stringify({ install_time: text }),
    );
    expect(insight.rows.map(({ meaning }) => meaning)).toEqual([undefined]);
  },
);
