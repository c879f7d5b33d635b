import fc from 'fast-check';
import { expect, test } from 'vitest';
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

/** Requests that come closer to what is expected the further down the list they stand, and any text at all. */
const anyRequest = fc
  .oneof(
    anyTemplate,
    anyText.map(
      (body) => `POST https://api2.amplitude.com/2/httpapi\nContent-Type: application/json\n\n${body}`,
    ),
    anyText.map((event) => `POST https://api.amplitude.com/attribution?api_key=k&event=${event}`),
    anyObject.map((event) => `POST https://api2.amplitude.com/attribution\n\napi_key=k&event=${event}`),
    fc
      .array(anyObject, { maxLength: 3 })
      .map(
        (events) =>
          `POST https://api.eu.amplitude.com/2/httpapi\n\n{"api_key":"k","events":[${events.join(',')}]}`,
      ),
  )
  .map(received);

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

test.each(PARTNER_IDS)(
  '%s answers any request, with findings that lie inside it and explain a refusal',
  (id) => {
    fc.assert(
      fc.property(anySettings, anyInstallTime, anyRequest, (settings, event, request) => {
        const { outcome, findings } = receive(id, settings, event, request);
        const stray = findings.filter(
          ({ code, from = 0, to = 0 }) => !code.startsWith(id) || from > to || to > request.text.length,
        );
        expect(stray).toEqual([]);
        const hasError = findings.some(({ severity }) => severity === 'error');
        // Amplitude's side may refuse what nothing is wrong with.
        const isNormal = (settings.arrival ?? 'ready') === 'ready';
        if (hasError || isNormal) expect(outcome === 'refused').toBe(hasError);
      }),
    );
  },
);

test('any request, settings and time of install have a timeline or none', () => {
  fc.assert(
    fc.property(anySettings, anyInstallTime, anyRequest, (settings, event, request) => {
      expect(attributionTimeline(request, settings, event)?.moments).not.toEqual([]);
    }),
  );
});
