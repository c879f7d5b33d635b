import { describe, expect, test } from 'vitest';
import { allCandidates, candidatesOf } from '../../../src/editor/completion/ranking/candidates';
import { type Occasion, rank, type Ranked } from '../../../src/editor/completion/ranking/rank';
import { momentOf } from '../../../src/editor/completion/ranking/moment';
import { valueNow } from '../../../src/editor/info/value';
import { DEFAULT_OPTIONS, parse } from '../../../src/engine';
import { APPSFLYER } from '../../../src/vocabulary';
import { LEANPLUM } from '../../../src/vocabulary/leanplum';
import { MACRO_GROUPS } from '../../../src/vocabulary/keys';
import { eventOf } from '../cursor';

const purchase = {
  platform: 'android',
  event_name: 'af_purchase',
  event_revenue: '9.99',
  advertising_id: 'g',
};
const install = { platform: 'ios', event_name: 'install', idfv: 'v', event_time: 't', install_time: 't' };

interface Given extends Partial<Omit<Occasion, 'moment' | 'valueOf'>> {
  readonly event?: Record<string, string>;
  readonly settings?: Record<string, string>;
  readonly template?: string;
}

function list({ event: fields = {}, settings = {}, template = '', ...given }: Given): readonly Ranked[] {
  const event = eventOf(fields);
  const vocabulary = given.vocabulary ?? APPSFLYER;
  const help = {
    event: () => event,
    options: () => DEFAULT_OPTIONS,
    settings: () => new Map(Object.entries(settings)),
  };
  const language = { vocabulary, help };
  return rank(allCandidates(language), {
    notation: 'paren',
    typed: '',
    vocabulary,
    moment: momentOf(parse(template, vocabulary).parts, -1, event, vocabulary),
    valueOf: (name) => valueNow(name, language),
    ...given,
  });
}

const headings = (rows: readonly Ranked[]) => [...new Set(rows.map(({ heading }) => heading.name))];
const under = (rows: readonly Ranked[], name: string) =>
  rows.filter(({ heading }) => heading.name === name).map(({ label }) => label);

describe('the headings', () => {
  test('are what fits, then the kinds of macros, settings and fields', () => {
    const event = { ...purchase, af_channel: 'x', region: 'EU' };
    expect(headings(list({ key: 'gaid', event, settings: { app_id: '1' } }))).toEqual([
      'Fits gaid',
      'Identifiers',
      'Event',
      'Campaign',
      'Device',
      'Echo of the link',
      'Partner settings',
      'Other event fields',
    ]);
  });

  test('begin with what only this kind of event has where nothing fits', () => {
    expect(under(list({ event: purchase }), 'For in-app events')).toEqual(['event_name', 'event_revenue']);
    expect(headings(list({ event: purchase, key: 'zzz' }))[0]).toBe('For in-app events');
    expect(headings(list({ event: install }))[0]).toBe('Identifiers');
  });

  test('list nothing twice, and nothing less', () => {
    const names = list({ key: 'device_id', event: purchase }).map(({ candidate }) => candidate.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.toSorted()).toEqual([...candidatesOf(APPSFLYER)].map(({ name }) => name).toSorted());
  });

  test('cut a long key', () => {
    const key = `${'a_'.repeat(3)}gaid`;
    expect(headings(list({ key: `[${'x'.repeat(90)}].gaid`, event: purchase }))[0]).toMatch(/^Fits .{32}…$/);
    expect(headings(list({ key, event: purchase }))[0]).toBe(`Fits ${key}`);
  });

  test('$$click( puts first what the link carries', () => {
    expect(headings(list({ notation: 'click', event: install }))[0]).toBe('Echo of the link');
  });
});

describe('under a heading', () => {
  test('what has a value comes first, then what is used, what is empty, and what the event cannot have', () => {
    const event = { ...install, appsflyer_id: 'a', customer_user_id: 'c' };
    const names = under(list({ event, template: 'a=(idfv)' }), 'Identifiers');
    expect(names.slice(0, 4)).toEqual(['appsflyer_id', 'customer_user_id', 'idfv', 'idfa']);
    expect(names.at(-1)).toBe('sha1-android-id');
  });

  test('an empty row says why', () => {
    const lacks = new Map(list({ event: install }).map(({ label, lacks: why }) => [label, why]));
    expect(lacks.get('idfv')).toBeUndefined();
    expect(lacks.get('idfa')).toBe('empty');
    expect(lacks.get('advertising_id')).toBe('Android only');
    expect(lacks.get('event_revenue')).toBe('in-app only');
    // It has a value, although no in-app event sent it.
    expect(lacks.get('event_time')).toBeUndefined();
  });

  test('at most six fit', () => {
    const settings = Object.fromEntries([1, 2, 3, 4].map((number) => [`device_${'id'.repeat(number)}`, 'x']));
    expect(under(list({ key: 'device_id', settings }), 'Fits device_id').length).toBe(6);
  });
});

describe('settings and fields', () => {
  const settings = { account_id: '7', api_key: '' };

  test('a setting fits its own name, with a value first', () => {
    expect(under(list({ key: 'account_id', settings }), 'Fits account_id')).toEqual(['setting:account_id']);
    expect(under(list({ key: 'api-key', settings }), 'Fits api-key')).toEqual(['setting:api_key']);
  });

  test('a parameter of the link comes before what its name may mean, another field after it', () => {
    const event = { sub_id: '7', clickid: 'c', operator: 'o', carrier: 'o' };
    expect(under(list({ key: 'sub_id', event }), 'Fits sub_id')).toEqual(['sub_id', 'clickid']);
    expect(under(list({ key: 'operator', event }), 'Fits operator')).toEqual(['carrier', 'operator']);
  });
});

describe('typed text', () => {
  test.each([
    ['set', 'setting:app_id'],
    ['idf', 'idfv'],
    ['gai', 'gaid'],
    ['monet', 'monetary'],
    ['media so', 'media_source'],
    ['EVENTNAME', 'event_name'],
    ['usd', 'event_revenue_USD'],
    ['geo', 'country_code'],
    ['cuid', 'customer_user_id'],
    ['advid', 'idfa'],
    ['evn', 'event_name'],
    ['erc', 'event_revenue_currency'],
    ['currancy', 'currency'],
    ['advertisrid', 'advertising_id'],
    ['revenu', 'event_revenue'],
    ['contry', 'country_code'],
  ])('%j offers %s first', (typed, first) => {
    const rows = list({ typed, event: install, settings: { app_id: '1' } });
    const [row] = rows;
    expect([row?.label, row?.candidate.name]).toContain(first);
  });

  test('puts the heading with the best match first', () => {
    const rows = list({ typed: 'ip', key: 'zip', event: { ...install, ip: '1', postal_code: '2' } });
    expect(headings(rows)[0]).toBe('Device');
    expect(rows[0]?.label).toBe('ip');
  });

  test('keeps what fits first among equals', () => {
    const rows = list({ typed: 'e', key: 'currency', event: purchase });
    expect(rows[0]?.label).toBe('event_revenue_currency');
  });

  test.each(['t', 'zz', 'x1', 'qqqq', 'elephant', 'a'.repeat(60)])('%j: no wrong matches', (typed) => {
    const labels = list({ typed, event: install }).map(({ label }) => label);
    expect(labels.filter((label) => !new RegExp(`(?:^|[-_ ])${typed}`, 'i').test(label))).toEqual([]);
  });

  test('a misprint offers at most six similar names under a heading of their own', () => {
    const rows = list({ typed: 'currancy' });
    expect(headings(rows)).toEqual(['Similar names']);
    expect(rows.length).toBeLessThanOrEqual(6);
  });

  test('is marked in the label', () => {
    const [row] = list({ typed: 'media so' });
    expect(row?.label.slice(...(row.matched as [number, number]))).toBe('media_so');
  });
});

describe('Leanplum', () => {
  const message = { 'Message ID': '1', 'Message event': 'Open', 'User ID': 'u', 'Device ID': 'd' };
  const rows = (given: Given) =>
    list({ vocabulary: LEANPLUM, notation: 'double-brace', event: message, ...given });

  test('what a message event has comes first, and tests last', () => {
    const all = rows({});
    expect(all.slice(0, 2).map(({ label }) => label)).toEqual(['Message ID', 'Message event']);
    expect(all.slice(-2).map(({ label, lacks }) => [label, lacks])).toEqual([
      ['AB test ID', 'A/B tests only'],
      ['Variant ID', 'A/B tests only'],
    ]);
  });

  test.each([
    ['uid', 'User ID'],
    ['device_id', 'Device ID'],
    ['time', 'Trigger time'],
    ['event', 'Message event'],
    ['event_name', 'Message event'],
    ['params', 'Parameters'],
    ['message_id', 'Message ID'],
    ['test', 'AB test ID'],
  ])('%s= is offered %s', (key, name) => {
    expect(rows({ key })[0]?.label).toBe(name);
  });
});

describe('the headings of macros', () => {
  test('have each macro and each hashed macro once, and nothing else', () => {
    const grouped = MACRO_GROUPS.flatMap(({ names }) => names);
    expect(grouped.toSorted()).toEqual([...candidatesOf(APPSFLYER)].map(({ name }) => name).toSorted());
  });
});
