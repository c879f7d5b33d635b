import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  blocksOf,
  createCollector,
  createRowOpener,
  createRunner,
  type CsvFormat,
  type Job,
  macrosOf,
  readHead,
  runBlocks,
} from '../../src/batch';
import { createKernel } from '../../src/batch/kernel';
import { DEFAULT_OPTIONS, OPTION_VALUES, parse, type RenderOptions } from '../../src/engine';
import { APPSFLYER } from '../../src/vocabulary';
import { fewerRuns } from '../properties';
import { naiveRows } from './naive';
import { rowUnder, tableText, templates, titles } from './table';

const options: fc.Arbitrary<RenderOptions> = fc
  .record({
    missing: fc.constantFrom(...OPTION_VALUES.missing),
    touchType: fc.constantFrom(...OPTION_VALUES.touchType),
    booleans: fc.constantFrom(...OPTION_VALUES.booleans),
    newlineAfterEncode: fc.boolean(),
    hashCase: fc.constantFrom(...OPTION_VALUES.hashCase),
    escapeSlashes: fc.boolean(),
  })
  .chain((drawn) => fc.constantFrom(DEFAULT_OPTIONS, drawn));

const partners = fc.constantFrom<Job['partner'][]>(
  { id: 'custom', settings: {}, advertiser: {} },
  { id: 'custom', settings: {}, advertiser: { metaTerms: true, ipMasking: true } },
  { id: 'clevertap', settings: { account_id: 'A' }, advertiser: { inAppWindow: 1 } },
  { id: 'amplitude-attribution', settings: { api_key: 'k' }, advertiser: { restrictedSources: 'redact' } },
);

const files = titles.chain((under) =>
  fc.record({
    rows: fc.array(rowUnder(under), { minLength: 1, maxLength: 25 }).map((rows) => [under, ...rows]),
    delimiter: fc.constantFrom(',', ',', ';', '\t'),
    end: fc.constantFrom('\n', '\n', '\r\n'),
  }),
);

/** How rows are run: by the page alone, or with a kernel, as in a worker. Either has to give the same. */
const WAYS = [undefined, createKernel] as const;

const ways = fc.constantFrom(...WAYS);

async function runAll(text: string, job: Omit<Job, 'format'>, way = WAYS[1], size?: number) {
  const bytes = new TextEncoder().encode(text);
  const head = readHead(bytes);
  if (!head.ok || head.format.kind !== 'csv') throw new Error('no table');
  const whole: Job & { readonly format: CsvFormat } = { ...job, format: head.format };
  const runner = createRunner(whole, APPSFLYER, way);
  const collector = createCollector({
    macros: macrosOf(whole, APPSFLYER),
    compares: job.other !== undefined,
  });
  const requests: string[] = [];
  const end = await runBlocks({
    blocks: blocksOf(chunksOf(bytes), head.format, size),
    runners: [1, 2].map(() => ({ run: (block) => Promise.resolve(runner(block)) })),
    collector,
    onresult: (result) => {
      requests.push(new TextDecoder().decode(result.requests));
    },
  });
  return { bytes, job: whole, collector, end, lines: requests.join('').split('\n').slice(0, -1) };
}

function countProblems(rows: ReturnType<typeof naiveRows>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { problems, state } of rows) {
    if (state === 'second-row') continue;
    for (const code of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 100) yield await Promise.resolve(bytes.subarray(at, at + 100));
}

const all = { verdicts: true, statistics: true, requests: true };

/** A job without a template and a format, for any endpoint. */
const PLAIN_JOB = {
  vocabulary: 'appsflyer',
  options: DEFAULT_OPTIONS,
  partner: { id: 'custom', settings: {}, advertiser: {} },
  ignored: [],
  expectations: [],
  wants: all,
};

/** A job for the person's own endpoint, without its template. */
const PLAIN = {
  vocabulary: 'appsflyer',
  options: DEFAULT_OPTIONS,
  partner: { id: 'custom', settings: {}, advertiser: {} },
  ignored: [],
  wants: all,
};

test('every row gives what the engine gives for it alone', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      files,
      templates,
      options,
      partners,
      ways,
      async (file, template, drawn, partner, way) => {
        const text = tableText(file.rows, file.delimiter, file.end);
        const job = { ...PLAIN_JOB, template, options: drawn, partner };
        const run = await runAll(text, job, way);
        const expected = naiveRows(text, run.job.format, run.job);
        const { outcomes } = run.collector.summary();
        expect(run.lines.length).toBe(expected.length);
        const opener = createRowOpener(run.job, APPSFLYER);
        for (const [row, { request, state, reason }] of expected.entries()) {
          const outcome = outcomes[run.collector.rows.outcomeOf(row)];
          const isBare = parse(template, APPSFLYER).outline.body === undefined;
          expect(isBare ? run.lines[row] : undefined).toBe(isBare ? request : undefined);
          expect(outcome?.state).toBe(state);
          if (state === 'not-sent') expect(outcome?.code).toBe(reason);
          const place = run.collector.rows.locate(row);
          const opened = opener.open(run.bytes.subarray(place?.from), place?.skip ?? 0);
          expect(opened?.outcome.key).toBe(outcome?.key);
        }
        for (const { code } of run.collector.summary().problems) {
          const rows = expected.flatMap(({ problems, state }, row) =>
            state !== 'second-row' && problems.includes(code) ? [row] : [],
          );
          expect([...run.collector.rows.find({ problem: code })]).toEqual(rows);
        }
        const counted = run.collector.summary().problems.map(({ code, rows }) => [code, rows] as const);
        expect(new Map(counted)).toEqual(countProblems(expected));
      },
    ),
    fewerRuns(40),
  );
});

test('where a file is cut into blocks makes no difference', async () => {
  await fc.assert(
    fc.asyncProperty(files, templates, fc.integer({ min: 16, max: 400 }), async (file, template, size) => {
      const text = tableText(file.rows, file.delimiter, file.end);
      const job = {
        template,
        ...PLAIN_JOB,
        other: { template: template.replace('a=1', 'a=(city)'), options: DEFAULT_OPTIONS },
      };
      const [whole, cut] = [await runAll(text, job), await runAll(text, job, WAYS[size % 2], size)];
      expect(cut.lines).toEqual(whole.lines);
      expect(cut.collector.summary()).toEqual(whole.collector.summary());
    }),
    fewerRuns(160),
  );
});

test('a second template is filled with its own options', async () => {
  const template = 'https://p.example/?e=(event_name)&retargeting=(is_retargeting)';
  const run = await runAll('Event Name,Is Retargeting\na,true\nb,false\nc,\nd,true\n', {
    template,
    ...PLAIN_JOB,
    other: { template, options: { ...DEFAULT_OPTIONS, booleans: 'numbers' } },
  });
  expect(run.collector.summary().differing).toBe(3);
  const opened = createRowOpener(run.job, APPSFLYER).open(run.bytes.subarray(run.job.format.from), 0);
  expect(opened?.request).toMatch(/retargeting=true$/);
  expect(opened?.other).toMatch(/retargeting=1$/);
});

test.each([
  [
    'the day on which a rule begins',
    ['Event Name', 'Platform', 'Media Source', 'Event Time'],
    ['af_login,android,Pinterest,2023-09-03 23:59:59', 'af_login,android,Pinterest,2023-09-04 00:00:00'],
    { id: 'custom', settings: {}, advertiser: {} },
  ],
  [
    'whether an identifier has a value',
    ['Event Name', 'Platform', 'IDFA'],
    ['install,ios,', 'install,ios,0000-00', 'install,ios,A-1', 'install,ios,null', 'install,ios," "'],
    { id: 'amplitude-attribution', settings: { api_key: 'k' }, advertiser: {} },
  ],
])('rows that differ only in %s do not share a decision', async (_what, under, lines, partner) => {
  const job = {
    template: 'https://p.example/?e=(event_name)',
    vocabulary: 'appsflyer',
    options: DEFAULT_OPTIONS,
  };
  // The checks of the first rows tell which fields decide.
  const rows = lines.flatMap((line) => [line, line, line]);
  const text = [under.join(','), ...rows, ''].join('\n');
  const run = await runAll(text, { ...job, partner, ignored: [], expectations: [], wants: all });
  const { outcomes } = run.collector.summary();
  const states = naiveRows(text, run.job.format, run.job).map(({ state }) => state);
  expect(new Set(states).size).toBe(2);
  expect(rows.map((_row, row) => outcomes[run.collector.rows.outcomeOf(row)]?.state)).toEqual(states);
});

// Values between which some rule makes a difference, and each of them twice.
const TELLING = [
  ...[
    'Berlin',
    'New York',
    'a"b',
    'a\\b',
    '12',
    '012',
    '0',
    '1,5',
    'true',
    '100%25',
    'x%20y%26z',
    '',
    'null',
    'ü',
    '[1]',
  ],
  ...['p.example', 'p.example:99999', 'a b.example', 'x'.repeat(2010), 'é'.repeat(700)],
].flatMap((value) => [value, value]);

test.each([
  'https://p.example/?c=(city)',
  'https://p.example/?j={"c":"(city)"}',
  'https://p.example/?j={"c":(city)}',
  'https://p.example/?j=%7B%22c%22%3A%22(city)%22%7D&d=(nosuch)',
  'https://p.example/?u=https%3A%2F%2Fx.example%2F%3Fc%3D(city)',
  'https://p.example/?u=https%253A%252F%252Fx.example%252F%253Fc%253D(city)',
  'https://(city)/?e=[x]',
  '"https://p.example/?u=https%3A%2F%2Fx.example%2F(city)"',
  '(city)',
  'POST https://p.example/?c=(city) HTTP/1.1\nContent-Type: application/json\n\n{"c":"(city)"}',
  'POST https://p.example/ HTTP/1.1\nContent-Type: application/json\n\n{"c":(city),"d":(nosuch)}',
  'POST https://p.example/ HTTP/1.1\nContent-Type: application/json\n\n{"c":(city)}',
  `POST https://p.example/?p=${'x'.repeat(1969)}&c=(city) HTTP/1.1\nX-A: b\n\nc=x`,
  'POST https://p.example/?c=(city) HTTP/1.1\nX-City: (city)\n\nc=(city)',
  `https://p.example/?${'a=(city)&'.repeat(22)}`,
])('every problem of every row is counted: %s', async (template) => {
  const text = tableText([['City', 'Event Name'], ...TELLING.map((city) => [city, 'af_login'])]);
  const run = await runAll(text, { ...PLAIN, template });
  const { problems, outcomes } = run.collector.summary();
  const expected = naiveRows(text, run.job.format, run.job);
  expect(new Map(problems.map(({ code, rows }) => [code, rows]))).toEqual(countProblems(expected));
  expect(expected.map((_row, row) => outcomes[run.collector.rows.outcomeOf(row)]?.state)).toEqual(
    expected.map(({ state }) => state),
  );
});

test('expectations are held against the rows that they are about', async () => {
  const run = await runAll(
    'Event Name,Customer User ID\naf_login,u-1\naf_login,\naf_purchase,\naf_login,u-1\naf_login,\n',
    {
      template: 'https://p.example/?e=(event_name)&u=(customer_user_id)',
      ...PLAIN,
      expectations: [
        { for: { event_name: 'af_login' }, expect: [{ parameter: 'u', is: 'filled' }] },
        { expect: [{ maxLength: 45, unit: 'bytes' }] },
      ],
    },
  );
  expect(run.collector.summary().expectations).toEqual([
    { rows: 4, failed: 2 },
    { rows: 5, failed: 0 },
  ]);
  expect([...run.collector.rows.find({ failed: 0 })]).toEqual([1, 4]);
  expect([...run.collector.rows.find({ failsAny: true })]).toEqual([1, 4]);
});

test('the second row of one event counts as nothing else', async () => {
  const run = await runAll(
    'Event Name,City,Is Primary Attribution\naf_login,Berlin,true\naf_login,Berlin,false\naf_login,,true\n',
    {
      template: 'https://p.example/?c=(city)',
      ...PLAIN,
    },
  );
  const { rows, macros, lengths } = run.collector.summary();
  expect({ rows, filled: macros[0]?.filled, requests: lengths.total }).toEqual({
    rows: 3,
    filled: 1,
    requests: 2,
  });
});

test('a postback report says what was sent, also where the checks expect nothing', async () => {
  const run = await runAll(
    [
      'Event Name,Media Source,City,Postback URL,Postback Http Response Code',
      'af_login,network_int,Berlin,https://p.example/?c=Berlin,200',
      'af_login,network_int,Berlin,https://p.example/?c=berlin,404',
      'af_login,restricted,Berlin,https://p.example/?c=Berlin,200',
      'af_login,restricted,Berlin,,',
      '',
    ].join('\n'),
    {
      template: 'https://p.example/?c=(city)',
      ...PLAIN,
    },
  );
  const { sent } = run.collector.summary();
  expect(sent).toMatchObject({ same: 2, different: 1, without: 1, unexpected: 1 });
  expect([...(sent?.codes ?? [])]).toEqual([
    ['200', 2],
    ['404', 1],
    ['', 1],
  ]);
  expect([...(sent?.parameters ?? [])]).toEqual([['c', 1]]);
  expect([...run.collector.rows.find({ sentOtherwise: true })]).toEqual([1]);
});
