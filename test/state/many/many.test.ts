import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import { FIRST_EVENT, FIRST_TEMPLATE } from '../../../src/event';
import { prepareDownload } from '../../../src/state/many';
import { Many } from '../../../src/state/many/many.svelte';
import { derivedOf } from '../derived';

const template = 'https://p.example/pb?app=(app_id)&event=(event_name)&revenue=(event_revenue)';

const TITLES =
  'Event Time,Event Name,Event Value,Event Revenue,Media Source,AppsFlyer ID,Platform,App ID,Is Primary Attribution,HTTP Referrer';

// Every third event has a revenue, every fifth comes from a source that may not be named.
function rowsOf(count: number, referrer = ''): string {
  const row = (index: number) =>
    [
      '2024-05-03 18:22:09',
      `event_${String(index % 4)}`,
      'null',
      index % 3 === 0 ? '9.99' : '',
      index % 5 === 0 ? 'restricted' : 'network_int',
      `17-${String(index)}`,
      index % 2 === 0 ? 'android' : 'ios',
      'com.example.game',
      index === 7 ? 'false' : 'true',
      referrer,
    ].join(',');
  return [TITLES, ...Array.from({ length: count }, (_row, index) => row(index)), ''].join('\n');
}

function manyWith(written = template) {
  const page = derivedOf(written, FIRST_EVENT.text);
  return { page, many: new Many(page, 1) };
}

/** Waits until something holds. A run has no other end than its status. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

async function runText(many: Many, text: string): Promise<void> {
  many.openText(text);
  await until(() => many.run.status !== 'reading');
}

async function textOf(many: Many, ...[download, choices]: DownloadArguments): Promise<string> {
  const parts: string[] = [];
  await prepareDownload(many, download, { withValues: false, isAll: false, ...choices })?.write((part) => {
    parts.push(part);
    return Promise.resolve();
  });
  return parts.join('');
}

type Parameters3 = Parameters<typeof prepareDownload>;
type DownloadArguments = [download: Parameters3[1], choices?: Partial<Parameters3[2]>];

const lineCount = (text: string) => text.split('\n').length - 1;

describe('a raw-data file', () => {
  test('is counted: totals add up, reasons and macros are known, and remarks are said once', async () => {
    const { many } = manyWith();
    expect(many.band.headline).toBe('No events yet');
    await runText(many, rowsOf(30));
    expect(many.run.title).toBe('Raw data, 10 columns');
    expect(many.totals.reduce((sum, { rows }) => sum + rows, 0)).toBe(30);
    expect(many.totals.map(({ words, rows }) => `${String(rows)} ${words}`)).toContain('1 second rows');
    expect(many.charts.reasons).toMatchObject([{ rows: 6 }]);
    expect(many.charts.filled.map(({ written, tone }) => [written, tone])).toEqual([
      ['(app_id)', 'plain'],
      ['(event_name)', 'plain'],
      ['(event_revenue)', 'warning'],
    ]);
    expect(many.band.headline).toBe('79.3% are sent; 6 events are not sent');
    expect(many.announced).toBe(many.band.headline);
    expect(many.notes.join(' ')).toContain('which marks the second row of one event');
  });

  test('shows the rows behind a count, filters combine, and a row opens as a work', async () => {
    const { many } = manyWith();
    await runText(many, rowsOf(30));
    expect(many.rows.tab).toBe('not-sent');
    expect(many.rows.count).toBe(6);
    many.rows.filters.toggleEmpty(2, '(event_revenue)');
    expect(many.rows.tab).toBe('all');
    expect(many.rows.count).toBe(19);
    const [reason] = many.charts.reasons;
    many.rows.filters.toggleOutcome(reason?.outcome ?? -1, reason?.label ?? '');
    // 5, 10, 20 and 25 are restricted and without a revenue.
    expect([...many.rows.numbers]).toEqual([5, 10, 20, 25]);
    many.rows.want(0, 4);
    await until(() => many.rows.shown(0, 1)[0]?.cells[0]?.text !== '');
    expect(many.rows.shown(2, 3)).toMatchObject([
      { place: 2, row: 20, cells: [{ text: 'event_0' }, { text: 'android' }, { text: 'restricted' }, {}] },
    ]);
    const work = await many.workOf(20);
    expect(work?.template).toBe(template);
    expect(work?.event).toContain('"event_name": "event_0"');
    many.rows.filters.remove('empty 2');
    expect(many.rows.count).toBe(6);
  });

  test('shows the rows behind each problem, of one problem at a time', async () => {
    const { many } = manyWith();
    await runText(many, rowsOf(30).replace('2024-05-03 18:22:09,event_1', '2024-02-30 18:22:09,event_1'));
    expect(many.charts.problems.map(({ code }) => code)).toContain('event-field-time');
    for (const { code, message, rows } of many.charts.problems) {
      many.rows.filters.toggleProblem(code, message);
      expect(many.rows.filters.hasProblem(code)).toBe(true);
      expect(many.rows.filters.chips.map(({ label }) => label)).toEqual([message]);
      expect(many.rows.count).toBe(rows);
    }
    many.rows.filters.toggleProblem('event-field-time', '');
    expect([...many.rows.numbers]).toEqual([1]);
  });

  test('is the same compressed, and its rows are found again', async () => {
    const { many } = manyWith();
    const packed = new Response(new Blob([rowsOf(300)]).stream().pipeThrough(new CompressionStream('gzip')));
    many.openFile(new File([await packed.arrayBuffer()], 'may.csv.gz'));
    await until(() => many.run.status !== 'reading');
    expect(many.run.title).toBe('Raw data, 10 columns, compressed');
    expect(many.run.summary?.rows).toBe(300);
    expect((await many.rows.read(299))?.fields?.get('appsflyer_id')?.text).toBe('17-299');
    expect((await many.rows.read(64))?.fields?.get('appsflyer_id')?.text).toBe('17-64');
  });

  test('can be stopped, and goes on with the first row that was not counted', async () => {
    const { many } = manyWith();
    const text = rowsOf(6000, 'x'.repeat(800));
    many.openText(text);
    await until(() => many.run.summary !== undefined);
    many.cancel();
    const counted = many.run.summary?.rows ?? 0;
    expect(many.run.status).toBe('stopped');
    expect(counted).toBeLessThan(6000);
    expect(many.band.headline).toMatch(/^Stopped at [\d,]+ rows$/);
    many.goOn();
    await until(() => many.run.status === 'done');
    expect(many.run.summary?.rows).toBe(6000);
    expect((await many.rows.read(5999))?.fields?.get('appsflyer_id')?.text).toBe('17-5999');
  });
});

test.each([
  [
    'Your API call limit has been reached for the given report type',
    /^This is no CSV: it is one line of text/,
  ],
  ['Evnt Name,Other\n1,2\n3,4\n', /^The header has none of the raw-data columns/],
  ['', /^The file is empty/],
])('a file without events says so: %s', async (text, headline) => {
  const { many } = manyWith();
  many.openFile(new File([text], 'x.csv'));
  await until(() => many.run.status !== 'reading');
  expect(many.run.status).toBe('broken');
  expect(many.band.headline).toMatch(headline);
});

test('an open quote ends the reading, and the rows before it are counted', async () => {
  const { many } = manyWith();
  await runText(many, `${rowsOf(3)}"2024-05-03,af_purchase\n`);
  expect(many.run.summary?.rows).toBe(3);
  expect(many.notes.join(' ')).toContain('Row 4 has an open quote. Rows before it are counted.');
});

test('a file that changes while it is read is said to', async () => {
  const { many } = manyWith();
  const changed = new DOMException('changed', 'NotReadableError');
  const file = new File([rowsOf(3)], 'x.csv');
  let parts = 0;
  // The form and the head can be read, the rest cannot.
  Object.defineProperty(file, 'slice', {
    value: () => {
      parts += 1;
      const part = new Blob([rowsOf(3)]);
      if (parts > 2) part.arrayBuffer = () => Promise.reject(changed);
      return part;
    },
  });
  many.openFile(file);
  await until(() => many.run.status !== 'reading');
  expect(many.band.headline).toBe('The file changed while it was read');
});

test('two templates: what differs in meaning, for how many rows, with examples for the ticket', async () => {
  const { many } = manyWith();
  many.through.compareWith('pasted');
  many.through.paste(
    'https://p.example/pb?app=(app_id)&event=(event_name)&rev=(event_revenue)&id=(customer_user_id)&m=joe@mail.example',
  );
  expect(many.through.changes.map(({ code }) => code)).toEqual(['renamed', 'removed', 'removed']);
  await runText(many, rowsOf(30));
  expect(many.run.summary?.differing).toBe(30);
  many.rows.showTab('differs');
  many.rows.open(3);
  await until(() => many.rows.details !== undefined);
  expect(many.rows.details?.differences).toEqual([
    { name: 'rev', other: '9.99', own: undefined },
    { name: 'id', other: '', own: undefined },
    { name: 'm', other: 'joe@mail.example', own: undefined },
    { name: 'revenue', other: undefined, own: '9.99' },
  ]);
  const report = await textOf(many, 'changes');
  expect(report).toContain('- `rev` is renamed to `revenue`.');
  expect(report).toContain('The request differs for 30 (100%) of 30 rows');
  expect(report).toMatch(/&rev=9\.99&id=&m=[xyz]+@[xyz]+/);
  expect(report).not.toContain('joe@mail');
});

test('expectations are counted over the events they are for, and a failure shows its rows', async () => {
  const { many, page } = manyWith();
  page.inputs.setExpectations([
    { expect: [{ parameter: 'revenue', is: 'filled' }] },
    { for: { event_name: 'event_1' }, expect: [{ parameter: 'app', equals: 'com.example.game' }] },
    { for: { event_name: 'gone' }, expect: [{ maxLength: 10 }] },
  ]);
  await runText(many, rowsOf(30));
  expect(many.expected.map(({ state, result }) => `${state} ${result}`)).toEqual([
    'fail 19 fail',
    'pass all',
    'none no such event',
  ]);
  many.rows.filters.toggleFailed(0, 'revenue is filled');
  expect([...many.rows.numbers].slice(0, 4)).toEqual([1, 2, 4, 5]);
  many.rows.filters.remove('failed 0');
  many.rows.showTab('failed');
  expect(many.rows.count).toBe(19);
});

test('downloads have every row that was asked for', async () => {
  const { many } = manyWith();
  await runText(many, rowsOf(30));
  const results = await textOf(many, 'results');
  expect(lineCount(results)).toBe(31);
  expect(results.split('\r\n')[2]).toMatch(/^2,(?:Will be sent|With warnings),,\d+$/);
  const lines = await textOf(many, 'lines', { isAll: true });
  expect(lines.split('\n')[29]).toBe((await many.rows.read(29))?.request);
  expect(lineCount(lines)).toBe(30);
  const shown = await textOf(many, 'ndjson');
  expect(
    shown
      .split('\n')
      .slice(0, 2)
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { row: 1, request: 'https://p.example/pb?app=com.example.game&event=event_0&revenue=9.99' },
    { row: 6, request: 'https://p.example/pb?app=com.example.game&event=event_1&revenue=' },
  ]);
  expect(await textOf(many, 'results', { withValues: true })).toContain('event=event_1&revenue=');
  expect(await textOf(many, 'summary')).toContain('| not sent | 6 |');
});

test('typical users and examples are events, too', async () => {
  const { many, page } = manyWith(FIRST_TEMPLATE.text);
  many.openTypical();
  await until(() => many.run.status !== 'reading');
  expect(many.run.summary?.rows).toBe(24);
  expect(many.isOutdated).toBe(false);
  page.inputs.setTemplate(template);
  flushSync();
  expect(many.isOutdated).toBe(true);
  await many.openSamples();
  await until(() => many.run.status !== 'reading');
  expect(many.run.summary?.rows).toBeGreaterThan(10);
  many.clear();
  expect(many.isUsed).toBe(false);
  expect(many.rows.count).toBe(0);
});
