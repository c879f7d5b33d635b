import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decode,
  DEFAULT_OPTIONS,
  outlineOf,
  parse,
  planTemplate,
  render,
  type EventFields,
} from '../../../src/engine';
import {
  attributionTimeline,
  findPartner,
  readSettings,
  ADVERTISER,
  type Answer,
  type PartnerId,
  type ReceivedRequest,
  type SettingValues,
} from '../../../src/partners';
import { ARRIVALS } from '../../../src/partners/amplitude/http/settings';
import { APPSFLYER } from '../../../src/vocabulary';
import { anyTemplate, anyText } from '../../engine/arbitraries';
import { fewerRuns } from '../../properties';

const PARTNER_IDS = ['amplitude-attribution', 'amplitude-http'] as const satisfies readonly PartnerId[];

const anyKey = fc.constantFrom(
  'event_type',
  'platform',
  'idfa',
  'adid',
  'user_id',
  'device_id',
  'time',
  'revenue',
  'price',
  'quantity',
  'currency',
  'event_properties',
  'user_properties',
  'session_id',
  '$set',
  '__proto__',
  'constructor',
);

const anyJson = fc.oneof(
  fc.json({ maxDepth: 1 }),
  fc.constantFrom('null', '""', '1760000000', '1760000000000', '{', '[[]]', '"ios"', '"[AppsFlyer] Install"'),
);

const anyObject = fc
  .array(
    fc.tuple(anyKey, anyJson).map(([key, value]) => `"${key}":${value}`),
    { maxLength: 8 },
  )
  .map((entries) => `{${entries.join(',')}}`);

/** Requests of several kinds, each closer to what is expected than the one before. */
const REQUESTS: readonly (readonly [what: string, template: fc.Arbitrary<string>])[] = [
  ['any request', anyTemplate],
  [
    'any body',
    anyText.map(
      (body) => `POST https://api2.amplitude.com/2/httpapi\nContent-Type: application/json\n\n${body}`,
    ),
  ],
  [
    'any event text',
    anyText.map((event) => `POST https://api.amplitude.com/attribution?api_key=k&event=${event}`),
  ],
  [
    'an attribution event',
    anyObject.map((event) => `POST https://api2.amplitude.com/attribution\n\napi_key=k&event=${event}`),
  ],
  [
    'events in a list',
    fc
      .array(anyObject, { maxLength: 3 })
      .map(
        (events) =>
          `POST https://api.eu.amplitude.com/2/httpapi\n\n{"api_key":"k","events":[${events.join(',')}]}`,
      ),
  ],
];

function received(template: string): ReceivedRequest {
  const rendering = render(planTemplate(parse(template, APPSFLYER), APPSFLYER, DEFAULT_OPTIONS), new Map());
  return { text: rendering.text, decoded: decode(rendering.text, outlineOf(rendering)) };
}

const anySettings: fc.Arbitrary<SettingValues> = fc.record(
  {
    api_key: anyText,
    region: fc.constantFrom('us', 'eu'),
    firstEvent: fc.constantFrom('not-yet', 'comes', 'never'),
    firstEventHours: fc.double({ noNaN: true, noDefaultInfinity: true }),
    knownIdentifier: anyText,
    device_id: anyText,
    min_id_length: fc.nat(),
    arrival: fc.constantFrom(...ARRIVALS),
    otherIntegration: fc.boolean(),
  },
  { requiredKeys: [] },
);

const anyInstallTime: fc.Arbitrary<EventFields> = fc
  .oneof(anyText, fc.constantFrom('2024-05-01 12:34:56.789', '9999-12-31 23:59:59.999', '1714566896'))
  .map((text) => new Map([['install_time', { key: 'install_time', text, kind: 'string' }]]));

const advertiser = readSettings(ADVERTISER, {});

function receive(
  id: PartnerId,
  settings: SettingValues,
  event: EventFields,
  request: ReceivedRequest,
): Answer {
  const situation = { event, kind: 'install', platform: 'ios', advertiser } as const;
  return findPartner(id).configure(settings).receive(request, situation);
}

/** What is wrong with an answer, in words; undefined when it is as it should be. */
function fault(id: PartnerId, settings: SettingValues, request: ReceivedRequest, answer: Answer) {
  const { outcome, findings } = answer;
  for (const { code, from = 0, to = 0 } of findings) {
    if (!code.startsWith(`${id}-`)) return `${code} does not name the partner`;
    if (from > to || to > request.text.length) return `${code} stands outside of the request`;
  }
  const hasError = findings.some(({ severity }) => severity === 'error');
  const isRefused = outcome === 'refused';
  // Amplitude's side may refuse what nothing is wrong with.
  const isNormal = (settings.arrival ?? 'ready') === 'ready';
  if (hasError && (outcome === 'accepted' || outcome === 'held')) return 'an error is not refused';
  return isRefused && !hasError && isNormal ? 'a refusal is not explained' : undefined;
}

describe.each(REQUESTS)('%s', (_what, template) => {
  const share = fewerRuns(REQUESTS.length);

  test.each(PARTNER_IDS)('%s answers, with findings that lie inside and explain a refusal', (id) => {
    fc.assert(
      fc.property(anySettings, anyInstallTime, template, (settings, event, text) => {
        const request = received(text);
        const found = fault(id, settings, request, receive(id, settings, event, request));
        if (found !== undefined) expect.fail(found);
      }),
      share,
    );
  });

  test('it has a timeline of some moments or none', () => {
    fc.assert(
      fc.property(anySettings, anyInstallTime, template, (settings, event, text) => {
        return attributionTimeline(received(text), settings, event)?.moments.length !== 0;
      }),
      share,
    );
  });
});
