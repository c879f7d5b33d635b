import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { runCli } from './running';

test('a file that is compressed by gzip is read as what it was, in however many parts it comes', async () => {
  const files = new Map([['template.txt', 'https://p.example/?n=(event_name)&i=(appsflyer_id)']]);
  const events = Array.from({ length: 500 }, (_, index) => ({
    event_name: 'af_login',
    appsflyer_id: `${index}-${(index * 7919) % 10_007}`,
  }));
  const plain = events.map((event) => `${JSON.stringify(event)}\n`).join('');
  const args = ['render', '-t', 'template.txt'];
  const packed = await runCli(args, { files, stdin: gzipSync(plain) });
  expect(packed).toEqual(await runCli(args, { files, stdin: plain }));
  expect(packed).toMatchObject({ exit: 0, stderr: '' });
});
