import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, type BlockResult, createRunner, type Job, readHead } from '../../src/batch';
import { rowScanner } from '../../src/batch/csv/rows';
import { createKernel } from '../../src/batch/kernel';
import { kernelTable } from '../../src/batch/kernel/table';
import { DEFAULT_OPTIONS } from '../../src/engine';
import { APPSFLYER } from '../../src/vocabulary';
import { fewerRuns } from '../properties';

/** Bytes among which those are frequent that the scanner looks for, and in runs longer than it looks at together. */
const bytes = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(',', '"', '\n', '\r\n', '""', ',,,', ';', '\t') },
      { weight: 2, arbitrary: fc.constantFrom('null', 'a b', '0-0', 'x'.repeat(17), 'ü€', '%41', '{"a":1}') },
      { weight: 2, arbitrary: fc.uint8Array({ maxLength: 3 }).map((drawn) => String.fromCharCode(...drawn)) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => Uint8Array.from(Buffer.from(parts.join(''), 'latin1')));

test.each([
  [44, 1],
  [44, 40],
  [59, 3],
  [9, 3],
])('rows with delimiter %i and %i columns are scanned as without the kernel', (delimiter, columns) => {
  const plain = rowScanner(columns, delimiter);
  const kernel = kernelTable(createKernel, { columns, delimiter, macros: 0 })?.scanner;
  if (kernel === undefined) throw new Error('no kernel');
  fc.assert(
    fc.property(bytes, (block) => {
      plain.begin(block);
      kernel.begin(block);
      for (let at = 0; at < block.length; at = plain.scan.next) {
        plain.scanAt(at);
        kernel.scanAt(at);
        expect(present(kernel.scan, columns)).toEqual(present(plain.scan, columns));
        if (plain.scan.isOpen) break;
      }
    }),
    fewerRuns(4),
  );
});

function present(scan: ReturnType<typeof rowScanner>['scan'], columns: number) {
  const { isOpen, isMisquoted, cells, next, firstEnd, firstUnusual } = scan;
  // Of a row that does not end nothing else is used.
  if (isOpen) return { isOpen };
  const known = Math.min(cells, columns);
  return {
    ...{ isMisquoted, cells, next },
    ends: [...scan.ends.subarray(firstEnd, firstEnd + known + 1)],
    unusual: [...scan.unusual.subarray(firstUnusual, firstUnusual + known)],
  };
}

const TITLES = 'Event Name,City,IDFA,Customer User ID,Original URL,Platform';

const JOB = {
  template:
    'https://p.example/?e=(event_name)&c=(city)&i=(idfa)&u=(customer_user_id)&k=(clickid)&x=(city)#end',
  vocabulary: 'appsflyer',
  options: DEFAULT_OPTIONS,
  partner: { id: 'custom', settings: {}, advertiser: {} },
  ignored: [],
  wants: { verdicts: true, statistics: true, requests: true },
} satisfies Omit<Job, 'format'>;

function jobFor(head: string): Job {
  const reading = readHead(new TextEncoder().encode(head));
  if (!reading.ok) throw new Error(reading.message);
  return { ...JOB, format: reading.format };
}

function blockOf(block: Uint8Array<ArrayBuffer>): Block {
  return { index: 0, from: 0, bytes: block, isLast: true };
}

// Comparing arrays number by number takes a hundred times as long.
function comparable(result: BlockResult) {
  return Object.entries(result).map(([name, value]: [string, unknown]) => [
    name,
    ArrayBuffer.isView(value)
      ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1')
      : value,
  ]);
}

const cells = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('', 'Berlin', 'New York', 'null', '0000-00', 'https://a.example/?clickid=7'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('"a,b"', '"say ""hi"""', 'a%20b', 'Köln 東京 😀', 'https://a.example/?x=1#y'),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll(/[",\r\n]/g, '')),
  },
);

// Columns of each kind of value that is tested.
const KINDS = 'Event Time,Event Revenue,WIFI,Country Code,Event Revenue Currency,App ID,Event Value';

const kinds = fc.constantFrom(
  ...[
    '2024-05-03 18:22:09',
    '2024-05-31 18:22:09',
    '2024-02-30 10:00:00',
    '2024-05-03 24:22:09',
    '2024-05-03',
  ],
  ...[
    '6D92078A-8246-4BA4-AE5B-76104861E7DC',
    '6D92078A-8246-4BA4-AE5B-76104861E7DC--',
    'abcdef0123456000',
    '12345678',
  ],
  ...['1.5', '-3', '1.', '.5', '1.2.3', '-', '1E+12', '1e5', '123456789012345000', '1,5'],
  ...['true', 'FALSE', 'falsy', 'US', 'U1', 'USD', 'usd1', 'Android', 'iOS', 'iPad', 'id123', 'undefined'],
  ...['{"a":1}', '"{""a"":1}"', '[1]', '"x', 'a"b', ' a', '\u007f', '"\u0001 in a longer text"'],
);

test('results with the kernel are those without it, whatever the bytes', () => {
  const head = `${TITLES},${KINDS}\n${'install,a,b,c,d,ios,,,,,,,\n'.repeat(3)}`;
  const job = jobFor(head);
  const plain = createRunner(job, APPSFLYER);
  const withKernel = createRunner(job, APPSFLYER, createKernel);
  const cell = fc.oneof(cells, kinds);
  const line = fc.array(cell, { minLength: 13, maxLength: 13 }).map((row) => `${row.join(',')}\n`);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), bytes, (lines, noise) => {
      const block = Uint8Array.from([...Buffer.from(lines.join('')), ...noise]);
      expect(comparable(withKernel(blockOf(block)))).toEqual(comparable(plain(blockOf(block))));
    }),
    fewerRuns(20),
  );
});

test('plain rows are written by the kernel, the others without it', () => {
  const job = jobFor(`${TITLES}\ninstall,a,b,c,d,ios\n`);
  const written: boolean[] = [];
  const run = createRunner(job, APPSFLYER, (size) => {
    const kernel = createKernel(size);
    if (kernel === undefined) throw new Error('no kernel');
    return {
      ...kernel,
      writeRow: (...values) => {
        const end = kernel.writeRow(...values);
        written.push(end > 0);
        return end;
      },
    };
  });
  const rows: readonly (readonly [row: string, isWritten: boolean])[] = [
    ['install,Berlin,,,,ios', true],
    ['install,"Köln, ""West""",,7,,ios', true],
    ['install,null,,,,ios', false],
    ['install,,,,https://a.example/?clickid=7,ios', false],
    ['install,100%25,,,,ios', false],
    ['install,0000-00,A-1,,https://a.example/?c=7,ios', true],
  ];
  // The first rows show which fields decide.
  const first = 'install,Berlin,,,,ios\n'.repeat(4);
  run(blockOf(Uint8Array.from(Buffer.from(first))));
  written.length = 0;
  run(blockOf(Uint8Array.from(Buffer.from(rows.map(([row]) => `${row}\n`).join('')))));
  expect(written).toEqual(rows.map(([, isWritten]) => isWritten));
});

test('a block that is larger than the memory is run without the kernel', () => {
  const job = {
    ...jobFor(`${TITLES}\ninstall,a,b,c,d,ios\n`),
    wants: { verdicts: false, statistics: false, requests: true },
  };
  const block = Uint8Array.from(Buffer.from(`install,${'x'.repeat(90)},b,c,d,ios\n`.repeat(30_000)));
  const [plain, kernel] = [undefined, createKernel].map((way) =>
    createRunner(job, APPSFLYER, way)(blockOf(block)),
  );
  expect(block.length).toBeGreaterThan(3 * 2 ** 20);
  expect(Buffer.compare(kernel?.requests ?? block, plain?.requests ?? block)).toBe(0);
});

test('there is no kernel where there is no memory for it', () => {
  expect(createKernel(2 ** 40)).toBeUndefined();
});
