import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decode,
  DEFAULT_OPTIONS,
  outlineOf,
  parse,
  planTemplate,
  readJson,
  render,
  segmentsOf,
  type EventFields,
} from '../../src/engine';
import { lint } from '../../src/lint/lint';
import { EVENT_SAMPLES } from '../../src/event/samples';
import { situationOf } from '../../src/event';
import { decide, findPartner, type Answer, type Check } from '../../src/partners';
import { contextOf } from '../../src/partners/decide';
import { MULTI, USER_ACTIONS } from '../../src/partners/leanplum/actions';
import { nameProblem } from '../../src/partners/leanplum/scalars';
import { TRAFFIC_KEYS } from '../../src/partners/leanplum/template-fields';
import { APPSFLYER } from '../../src/vocabulary';
import { anyText, wellFormedText } from '../engine/arbitraries';
import { fewerRuns } from '../properties';
import { eventOf } from './delivering';

const LEANPLUM = findPartner('leanplum');
const SETTINGS = { app_id: 'app_EXAMPLE', client_key: 'prod_EXAMPLE' };
const INSTALL = eventOf('sample install-ios-consent');
const IDFV = '6C8E2D10-94AF-4B37-A5D2-0F73B1C9E846';

const journeyOf = (event: EventFields, settings = {}) => ({
  partner: LEANPLUM,
  event,
  settings: { ...SETTINGS, ...settings },
  advertiser: {},
});

/** Fills one of Leanplum's templates as it is filled for a journey. */
function fill(id: string, event: EventFields) {
  const decision = decide(journeyOf(event));
  const text = LEANPLUM.templates.find((each) => each.id === id)?.text ?? '';
  const template = parse(text, APPSFLYER);
  return render(planTemplate(template, APPSFLYER, DEFAULT_OPTIONS, decision.settings), decision.fields);
}

/** The codes of what is wrong with one of Leanplum's templates for an event. */
function problemsOf(id: string, event: EventFields): string[] {
  const rendering = fill(id, event);
  const segments = segmentsOf(rendering);
  const { template } = rendering.plan;
  return lint({ template, vocabulary: APPSFLYER, rendering, segments }).map(({ code }) => code);
}

const JOURNEY = journeyOf(INSTALL);
const DECISION = decide(JOURNEY);

/** What Leanplum answers to a request that is written out. */
function ask(text: string): Answer {
  const decoded = decode(text, parse(text, { notations: [] }).outline);
  const context = { ...contextOf(JOURNEY), event: DECISION.fields };
  return JOURNEY.partner.configure(JOURNEY.settings).receive({ text, decoded }, context);
}

// Each run goes the whole way from text to answer.
const FEWER = fewerRuns(10);

const KEYS = 'appId=app_EXAMPLE&clientKey=prod_EXAMPLE&apiVersion=1.0.6';
const call = (action: string, rest = '') => `https://api.leanplum.com/api?action=${action}&${KEYS}${rest}`;
const post = (body: string) =>
  `POST https://api.leanplum.com/api?${KEYS}\nContent-Type: application/json\n\n${body}`;
const codes = ({ findings }: Answer) => findings.map(({ code }) => code);

describe('settings', () => {
  test('every setting has a default and a label', () => {
    const names = Object.keys(LEANPLUM.settings.shape);
    expect(names.length).toBeGreaterThan(0);
    expect(Object.keys(LEANPLUM.settingTexts)).toEqual(names);
    const untouched = decide({ ...journeyOf(INSTALL), settings: {} });
    expect([...untouched.settings]).toEqual([
      ['app_id', ''],
      ['client_key', ''],
    ]);
  });
});

describe('remedies', () => {
  const failing: readonly [string, EventFields, object][] = [
    ['credentials', INSTALL, { app_id: '', client_key: '' }],
    ['message-kind', eventOf('sample purchase-ios-euro'), {}],
    ['identifier', eventOf('sample install-ios-consent\nidfa =\nidfv ='), {}],
    ['identifier', eventOf('sample install-android\nadvertising_id ='), {}],
    ['identifier', eventOf('sample install-android\nadvertising_id =\nplatform ='), {}],
  ];
  const checkOf = (id: string, event: EventFields, settings: object): Check | undefined =>
    decide(journeyOf(event, settings)).checks.find((check) => check.id === id);

  test.each(failing)('each makes the check %s pass', (id, event, settings) => {
    const remedies = checkOf(id, event, settings)?.remedies ?? [];
    expect(remedies).not.toEqual([]);
    for (const remedy of remedies) {
      const changed = new Map(event);
      for (const [key, text] of Object.entries(remedy.event ?? {})) {
        changed.set(key, { key, text, kind: 'string' });
      }
      expect(checkOf(id, changed, { ...settings, ...remedy.settings })?.state).toBe('pass');
    }
  });
});

describe('templates', () => {
  const installs = EVENT_SAMPLES.filter(({ text }) => situationOf(eventOf(text)).kind === 'install');

  test.each(LEANPLUM.templates.map(({ id }) => id))('%s has no problem with any install', (id) => {
    expect(installs.length).toBeGreaterThan(5);
    // What an event lacks is said of the event, not of the template.
    const found = installs.flatMap(({ text }) => problemsOf(id, eventOf(text)));
    expect(found.filter((code) => !['macro-empty', 'macro-missing'].includes(code))).toEqual([]);
  });

  test('the value in the request leads back to the field of the event', () => {
    const source = segmentsOf(fill('leanplum-get', eventOf(INSTALL_TEXT)));
    const told = source.flatMap(({ filling }) =>
      filling?.field === undefined ? [] : [[filling.field.key, filling.field.at !== undefined]],
    );
    const keys = ['idfv', ...TRAFFIC_KEYS.map(({ field }) => field)];
    expect(told).toEqual(keys.map((key) => [key, true]));
  });

  test('AppsFlyer’s macros alone break on a double quote, and lint says so', () => {
    const event = eventOf('sample install-ios-consent\ncampaign = "x"');
    expect(problemsOf('leanplum-get-macros', event)).toContain('broken-json-value');
    expect(problemsOf('leanplum-get', event)).not.toContain('broken-json-value');
  });

  test.each(['leanplum-get', 'leanplum-post'])('%s carries any value as it is', (id) => {
    const values = fc.tuple(wellFormedText, wellFormedText, wellFormedText);
    fc.assert(
      fc.property(values, ([source, campaign, ad]) => {
        const event = new Map(INSTALL);
        for (const [key, text] of Object.entries({ media_source: `x${source}`, campaign, af_ad: ad })) {
          event.set(key, { key, text, kind: 'string' });
        }
        const rendering = fill(id, event);
        const { parameters, body } = decode(rendering.text, outlineOf(rendering));
        const inUrl = parameters.find(({ name }) => name.text === 'trafficSource')?.value?.text;
        const written = inUrl ?? rendering.text.slice(body?.from);
        const parsed = JSON.parse(written) as Record<string, unknown>;
        expect(parsed.trafficSource ?? parsed).toMatchObject({
          publisherId: `x${source}`,
          publisherSubCampaign: campaign,
          publisherSubAd: ad,
        });
      }),
      FEWER,
    );
  });
});

const INSTALL_TEXT = EVENT_SAMPLES.find(({ id }) => id === 'install-ios-consent')?.text ?? '';

describe('arguments', () => {
  const required = [...USER_ACTIONS, MULTI].flatMap((row) =>
    row.arguments.filter(({ isRequired }) => isRequired).map(({ name }) => [row.name, name] as const),
  );

  test.each(required)('%s needs %s', (action, name) => {
    const said = ask(call(action, '&userId=user-1001')).findings;
    expect(said.map(({ message }) => message)).toContain(`${action} needs ${name}, which is missing.`);
  });

  const track = (rest: string) => call('track', `&deviceId=${IDFV}&event=Purchase${rest}`);
  const objectOf = (count: number) =>
    encodeURIComponent(
      JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i]))),
    );

  test.each([
    ['50 parameters', track(`&params=${objectOf(50)}`), []],
    ['51 parameters', track(`&params=${objectOf(51)}`), ['leanplum-keys']],
    ['an id of 400 characters', call('start', `&userId=${'u'.repeat(400)}`), []],
    ['an id of 401 characters', call('start', `&userId=${'u'.repeat(401)}`), ['leanplum-id-length']],
    ['seconds with a fraction', track('&time=1718007302.314'), []],
    ['a time in words', track('&time=yesterday'), ['leanplum-seconds']],
    ['a list as parameters', track('&params=%5B1%5D'), ['leanplum-object']],
    ['an object as text', post('{"action": "track", "userId": "u", "event": {}}'), ['leanplum-text']],
    [
      'null counts as missing',
      post('{"action": "advance", "userId": "u", "state": null}'),
      ['leanplum-argument-missing'],
    ],
    ['an argument without =', `${track('')}&info`, []],
  ])('%s', (_what, request, expected) => {
    expect(codes(ask(request)).filter((code) => code !== 'leanplum-retries')).toEqual(expected);
  });

  test('a URL may have 2,083 characters by GET, and more by POST', () => {
    const start = call('start', '&deviceId=x&city=');
    const url = start + 'a'.repeat(2083 - start.length);
    expect(codes(ask(url))).not.toContain('leanplum-url-length');
    expect(codes(ask(`${url}a`))).toContain('leanplum-url-length');
    expect(codes(ask(`POST ${url}a`))).not.toContain('leanplum-url-length');
  });

  const FORBIDDEN = 'contains a comma, a bar, a double quote, a brace, a tab or a line break';

  test.each<readonly [name: string, problem: string | undefined]>([
    ['Purchase', undefined],
    ['', 'is empty'],
    ['a'.repeat(139), undefined],
    ['a'.repeat(140), 'is longer than 139 characters'],
    ['.a', 'begins with a dot or a hyphen'],
    ['-a', 'begins with a dot or a hyphen'],
    ['a/', 'ends with a slash'],
    ['a/b', undefined],
    ['42', 'is a number'],
    ['42nd', undefined],
    ['a,b', FORBIDDEN],
    ['a|b', FORBIDDEN],
    ['a"b', FORBIDDEN],
    ['a{b', FORBIDDEN],
    ['a\tb', FORBIDDEN],
    ['a\nb', FORBIDDEN],
  ])('the name %j', (name, problem) => {
    expect(nameProblem(name)).toBe(problem);
  });
});

describe('multi', () => {
  const multi = (items: readonly object[]) =>
    post(
      JSON.stringify({
        action: 'multi',
        time: 1718007302,
        data: items,
      }),
    );
  const starts = (count: number, users: number) =>
    Array.from({ length: count }, (_, index) => ({ action: 'start', userId: `u${index % users}` }));

  test.each([
    [500, 50, 200],
    [501, 1, 403],
    [51, 51, 403],
  ])('%i actions of %i users', (count, users, status) => {
    const answer = ask(multi(starts(count, users)));
    expect(answer.status).toBe(status);
    if (status === 200) expect(answer.body?.match(/"success":true/g)).toHaveLength(count);
  });
});

describe('receiving is total', () => {
  function expectSane(text: string): void {
    const { findings, body } = ask(text);
    const wrong = findings.filter(
      ({ from = 0, to = 0, message }) => from > to || to > text.length || message.length > 500,
    );
    expect({ wrong, few: findings.length <= 100 }).toEqual({ wrong: [], few: true });
    expect(body === undefined || readJson(body).ok).toBe(true);
  }

  const actions = [...USER_ACTIONS, MULTI].map(({ name }) => name);
  const names = USER_ACTIONS.flatMap((row) => row.arguments.map(({ name }) => name));
  const anyName = fc.oneof(fc.constantFrom(...names, 'data', 'time', 'userId', '__proto__'), anyText);
  const anyAction = fc.oneof(fc.constantFrom(...actions), anyText);

  test('for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectSane(text);
        expectSane(`https://api.leanplum.com/api?${text}`);
      }),
      FEWER,
    );
  });

  test('for any arguments in the URL', () => {
    const value = fc.oneof(anyText, fc.json());
    fc.assert(
      fc.property(anyAction, fc.array(fc.tuple(anyName, value)), (action, given) => {
        const pairs = given.map((pair) =>
          pair.map((text) => encodeURIComponent(text.toWellFormed())).join('='),
        );
        expectSane(call(encodeURIComponent(action.toWellFormed()), `&${pairs.join('&')}`));
      }),
      FEWER,
    );
  });

  test('for any JSON as the body', () => {
    fc.assert(
      fc.property(anyAction, fc.array(fc.tuple(anyName, fc.jsonValue())), (action, given) => {
        expectSane(post(JSON.stringify({ ...Object.fromEntries(given), action })));
        expectSane(
          post(
            JSON.stringify({ action: 'multi', time: 1, data: [{ ...Object.fromEntries(given), action }] }),
          ),
        );
      }),
      FEWER,
    );
  });

  test.each([
    ['keys of an object', (n: number) => post(`{"action":"track","params":{${'"":1,'.repeat(n / 5)}"a":1}}`)],
    ['unknown arguments', (n: number) => call('start', '&a'.repeat(n / 10))],
    ['actions', (n: number) => post(`{"action":"multi","time":1,"data":[${'{},'.repeat(n / 3)}{}]}`)],
    ['depth', (n: number) => post(`{"action":"start","userAttributes":${'['.repeat(n)}`)],
    ['one long action', (n: number) => call('x'.repeat(n))],
  ])('for a very long request of %s', (_what, write) => {
    expectSane(write(300_000));
  });
});

test('every form of answer that is documented stands in a golden case', () => {
  const files = import.meta.glob<string>('../cases/delivery/leanplum*.txt', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const cases = Object.values(files).join('\n');
  for (const body of [
    '{"response":[{"success":true}]}',
    '{"response":[{"success":true,"warning":{"message":"User not found; request skipped."}}]}',
    '"warning":{"message":"Past event detected (731 days ago). Rewriting timestamp."}',
    '{"response":[{"success":true,"error":{"message":',
    '{"response":[{"success":true,"isOffline":true}]}',
    '"ignored":true',
    '{"response":[{"success":false,"error":{"message":"Invalid access key"}}]}',
    'refused 403',
  ]) {
    expect(cases).toContain(body);
  }
});
