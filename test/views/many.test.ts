import { describe, expect, test } from 'vitest';
import { type Group, LONGEST_COUNTED, type Outcome, type Summary } from '../../src/batch';
import {
  bandOf,
  durationText,
  filledBars,
  lengthChart,
  percent,
  reachRows,
  reachTone,
  reasonBars,
  remarkSentences,
  sentGroups,
  sizeText,
  summaryText,
  totalsOf,
} from '../../src/views/many';

const outcome = (state: Outcome['state'], headline: string, reason: string): Outcome => ({
  key: `${state} ${reason}`,
  state,
  headline,
  reason,
});

const group = (platform: string, source: string, consent = ''): Group => ({
  platform,
  kind: 'in-app',
  source,
  consent,
});

const lengths = (...pairs: readonly (readonly [number, number])[]) => {
  const counts = new Uint32Array(LONGEST_COUNTED + 1);
  for (const [length, requests] of pairs) counts[length] = requests;
  return counts;
};

const summary: Summary = {
  rows: 912_406,
  bytes: 418_000_000,
  outcomes: [
    outcome('not-sent', 'Not sent: the event is not mapped', 'Event not mapped'),
    outcome('will-be-sent', 'Will be sent, and accepted', ''),
    outcome('with-warnings', 'Will be sent, with 1 warning', 'The city is empty'),
    outcome('refused', 'Sent, but refused with 400', 'No identity'),
    outcome('second-row', 'Second row', ''),
    outcome('not-sent', 'Not sent: the customer user ID is empty', 'Customer user ID empty'),
    outcome('unread', 'Not read', ''),
  ],
  groups: [group('android', 'facebook_int'), group('ios', 'restricted', 'denied'), group('android', '')],
  counts: [[58_212, 700_000, 40_218, 1204, 4100, 72_850], [], [0, 35_802, 0, 0, 0, 0, 20]],
  macros: [
    { written: '(app_id)', number: 1, filled: 908_286, filledByGroup: [872_484, 0, 35_802], different: 3 },
    { written: '(idfa)', number: 2, filled: 0, filledByGroup: [], different: 0 },
    {
      written: '(event_revenue)',
      number: 3,
      filled: 167_000,
      filledByGroup: [167_000, 0, 0],
      different: 9000,
    },
  ],
  lengths: { counts: lengths([40, 10], [60, 80], [71, 9], [3289, 1]), longest: 3289, total: 100 },
  problems: [{ code: 'x', severity: 'warning', message: 'The city is empty.', rows: 40_218 }],
  remarks: [
    { code: 'open-quote', rows: 1, first: 88_104 },
    { code: 'cells', rows: 1, first: 7 },
  ],
  sent: {
    same: 90,
    different: 8,
    without: 2,
    unexpected: 0,
    codes: new Map([
      ['200', 97],
      ['404', 3],
    ]),
    messages: new Map([
      ['', 97],
      ['Not Found', 3],
    ]),
    parameters: new Map([['revenue', 8]]),
  },
};

test.each([
  [0, 0, '0%'],
  [1, 1, '100%'],
  [854_999, 1_000_000, '85.5%'],
  [999_999, 1_000_000, '99.9%'],
  [1, 1_000_000, 'under 0.1%'],
  [1, 2, '50%'],
])('%i of %i is %s', (part, whole, text) => expect(percent(part, whole)).toBe(text));

test.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1234, '1.2 kB'],
  [418_000_000, '418 MB'],
  [999_600_000, '1 GB'],
])('%i bytes are %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));

test('a duration is in seconds, minutes or hours', () => {
  expect([0.2, 89, 90, 5400].map(durationText)).toEqual(['1 s', '89 s', '2 min', '1.5 h']);
});

test('the totals add up to the rows read', () => {
  const totals = totalsOf(summary);
  expect(totals.reduce((sum, { rows }) => sum + rows, 0)).toBe(summary.rows);
  expect(totals.map(({ words, rows }) => `${rows} ${words}`)).toEqual([
    '735802 sent and accepted',
    '40218 with warnings',
    '1204 refused',
    '131062 not sent',
    '4100 second rows',
    '20 not read',
  ]);
  expect(totals[3]?.outcomes).toEqual([0, 5]);
});

test('reasons are listed by count, with their state where they are sent', () => {
  expect(reasonBars(summary).map(({ label, rows }) => [label, rows])).toEqual([
    ['Customer user ID empty', 72_850],
    ['Event not mapped', 58_212],
    ['Refused: no identity', 1204],
  ]);
});

test('a macro without a value is an error, one that rarely has one a warning, in each part of the events too', () => {
  const bars = filledBars(summary, 'platform');
  expect(bars.map(({ tone }) => tone)).toEqual(['plain', 'error', 'warning']);
  expect(bars[0]?.parts).toEqual([
    { label: 'Android', filled: 908_286, of: 908_286, tone: 'plain' },
    { label: 'iOS', filled: 0, of: 0, tone: 'plain' },
  ]);
});

test('the histogram keeps every request, and its last bar has the long ones', () => {
  const chart = lengthChart(summary.lengths);
  expect(chart).toMatchObject({ median: 60, most: 71, longest: 3289, total: 100, marks: [] });
  expect(chart?.bars.reduce((sum, { requests }) => sum + requests, 0)).toBe(100);
  expect(chart?.bars.at(-1)).toMatchObject({ requests: 1, to: Number.POSITIVE_INFINITY });
  const long = { counts: lengths([9000, 3], [30_000, 1]), longest: 9000, total: 3 };
  expect(lengthChart(long)?.marks.map(({ at, name }) => `${at} ${name}`)).toEqual([
    '2048 IIS',
    '4081 gunicorn',
    '8147 Tomcat',
  ]);
  expect(lengthChart(long, false)?.marks).toEqual([]);
  expect(lengthChart({ counts: lengths(), longest: 0, total: 0 })).toBeUndefined();
});

test('users are arranged by kind, platform, consent and source', () => {
  expect(reachRows(summary)).toEqual([
    {
      kind: 'In-app event',
      users: 'Android, consent not said',
      cells: [
        { events: 35_802, reaching: 35_802, unknown: 0, groups: [2] },
        { events: 872_484, reaching: 740_218, unknown: 0, groups: [0] },
        { events: 0, reaching: 0, unknown: 0, groups: [] },
      ],
    },
  ]);
});

describe('the band', () => {
  test.each([
    ['empty', 'No events yet'],
    ['reading', 'Reading: 85.4% reach CleverTap so far'],
    ['stopped', 'Stopped at 912,406 rows'],
    ['done', '85.4% reach CleverTap; 131,062 events are not sent'],
  ] as const)('says when %s: %s', (status, headline) => {
    expect(bandOf({ status, summary, partner: 'CleverTap' }).headline).toBe(headline);
  });

  test('names the reason and what else does not arrive', () => {
    expect(bandOf({ status: 'done', summary, partner: undefined })).toEqual({
      tone: 'warning',
      headline: '85.4% are sent; 131,062 events are not sent',
      detail: 'Most often: customer user ID empty. 1,204 others do not arrive: no identity.',
    });
  });

  test.each([
    ['nothing is known', ['cannot-say'], 'neutral', 'Cannot say for 10 events', 'Reason: why.'],
    [
      'some is not known',
      ['will-be-sent', 'cannot-say'],
      'neutral',
      '50% are sent; 10 events cannot be judged',
      'Reason: why.',
    ],
    [
      'some is not known and some is lost',
      ['refused', 'cannot-say', 'held'],
      'warning',
      '0% are sent; 10 events do not arrive',
      'Reason: why. 10 events cannot be judged: why. 10 events are held: why.',
    ],
    ['all are held', ['held'], 'held', '0% are sent; 10 events are held', 'Reason: why.'],
  ] as const)('does not count what is not known as lost: %s', (_what, states, tone, headline, detail) => {
    const outcomes = states.map((state) => outcome(state, 'X', 'Why'));
    const counted = { ...summary, outcomes, counts: [states.map(() => 10)] };
    expect(bandOf({ status: 'done', summary: counted, partner: undefined })).toEqual({
      tone,
      headline,
      detail,
    });
  });

  test.each([
    [[30, 10], ['', 'Why'], ''],
    [[10, 30], ['', 'Why'], 'Most often: why.'],
    [[10, 20, 15], ['Why', 'Other', 'Why'], 'Most often: why.'],
    [[10, 20], ['Why', 'Why'], 'Reason: why.'],
  ])('names the reason of %j events for %j only if most have it: %s', (counts, reasons, detail) => {
    const outcomes = reasons.map((reason) => outcome('refused', 'X', reason));
    const counted = { ...summary, outcomes, counts: [counts] };
    expect(bandOf({ status: 'done', summary: counted, partner: undefined }).detail).toBe(detail);
  });

  test('claims no more than that events are sent where nothing says that they are accepted', () => {
    const outcomes = [outcome('will-be-sent', 'Will be sent', '')];
    const counted = { ...summary, outcomes, counts: [[10]] };
    expect(bandOf({ status: 'done', summary: counted, partner: 'Leanplum' }).headline).toBe(
      '100% are sent to Leanplum',
    );
  });

  test('says that a report has requests for events that the checks stop', () => {
    const sent = summary.sent && { ...summary.sent, unexpected: 700 };
    const counted = { ...summary, ...(sent && { sent }) };
    expect(bandOf({ status: 'done', summary: counted, partner: undefined }).detail).toContain(
      'But the report has a request for 700 of them.',
    );
  });

  test('says why reading broke off, and what is counted', () => {
    const problem = 'The file changed while it was read.';
    expect(bandOf({ status: 'broken', summary, partner: undefined, problem })).toEqual({
      tone: 'error',
      headline: 'The file changed while it was read',
      detail: '912,406 rows before that are counted.',
    });
  });
});

test('remarks are sentences', () => {
  expect(remarkSentences(summary)).toEqual([
    '4,100 rows are not counted: Is Primary Attribution is false, which marks the second row of one event.',
    'Row 88,104 has an open quote. Rows before it are counted.',
    '1 row has more or fewer cells than the header; the first is row 7.',
  ]);
});

test('a postback report says what was really sent and answered', () => {
  const groups = summary.sent === undefined ? [] : sentGroups(summary.sent);
  expect(
    groups.map(
      ({ title, lines }) =>
        `${title}: ${lines.map(({ label, rows, tone }) => `${label} ${rows} ${tone}`).join(', ')}`,
    ),
  ).toEqual([
    'The URL that was sent: the same as ours, byte by byte 90 ok, different 8 warning, no URL in the row 2 plain',
    'First different in: revenue 8 warning',
    'Answered: 200 97 ok, 404 3 warning',
    'Error messages: Not Found 3 warning',
  ]);
});

test.each([
  [{ events: 5, reaching: 5, unknown: 0 }, 'ok'],
  [{ events: 5, reaching: 0, unknown: 5 }, 'neutral'],
  [{ events: 5, reaching: 0, unknown: 0 }, 'error'],
  [{ events: 5, reaching: 0, unknown: 2 }, 'warning'],
  [{ events: 5, reaching: 3, unknown: 2 }, 'warning'],
])('a cell %o of the grid is %s', (cell, tone) => {
  expect(reachTone(cell)).toBe(tone);
});

test('the summary as Markdown has every count', () => {
  const text = summaryText(summary, {
    events: 'may.csv',
    headline: '85.4% reach CleverTap',
    isWhole: false,
  });
  expect(text).toContain(
    '# 85.4% reach CleverTap\n\n912,406 rows of `may.csv`, 908,286 of them events.\n\nThe run was stopped',
  );
  expect(text).toContain('| not sent | 131,062 |');
  expect(text).toContain('| `(event_revenue)` | 18.4% | ≈ 9,000 |');
  expect(text).toContain('| 404 | 3 |');
  expect(text).not.toContain('Not Found');
});
