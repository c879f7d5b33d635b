import { describe, expect, test } from 'vitest';
import { type Block, readArrivals } from '../../src/cli/arrivals/read';
import { recognize } from '../../src/received';

/** Logs whose lines are read in blocks, and forms that have to be read as a whole. */
const TEXTS: Readonly<Record<string, string>> = {
  'an access log': lines(
    (n) =>
      `203.0.113.${n} - - [12/Mar/2024:10:01:02 +0000] "GET /pb?id=${n}&c=%C3%A9 HTTP/1.1" 200 5 "-" "é"`,
  ),
  'lines without a request between': lines((n) => (n % 3 === 0 ? 'restarted' : `https://p.example/?id=${n}`)),
  'JSON in each line': lines((n) =>
    JSON.stringify({ method: 'POST', url: `https://p.example/?id=${n}`, headers: {}, body: '{}' }),
  ),
  'lines of a log in JSON': lines((n) =>
    JSON.stringify({
      log: `203.0.113.9 - - [12/Mar/2024:10:01:02 +0000] "GET /pb?id=${n}&e={\\"a\\":1} HTTP/1.1" 200 5`,
      stream: 'stdout',
    }),
  ),
  'a table with titles, the address in quotes': `time,url,status\n${lines((n) => `2024-03-12,"https://p.example/?id=${n}&e={""a"":1}",200`)}`,
  'a table whose cells are lines of a log': `time,_raw\n${lines((n) => `2024-03-12,"203.0.113.9 - - [12/Mar/2024:10:01:02 +0000] ""GET /pb?id=${n} HTTP/1.1"" 200 5"`)}`,
  'IIS with the names of its columns': `#Software: IIS\n#Fields: date time cs-method cs-uri-stem cs-uri-query sc-status\n${lines((n) => `2024-03-12 10:01:02 GET /pb id=${n} 200`)}`,
  'a postback report with line breaks in cells': `Postback URL,Postback Method,Event Name,Postback HTTP Response Code\n${lines((n) => `https://p.example/?id=${n},GET,"a\nb",200`)}`,
  'an HTTP request, whose body is long': `POST /pb?id=1 HTTP/1.1\nHost: p.example\nContent-Type: text/plain\n\n${'x\n'.repeat(600)}`,
  'a HAR file': JSON.stringify(
    {
      log: {
        version: '1.2',
        entries: [1, 2, 3].map((n) => ({
          request: {
            method: 'GET',
            url: `https://p.example/?id=${n}`,
            headers: [{ name: 'A', value: 'x'.repeat(200) }],
          },
        })),
      },
    },
    null,
    1,
  ),
};

function lines(line: (n: number) => string): string {
  return Array.from({ length: 40 }, (_, n) => `${line(n + 1)}\n`).join('');
}

async function inBlocks(text: string, size: number): Promise<Block[]> {
  const blocks: Block[] = [];
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    for (let at = 0, bytes = Buffer.from(text); at < bytes.length; at += 101) {
      yield bytes.subarray(at, at + 101);
    }
  };
  const io = {
    read: chunks,
    write: () => Promise.resolve(),
    warn: () => undefined,
    save: () => Promise.resolve(),
  };
  for await (const block of readArrivals(io, '-', size)) blocks.push(block);
  return blocks;
}

describe.each(Object.entries(TEXTS))('%s', (name, text) => {
  test('has the same requests in blocks as in one text', async () => {
    const blocks = await inBlocks(text, 700);
    const whole = recognize(text);
    const isSplit = !/HTTP|HAR/.test(name);
    expect(whole.arrivals.length).toBeGreaterThan(0);
    expect(blocks.length > 1).toBe(isSplit);
    const listed = blocks.flatMap(({ arrivals }) => arrivals);
    expect(listed.map(({ request, event }) => [request, event])).toEqual(
      whole.arrivals.map(({ request, event }) => [request, event]),
    );
    expect(blocks.reduce((sum, { skipped }) => sum + skipped, 0)).toBe(whole.skipped.count);
  });
});
