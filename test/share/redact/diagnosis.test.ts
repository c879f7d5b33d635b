import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEvent, toJson } from '../../../src/event';
import { readForm } from '../../../src/event/forms';
import { EVENT_SAMPLES, TEMPLATE_SAMPLES } from '../../../src/event/samples';
import type { FieldValue } from '../../../src/engine';
import { findPartner, PARTNERS } from '../../../src/partners';
import { fold } from '../../../src/share/redact/fold';
import { EVENT_FIELDS } from '../../../src/vocabulary';
import { RICH_EVENT_NAMES } from '../../../src/vocabulary/reference';
import { normalizeWork, type Work } from '../../../src/work';
import { type Case, pairsOf, readCases, textOf } from '../../engine/cases';
import { DELIVERY_SHAPE, eventOf, settingsOf, templateText } from '../../partners/delivering';
import { fewerRuns, runs } from '../../properties';
import { diagnose } from './diagnosis';
import { prepare } from './redacting';

/** Prepares a work as the share dialog does when nothing is changed in it. */
function share(work: Work): Work {
  return prepare(work, { scope: 'shape' }).work;
}

const PARTNER_TEMPLATES = PARTNERS.flatMap(({ id, templates }) =>
  templates.map(({ text }) => ({ id, text })),
);

const SETTINGS: Readonly<Record<string, Work['partner']>> = {
  custom: undefined,
  leanplum: { id: 'leanplum', settings: { app_id: 'app_Kq93hTz', client_key: 'prod_x8Lw0Qy' } },
  clevertap: {
    id: 'clevertap',
    settings: {
      account_id: 'KQ9-3HT-Z81L',
      account_token: 'kq9-3ht',
      account_passcode: 'QWE-RTY-UIOP',
      region: 'EU1',
    },
  },
  'amplitude-attribution': {
    id: 'amplitude-attribution',
    settings: { api_key: 'c3f1a9527b0e4d618c2f5a94e07d31b6' },
  },
  'amplitude-http': { id: 'amplitude-http', settings: { api_key: 'c3f1a9527b0e4d618c2f5a94e07d31b6' } },
  'appsflyer-events': {
    id: 'appsflyer-events',
    settings: { s2s_key: 'kQ93hTz8Lw0QyR7', app_id: 'id123456789', allEvents: true, eventProperties: true },
  },
  'appsflyer-audience': {
    id: 'appsflyer-audience',
    settings: {
      api_token: 'kQ93hTz8Lw0QyR7',
      app_id: 'com.acme.app',
      import_key: 'EKFH2UMC5PPCU8J7M5QQ',
      identifier: 'customer-user',
    },
  },
};

const templates = [...TEMPLATE_SAMPLES.map(({ text }) => ({ id: 'custom', text })), ...PARTNER_TEMPLATES];

/** Every so many are taken, and all of them where property tests draw more values. */
const isChosen = (index: number, every: number) => runs > 2000 || index % every === 0;

test.each(EVENT_SAMPLES.map(({ id, text }, index) => [id, text, index] as const))(
  'the sample %s has the same problems and verdict after sharing, with every twelfth template',
  (_id, event, index) => {
    for (const { id, text } of templates.filter((_, other) => isChosen(index + other, 12))) {
      const partner = SETTINGS[id];
      const work = normalizeWork({ template: text, event, partner });
      expect(diagnose(share(work)), `${id} ${text.slice(0, 60)}`).toEqual(diagnose(work));
    }
  },
);

const deliveries = import.meta.glob<string>('../../cases/delivery/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The work of a case of a delivery, which writes an event as JSON or as a sample with changes. */
function workOf(each: Case): Work {
  const written = eventOf(textOf(each, 'event') ?? '');
  const event = JSON.stringify(Object.fromEntries([...written].map(([key, value]) => [key, jsonOf(value)])));
  const partner = findPartner(textOf(each, 'partner') ?? '');
  const [settings, advertiser] = [
    settingsOf(pairsOf(each, 'settings', '=')),
    settingsOf(pairsOf(each, 'advertiser', '=')),
  ];
  const template = templateText(partner, written, textOf(each, 'template') ?? '');
  return normalizeWork({ template, event, partner: { id: partner.id, settings, advertiser } });
}

function jsonOf({ text, kind }: FieldValue): unknown {
  return kind === 'string' ? text : (JSON.parse(text) as unknown);
}

test.each(Object.entries(deliveries))(
  '%s: every sixth case has the same problems and verdict after sharing',
  (_path, text) => {
    const cases = readCases(text, DELIVERY_SHAPE).filter((_, index) => isChosen(index, 6));
    for (const each of cases) {
      const work = workOf(each);
      expect(diagnose(share(work)), each.name).toEqual(diagnose(work));
    }
  },
);

test.each([
  'https://app.example/secret%5Fcampaign?pid=pinterest_int',
  'https://app.example/lp-Secret_CAMPAIGN-x?pid=pinterest_int',
  'https://secret_campaign.example/?a=1',
  'https://app.example/?u=https%3A%2F%2Fq.example%2F%3Fother%3Dsecret_campaign',
  'https://app.example/?other=secret_campaigns',
  'https://pinterest.example/b-pub42?a=1',
  'utm_campaign=secret_campaign',
])('a link that repeats the campaign is redacted alike after sharing: %s', (link) => {
  const fields = { media_source: 'Pinterest', campaign: 'secret_campaign', af_siteid: 'pub42' };
  const event = { event_name: 'install', platform: 'android', ...fields, original_url: link };
  const work = normalizeWork({
    template: 'https://p.example/?u=(original_url)&c=(campaign)',
    event: JSON.stringify(event),
    partner: { id: 'custom', settings: {}, advertiser: { restrictedSources: 'redact' } },
  });
  expect(diagnose(share(work))).toEqual(diagnose(work));
});

// Identifiers and secrets; each is long enough to be looked for anywhere.
const HEX = '0123456789abcdef'.split('');
const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...HEX), { minLength: length, maxLength: length })
    .map((digits) => digits.join(''));
const TOKEN_UNITS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'.split('');
const token = (length: number) =>
  fc
    .array(fc.constantFrom(...TOKEN_UNITS), { minLength: length, maxLength: length })
    .map((units) => units.join(''))
    .filter((text) => /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text));
const SECRET = fc.oneof(
  token(24),
  token(40),
  token(20).map((text) => `glpat-${text}`),
  token(36).map((text) => `ghp_${text}`),
);
const IDENTIFIERS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  customer_user_id: fc.oneof(token(16), fc.integer({ min: 10 ** 9, max: 10 ** 12 }).map(String)),
  idfa: fc.oneof(
    fc.uuid(),
    fc.uuid().map((text) => text.toUpperCase()),
  ),
  idfv: fc.uuid(),
  advertising_id: fc.uuid(),
  android_id: hex(16),
  appsflyer_id: fc
    .tuple(fc.integer({ min: 10 ** 12, max: 10 ** 13 - 1 }), fc.integer({ min: 10 ** 6, max: 10 ** 7 - 1 }))
    .map((all) => all.join('-')),
  ip: fc.oneof(fc.ipV4(), fc.ipV6()).filter((text) => text.length > 9),
  email: token(10).map((text) => `${text}@corp.example`),
};

const two = (value: number) => String(value).padStart(2, '0');
const clock = fc.tuple(
  fc.nat(23),
  fc.nat(59),
  fc.nat(59),
  fc.nat(999),
  fc.integer({ min: 2019, max: 2026 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
);
const TIME = clock.chain(([hour, minute, second, ms, year, month, day]) =>
  fc.constantFrom(
    `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}.${String(ms).padStart(3, '0')}`,
    `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`,
    `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}Z`,
    `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`,
    `${month}/${day}/${year} ${hour}:${two(minute)}`,
    `${year}-${two(month)}-${two(day)}`,
    String(Date.UTC(year, month, day, hour, minute, second)),
    String(Date.UTC(year, month, day, hour, minute, second) / 1000),
    'yesterday',
    '',
  ),
);

const WORD = fc.stringMatching(/^[A-Za-z][a-z]{2,8}[ _"%/+&-]?[a-z0-9]{0,6}$/);
const ODD = fc.oneof(
  WORD,
  fc.constantFrom(
    '',
    '0',
    '1',
    '-5',
    '9.99',
    '1.71457E+12',
    'null',
    'N/A',
    'true',
    'São Paulo',
    'a%20b%2Fc',
    '{"a":1}',
    '{bad',
    '((x))',
    'd\u200be',
  ),
);

const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ...IDENTIFIERS,
  event_name: fc.oneof(
    fc.constantFrom(...RICH_EVENT_NAMES, 'install', 're-engagement', 'af_app_opened', 'Organic Install'),
    WORD,
  ),
  event_type: fc.constantFrom('install', 'in-app-event', 're-attribution', 'organic-install', 'strange'),
  media_source: fc.oneof(
    fc.constantFrom(
      'organic',
      'restricted',
      'Facebook Ads',
      'reddit_int',
      'googleadwords_int',
      'leanplum_int',
      'snapchat_int',
      'pinterest_int',
      'CleverTap',
    ),
    WORD,
  ),
  platform: fc.constantFrom('ios', 'android', 'Android', 'iOS', 'windowsphone', 'Symbian', ''),
  country_code: fc.constantFrom('US', 'de', 'Germany', '', 'USA'),
  event_revenue_currency: fc.constantFrom('USD', 'eur', 'Dollar', ''),
  os_version: fc.constantFrom('14.4', '14.5', '17.4.1', '9', 'Tiramisu'),
  att: fc.constantFrom('0', '1', '2', '3', 'af_authorized', ''),
  attributed_touch_type: fc.constantFrom('click', 'impression', 'TV', 'swipe'),
  event_revenue: fc.constantFrom('9.99', 9.99, '', '1,99', '€5', '0', '-3.5'),
  event_value: fc.oneof(
    fc.record(
      {
        af_revenue: fc.constantFrom(9.99, '9.99', '9,99'),
        af_currency: fc.constantFrom('USD', 'Euro'),
        mail: IDENTIFIERS.email ?? WORD,
        af_date_a: TIME,
      },
      { requiredKeys: [] },
    ),
    fc.record({ af_price: ODD, x: ODD }, { requiredKeys: [] }).map((value) => JSON.stringify(value)),
    ODD,
  ),
  sharing_filter: fc.constantFrom('all', ['all'], ['leanplum_int'], ['someone_int'], '', 'CleverTap'),
  app_id: fc.constantFrom('id123456789', '123456789', 'com.corp.game'),
};

const FIELD = fc
  .oneof(
    fc.constantFrom(...Object.keys(VALUES)),
    fc.constantFrom(...EVENT_FIELDS.map(({ name }) => name)),
    fc.constantFrom('af_sub9', 'my_key', 'order'),
  )
  .chain((name) => {
    const isTime = EVENT_FIELDS.some((field) => field.name === name && field.type === 'time');
    return fc.tuple(fc.constant(name), VALUES[name] ?? (isTime ? TIME : ODD));
  });

const csv = (cell: unknown) =>
  `"${(typeof cell === 'string' ? cell : JSON.stringify(cell)).replaceAll('"', '""')}"`;
const EVENT = fc
  .tuple(
    fc.array(FIELD, { minLength: 1, maxLength: 14 }),
    fc.constantFrom('json', 'indented', 'json', 'table', 'cut', 'none'),
  )
  .map(([fields, form]) => {
    const event = Object.fromEntries(fields);
    const json = JSON.stringify(event);
    if (form === 'indented') return JSON.stringify(event, null, 2);
    if (form === 'table') {
      return `${Object.keys(event).map(csv).join(',')}\n${Object.values(event).map(csv).join(',')}\n`;
    }
    if (form === 'cut') return json.slice(0, -2);
    return form === 'none' ? '' : json;
  });

const SECRET_NAMES = ['token', 'auth', 'api_key', 'hmac', 'x', 'u'];
const PARAMETER = fc.oneof(
  fc.constantFrom(...EVENT_FIELDS.map(({ name }) => `${name}=(${name})`)),
  fc.constantFrom(
    'e=(event_name)&t=(event_time)',
    'c=(campaign)&pid=(media_source)',
    'r=(revenue)',
    'h=(sha1-idfa)',
    'v=(encode)',
    'x=(nothing)',
    'a=b c',
    'q={idfa}',
    'YOUR_ID=1',
    'token=YOUR_TOKEN',
  ),
  fc.tuple(fc.constantFrom(...SECRET_NAMES), SECRET).map(([name, secret]) => `${name}=${secret}`),
  fc.tuple(fc.constantFrom(...SECRET_NAMES), SECRET).map(([name, secret]) => `\n// &${name}=${secret}\n`),
  SECRET.map((secret) => `u=https%3A%2F%2Fq.example%2F%3Ftoken%3D${secret}`),
);
const TEMPLATE = fc.oneof(
  fc
    .array(PARAMETER, { maxLength: 8 })
    .map((all) => `https://p.example/pb?${all.join('&').replaceAll('&\n', '\n').replaceAll('\n&', '\n')}`),
  fc
    .tuple(SECRET, SECRET)
    .map(
      ([header, body]) =>
        `POST https://p.example/\nX-Auth: ${header}\nContent-Type: application/json\n\n{"token":"${body}","e":"(event_name)","v":(event_value)}`,
    ),
  fc.constantFrom(...templates.map(({ text }) => text)),
);

const ADVERTISER = fc.record(
  {
    defaultPostbacks: fc.constantFrom('this-partner', 'all-sources'),
    allEvents: fc.boolean(),
    eventMapping: fc.constantFrom([{ event: 'af_purchase' }], [{ event: 'af_login' }], []),
    inAppWindow: fc.constantFrom(0, 1, 30),
    restrictedSources: fc.constantFrom('drop', 'redact', 'as-organic'),
  },
  { requiredKeys: [] },
);

const WORK: fc.Arbitrary<Work> = fc
  .record({
    template: TEMPLATE,
    event: EVENT,
    partner: fc.constantFrom(...Object.values(SETTINGS)),
    advertiser: ADVERTISER,
    note: SECRET.map((secret) => `The token: ${secret}`),
  })
  .map(({ partner, advertiser, ...work }) =>
    normalizeWork({ ...work, partner: { id: 'custom', settings: {}, ...partner, advertiser } }),
  );

// What is around an event is not shared, and with it go the notes about it.
function eventAlone(text: string): string {
  const reading = readEvent(text, readForm);
  return reading.ok && reading.wrapping !== undefined ? toJson(reading) : text;
}

test('a shared work has the same problems in the same places and the same verdict', () => {
  fc.assert(
    fc.property(WORK, (work) => {
      expect(diagnose(share(work))).toEqual(diagnose({ ...work, event: eventAlone(work.event) }));
    }),
    fewerRuns(32),
  );
});

test('no secret and no identifier is in any part of a shared work', () => {
  // A placeholder may look like an identifier of few different digits.
  const anyIdentifier = fc.tuple(
    ...Object.values(IDENTIFIERS).map((each) => each.filter((text) => new Set(text).size > 6)),
  );
  fc.assert(
    fc.property(
      fc.array(PARAMETER, { maxLength: 3 }),
      SECRET,
      SECRET,
      anyIdentifier,
      (parameters, secret, other, ids) => {
        const names = Object.keys(IDENTIFIERS);
        const event = Object.fromEntries(names.map((name, index) => [name, ids[index]]));
        const [user = '', ...more] = ids;
        const work = normalizeWork({
          template: `https://p.example/${secret}/?a=(event_name)&${parameters.join('&')}&u=${encodeURIComponent(user)}\n// &token=${other}\n// ${more.join(' ')}`,
          event: JSON.stringify({
            ...event,
            event_value: JSON.stringify({ copy: event, [ids.at(-1) ?? '']: 1 }),
            [ids.at(-1) ?? '']: 2,
          }),
          title: `For ${user}`,
          note: `The key: ${secret}. See ${ids.join(', ')}`,
        });
        const { work: shared } = prepare(work, { scope: 'shape' });
        const written = fold(JSON.stringify(shared)).text;
        expect([secret, other, ...ids].filter((text) => written.includes(fold(text).text))).toEqual([]);
      },
    ),
    fewerRuns(32),
  );
});
