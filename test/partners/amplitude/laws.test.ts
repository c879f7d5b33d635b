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
  messageKind,
  platformOf,
  readSettings,
  ADVERTISER,
  type Answer,
  type PartnerId,
  type ReceivedRequest,
  type SettingValues,
} from '../../../src/partners';
import { ARRIVALS } from '../../../src/partners/amplitude/http/settings';
import { APPSFLYER } from '../../../src/vocabulary';
import { anyEvent, anyTemplate, anyText } from '../../engine/arbitraries';

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
  fc.json(),
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
    region: fc.constantFrom('us', 'eu', 'moon'),
    first_event: fc.constantFrom('not-yet', 'comes', 'never'),
    first_event_hours: fc.double(),
    known_identifier: anyText,
    device_id: anyText,
    min_id_length: fc.integer(),
    arrival: fc.constantFrom(...ARRIVALS),
    other_integration: fc.boolean(),
  },
  { requiredKeys: [] },
);

function receive(
  id: PartnerId,
  settings: SettingValues,
  event: EventFields,
  request: ReceivedRequest,
): Answer {
  const advertiser = readSettings(ADVERTISER, {});
  const situation = { event, kind: messageKind(event), platform: platformOf(event), advertiser };
  return findPartner(id).configure(settings).receive(request, situation);
}

test.each(PARTNER_IDS)('%s has an answer to any request, and its findings lie inside it', (id) => {
  fc.assert(
    fc.property(anySettings, anyEvent, anyRequest, (settings, event, request) => {
      const { outcome, findings, message } = receive(id, settings, event, request);
      expect(message).not.toBe('');
      for (const { from = 0, to = 0, code } of findings) {
        expect(code.startsWith(`${id}-`)).toBe(true);
        expect(from).toBeLessThanOrEqual(to);
        expect(to).toBeLessThanOrEqual(request.text.length);
      }
      const hasError = findings.some(({ severity }) => severity === 'error');
      if (hasError) expect(outcome).toBe('refused');
    }),
  );
});

test.each(PARTNER_IDS)('%s refuses a request only for an error it tells, in normal times', (id) => {
  fc.assert(
    fc.property(anyEvent, anyRequest, (event, request) => {
      const { outcome, findings } = receive(id, {}, event, request);
      const hasError = findings.some(({ severity }) => severity === 'error');
      expect(outcome === 'refused').toBe(hasError);
    }),
  );
});

test('any request, settings and event have a timeline or none', () => {
  fc.assert(
    fc.property(anySettings, anyEvent, anyRequest, (settings, event, request) => {
      const timeline = attributionTimeline(request, settings, event);
      if (timeline !== undefined) expect(timeline.moments.length).toBeGreaterThan(0);
    }),
  );
});
