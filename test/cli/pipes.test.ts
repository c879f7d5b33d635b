import { expect, test } from 'vitest';
import { runCli } from './running';

const TEMPLATE =
  'POST https://p.example/postback?n=(event_name)&c=(city)\nX-Gaid: (advertising_id)\nContent-Type: application/json\n\n{"value": (event_value)}';
const EVENTS = [
  {
    event_name: 'af_login',
    city: 'São Paulo',
    advertising_id: '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10',
    event_value: { a: 1 },
  },
  {
    event_name: 'af_purchase',
    city: 'a&b="c"\nd',
    advertising_id: '0b1e2c3d-2f43-4b7e-9a51-0c2d8e6b9f10',
    event_value: { b: [2, null] },
  },
];
const files = new Map([['template.txt', TEMPLATE]]);
const stdin = EVENTS.map((event) => `${JSON.stringify(event)}\n`).join('');

test.each(['lines', 'ndjson', 'http', 'curl'])(
  'what render writes as %s is matched, and the events are read back',
  async (format) => {
    const rendered = await runCli(['render', '-t', 'template.txt', '-f', format], { files, stdin });
    expect(rendered.exit).toBe(0);
    const matched = await runCli(['match', '-t', 'template.txt', '-f', 'events'], {
      files,
      stdin: rendered.stdout,
    });
    expect(matched).toMatchObject({ exit: 0, stderr: '2 requests, 0 not as expected\n' });
    expect(
      matched.stdout
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toEqual(EVENTS);
  },
);

test('every part of a request is decoded', async () => {
  const { stdout } = await runCli(['render', '-t', 'template.txt'], { files, stdin });
  const decoded = await runCli(['decode', '-f', 'ndjson'], { stdin: stdout });
  const [first] = decoded.stdout
    .split('\n')
    .map((line): unknown => (line === '' ? undefined : JSON.parse(line)));
  expect(first).toEqual({
    method: 'POST',
    address: 'https://p.example/postback',
    values: [
      { place: 'query', name: 'n', value: 'af_login' },
      { place: 'query', name: 'c', value: 'São Paulo' },
      { place: 'header', name: 'X-Gaid', value: EVENTS[0]?.advertising_id },
      { place: 'header', name: 'Content-Type', value: 'application/json' },
      { place: 'body', name: 'body', value: '{"value": {"a":1}}' },
    ],
  });
});
