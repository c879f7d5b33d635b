import { describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS, parse, planTemplate, render, segmentsOf } from '../../src/engine';
import { FIRST_EVENT, FIRST_TEMPLATE, readEvent } from '../../src/event';
import { checkEvent } from '../../src/event/check';
import { EVENT_SAMPLES, TEMPLATE_SAMPLES } from '../../src/event/samples';
import { APPSFLYER } from '../../src/vocabulary';

const byId = <Sample extends { readonly id: string }>(samples: readonly Sample[]) =>
  samples.map((sample) => [sample.id, sample] as const);

test('the gallery is large enough and its ids are unique', () => {
  const ids = [...EVENT_SAMPLES, ...TEMPLATE_SAMPLES].map(({ id }) => id);
  expect(EVENT_SAMPLES.length).toBeGreaterThanOrEqual(14);
  expect(TEMPLATE_SAMPLES.length).toBeGreaterThanOrEqual(10);
  expect(new Set(EVENT_SAMPLES.map(({ id }) => id)).size).toBe(EVENT_SAMPLES.length);
  expect(new Set(TEMPLATE_SAMPLES.map(({ id }) => id)).size).toBe(TEMPLATE_SAMPLES.length);
  expect(ids.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
});

test.each(byId([...EVENT_SAMPLES, ...TEMPLATE_SAMPLES]))(
  '%s says in one sentence what it shows',
  (_, { title, shows }) => {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(shows).toMatch(/^[A-Z][^!]*\.$/);
  },
);

describe('an event sample', () => {
  test.each(byId(EVENT_SAMPLES))('%s reads without a problem', (_, { text }) => {
    const reading = readEvent(text);
    expect(reading.ok).toBe(true);
    expect(reading.problems).toEqual([]);
    expect(checkEvent(reading)).toEqual([]);
  });

  test.each(byId(EVENT_SAMPLES))('%s is indented by two blanks', (_, { text }) => {
    expect(text).toBe(JSON.stringify(JSON.parse(text), null, 2));
  });

  test.each(byId(EVENT_SAMPLES))(
    '%s names nobody: addresses and hosts are those for examples',
    (_, { text }) => {
      const addresses = text.match(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g) ?? [];
      expect(addresses.filter((each) => !/^(?:203\.0\.113|198\.51\.100|192\.0\.2)\./.test(each))).toEqual([]);
      const hosts = [...text.matchAll(/https?:\/\/([^/?"]+)/g)].map(([, host]) => host);
      expect(hosts.filter((host) => !/(?:^|\.)example(?:\.com)?$/.test(host ?? ''))).toEqual([]);
    },
  );

  test.each([
    ['install-ios-consent', 'idfa', '1F3A9C52-7B0E-4D61-8C2F-5A94E07D31B6'],
    ['install-ios-refused', 'att', '2'],
    ['install-ios-refused', 'idfa', ''],
    ['install-zero-idfa', 'idfa', '00000000-0000-0000-0000-000000000000'],
    ['install-organic', 'media_source', 'organic'],
    ['install-organic', 'attributed_touch_type', ''],
    ['install-restricted', 'media_source', 'restricted'],
    ['install-restricted', 'campaign', ''],
    ['reengagement-android', 'retargeting_conversion_type', 're-engagement'],
    ['reattribution-ios', 'retargeting_conversion_type', 're-attribution'],
    ['purchase-ios-euro', 'event_revenue_currency', 'EUR'],
    ['level-special-characters', 'device_type', 'Moto G (5) Plus'],
    ['registration-no-value', 'event_value', undefined],
    ['renewal-s2s', 'event_name', 'af_subscription_renewed'],
    ['purchase-push-v1', 'appsflyer_id', '1517644832000-6348412'],
  ])('%s has %s %s', (id, field, text) => {
    const reading = readEvent(EVENT_SAMPLES.find((sample) => sample.id === id)?.text ?? '[');
    expect(reading.ok && reading.fields.get(field)?.text).toBe(text);
  });
});

describe('a template sample', () => {
  test.each(byId(TEMPLATE_SAMPLES))('%s fills from the event it suggests', (_, template) => {
    const event = readEvent(EVENT_SAMPLES.find(({ id }) => id === template.suggests)?.text ?? '[');
    if (!event.ok) throw new Error(`there is no event ${template.suggests}`);
    const parsed = parse(template.text, APPSFLYER);
    const rendering = render(planTemplate(parsed, APPSFLYER, DEFAULT_OPTIONS), event.fields);
    const segments = segmentsOf(rendering);
    const resolutions = segments.flatMap(({ filling }) => filling?.resolution ?? []);
    expect(resolutions.length).toBeGreaterThan(3);
    expect(resolutions.filter((each) => each !== 'name' && each !== 'spelling')).toEqual([]);
    expect(segments.some(({ filling }) => filling?.state === 'filled')).toBe(true);
    expect(URL.canParse(rendering.text.replace(/^[A-Z]+ /, '').split(/\s/)[0] ?? '')).toBe(true);
  });

  test.each(byId(TEMPLATE_SAMPLES))(
    '%s asks only for what its postbacks and platform have',
    (_, template) => {
      const macros = parse(template.text, APPSFLYER).parts.flatMap((part) =>
        part.type === 'macro' ? (APPSFLYER.find(part.name)?.macro ?? []) : [],
      );
      if (template.use === 'install') expect(macros.filter(({ use }) => use === 'in-app')).toEqual([]);
      const platforms = new Set(macros.flatMap(({ platform }) => platform ?? []));
      if (template.platform !== undefined) expect([...platforms]).toEqual([template.platform]);
      else expect(platforms.size).not.toBe(1);
    },
  );
});

test('the first view shows the documented event value', () => {
  const event = readEvent(FIRST_EVENT.text);
  expect(event.ok && event.fields.get('event_value')?.text).toBe(
    '{"af_quantity":1,"af_revenue":"12000","af_currency":"USD","af_content_id":"1107","af_content_type":"default_type"}',
  );
  expect(FIRST_TEMPLATE.suggests).toBe(FIRST_EVENT.id);
  expect(FIRST_TEMPLATE.text).toContain('(encode)');
});
