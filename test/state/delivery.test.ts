import { describe, expect, test } from 'vitest';
import { EVENT_SAMPLES } from '../../src/event/samples';
import { findPartner, PARTNERS } from '../../src/partners';
import * as rules from '../../src/partners/delivery';
import { type Derived, deriveFrom, Inputs, loadDeferred, providePartner } from '../../src/state';
import { derivedOf, highlightedIn, workOf } from './derived';

const requestOf = ({ request }: Derived) => request.rendering.text;
const sampleOf = (id: string) => EVENT_SAMPLES.find((sample) => sample.id === id)?.text ?? '';

describe('without a chosen partner', () => {
  test('the template is filled from the unchanged event fields, before and after the rules have loaded', () => {
    const { event, delivery, request } = deriveFrom(
      new Inputs(workOf('(event_name)', sampleOf('purchase-android'))),
    );
    const before = request.rendering;
    expect(delivery.fields).toBe(event.fields);
    delivery.useRules(rules);
    expect(delivery.fields).toBe(event.fields);
    expect(request.rendering).toBe(before);
  });

  test('the request is judged as for a custom endpoint once the rules have loaded', async () => {
    const page = deriveFrom(new Inputs(workOf('https://p.example/', '{"event_name":"install"}')));
    const { delivery, insight } = page;
    expect(insight.verdict).toBeUndefined();
    await loadDeferred(page);
    expect(delivery.partner?.id).toBe('custom');
    expect(insight.verdict?.state).toBe('will-be-sent');
  });
});

test('the partner of a work loads with the rules, and no other', async () => {
  const page = deriveFrom(
    new Inputs({ ...workOf('https://(setting:host)/', '{}'), partner: { id: 'clevertap', settings: {} } }),
  );
  await loadDeferred(page);
  expect(page.delivery.partner?.id).toBe('clevertap');
  expect(page.insight.verdict).toBeDefined();
  page.inputs.choosePartner('leanplum');
  expect(page.delivery.awaited).toBe('leanplum');
  expect(page.insight.verdict).toBeUndefined();
  expect(await providePartner(page, 'leanplum')).toBe(true);
  expect(page.delivery.partner?.id).toBe('leanplum');
});

describe('a chosen partner', () => {
  test('is waited for: no request is shown that its rules could still change', () => {
    const inputs = new Inputs(workOf('https://(setting:host)/?n=(event_name)', '{"event_name":"install"}'));
    inputs.choosePartner('clevertap');
    const page = deriveFrom(inputs);
    const { delivery } = page;
    expect(delivery.isWaiting).toBe(true);
    expect(requestOf(page)).toBe('');
    delivery.useRules(rules);
    expect(delivery.awaited).toBe('clevertap');
    expect(delivery.isWaiting).toBe(true);
    expect(requestOf(page)).toBe('');
    delivery.usePartner(findPartner('clevertap'));
    expect(delivery.awaited).toBeUndefined();
    expect(delivery.isWaiting).toBe(false);
    expect(requestOf(page)).toBe('https://api.clevertap.com/?n=install');
  });

  test('provides its settings to the template and to the checks', () => {
    const page = derivedOf(
      'https://(setting:host)/?a=(setting:account_id)&b=(setting:nope)',
      '{"event_name":"install"}',
    );
    const { inputs, insight } = page;
    inputs.choosePartner('clevertap');
    inputs.setPartnerSetting('account_id', 'TST-1');
    inputs.setPartnerSetting('region', 'in1');
    expect(requestOf(page)).toBe('https://api.clevertap.com/?a=TST-1&b=(setting:nope)');
    expect(insight.problems.map(({ code, from }) => [code, from])).toEqual([['unknown-macro', 49]]);
    inputs.setPartnerSetting('region', 'IN1');
    expect(requestOf(page)).toMatch(/^https:\/\/in1\.api\.clevertap\.com\//);
  });

  test('keeps the plan while the event changes and the settings do not', () => {
    const page = derivedOf('https://(setting:host)/?n=(event_name)', '{"event_name":"install"}');
    const { inputs, delivery, request } = page;
    inputs.choosePartner('clevertap');
    const { plan } = request;
    const { settings } = delivery;
    inputs.setEvent('{"event_name":"install","city":"Rome"}');
    expect(requestOf(page)).toContain('n=install');
    expect(delivery.settings).toBe(settings);
    expect(request.plan).toBe(plan);
  });

  test('that is unknown counts as a custom endpoint', () => {
    const { inputs, delivery } = derivedOf('x', '{}');
    inputs.choosePartner('of-tomorrow');
    expect(delivery.partner?.id).toBe('custom');
  });

  test('leaves no settings when the custom endpoint is chosen again, except the advertiser’s', () => {
    const { inputs } = derivedOf('x', '{}');
    inputs.choosePartner('clevertap');
    inputs.choosePartner('custom');
    expect(inputs.partner).toBeUndefined();
    inputs.setAdvertiserSetting('ipMasking', true);
    inputs.choosePartner('custom');
    expect(inputs.partner).toEqual({ id: 'custom', settings: {}, advertiser: { ipMasking: true } });
  });
});

describe('a shaped value', () => {
  test('is traced to its event field when it was redacted', () => {
    const template = 'https://p.example/?c=(campaign)';
    const page = derivedOf(template, sampleOf('install-ios-refused'));
    expect(requestOf(page)).toBe('https://p.example/?c=');
    page.pointing.pointAtTemplate(template.indexOf('campaign'), 'cursor');
    expect(highlightedIn(page)).toMatchObject({ event: ['"campaign": "sommer_angebot"'], decoded: ['c'] });
  });

  test('is traced to its event field when it was computed', () => {
    const template = 'https://p.example/?t=(clevertap_timestamp)';
    const page = derivedOf(template, sampleOf('install-android'));
    page.inputs.choosePartner('clevertap');
    expect(requestOf(page)).toBe('https://p.example/?t=1714566896');
    page.pointing.pointAtTemplate(template.indexOf('clevertap'), 'cursor');
    expect(highlightedIn(page).event).toEqual(['"install_time": "2024-05-01 12:34:56.789"']);
  });
});

test('there is no verdict on a template in Leanplum’s language', () => {
  const { inputs, event, delivery, insight } = derivedOf(
    'https://p.example/',
    sampleOf('install-ios-refused'),
  );
  inputs.choosePartner('clevertap');
  inputs.chooseVocabulary('leanplum');
  expect(insight.verdict).toBeUndefined();
  expect(delivery.fields).toBe(event.fields);
  expect(deriveFrom(inputs).delivery.isWaiting).toBe(false);
});

describe('the verdict', () => {
  test('counts the problems of template and event, and is never better than them', () => {
    const page = derivedOf('https://p.example/?a=(no_such_macro)&n=(event_name)', '{"event_name":"install"}');
    const worst = page.insight.problems.filter(({ severity }) => /error|warning/.test(severity));
    expect(worst.length).toBeGreaterThan(0);
    expect(page.insight.verdict?.state).toBe('with-warnings');
    expect(page.insight.verdict?.detail).toContain(worst[0]?.message);
    page.inputs.setTemplate('https://p.example/?n=(event_name)');
    expect(page.insight.verdict?.state).toBe('will-be-sent');
  });

  test('waits for an event that can be read', () => {
    const page = derivedOf('https://p.example/?n=(event_name)', '{"event_name":"install"}');
    expect(page.insight.verdict?.state).toBe('will-be-sent');
    page.inputs.setEvent('{"event_name":');
    expect(page.insight.verdict).toMatchObject({
      state: 'no-request',
      detail: 'The event cannot be read yet.',
    });
  });

  test.each(['{"event_name":"install"}', '{"event_name":'])(
    'is on a template only once there is one, whatever the event: %s',
    (event) => {
      const { insight } = derivedOf(' ', event);
      expect(insight.verdict).toMatchObject({ state: 'no-request', detail: 'The template is empty.' });
    },
  );
});

test('the displayed verdict is that of the last flush', () => {
  const { inputs, insight } = derivedOf('https://p.example/', '{"event_name":"install"}');
  insight.flush();
  inputs.setAdvertiserSetting('active', false);
  expect(insight.displayed.verdict?.state).toBe('will-be-sent');
  expect(insight.verdict?.state).toBe('not-sent');
  insight.flush();
  expect(insight.displayed.verdict).toBe(insight.verdict);
});

describe('for every event of the gallery', () => {
  test.each(PARTNERS.map((partner) => [partner.name, partner] as const))(
    '%s answers exactly when the verdict is not `not-sent`',
    (_, { id, templates }) => {
      for (const { text: template } of [{ text: 'https://p.example/?n=(event_name)' }, ...templates]) {
        const page = derivedOf(template, '{}');
        const { inputs, delivery, insight } = page;
        inputs.choosePartner(id);
        for (const { title, text } of EVENT_SAMPLES) {
          inputs.setEvent(text);
          const verdict = insight.verdict;
          expect(verdict?.decision.sent, title).toBe(verdict?.state !== 'not-sent');
          expect(verdict?.answer !== undefined, title).toBe(verdict?.decision.sent);
          expect(verdict?.decision, 'the verdict is on the displayed decision').toBe(delivery.decision);
          expect(requestOf(page), title).toMatch(/^(?:[A-Z]+ )?https:\/\//);
        }
      }
    },
  );
});
