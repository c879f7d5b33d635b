import { describe, expect, test } from 'vitest';
import { EVENT_SAMPLES } from '../../src/event/samples';
import * as partners from '../../src/partners';
import { loadDeferred, Inputs, Insight, Session } from '../../src/state';
import { benchOf, litOf, workOf } from './derived';

const requestOf = (session: Session) => session.rendering.text;
const sampleOf = (id: string) => EVENT_SAMPLES.find((sample) => sample.id === id)?.text ?? '';

describe('an untouched choice', () => {
  test('fills the template from the very fields of the event, before and after the rules have come', () => {
    const session = new Session(new Inputs(workOf('(event_name)', sampleOf('purchase-android'))));
    const before = session.rendering;
    expect(session.fields).toBe(session.eventFields);
    session.delivery.useRules(partners);
    expect(session.fields).toBe(session.eventFields);
    expect(session.rendering).toBe(before);
  });

  test('is judged as a custom endpoint once the rules have come', async () => {
    const session = new Session(new Inputs(workOf('https://p.example/', '{"event_name":"install"}')));
    const insight = new Insight(session);
    expect(insight.verdict).toBeUndefined();
    await loadDeferred(session, insight);
    expect(session.delivery.partner?.id).toBe('custom');
    expect(insight.verdict?.outcome).toBe('sent');
  });
});

describe('a chosen partner', () => {
  test('is waited for: nothing is shown that its rules could still change', () => {
    const inputs = new Inputs(workOf('https://(setting:host)/?n=(event_name)', '{"event_name":"install"}'));
    inputs.choosePartner('clevertap');
    const session = new Session(inputs);
    expect(session.delivery.isWaiting).toBe(true);
    expect(requestOf(session)).toBe('');
    session.delivery.useRules(partners);
    expect(session.delivery.isWaiting).toBe(false);
    expect(requestOf(session)).toBe('https://api.clevertap.com/?n=install');
  });

  test('gives its settings to the template, and the checks know them', () => {
    const { inputs, session, insight } = benchOf(
      'https://(setting:host)/?a=(setting:account_id)&b=(setting:nope)',
      '{"event_name":"install"}',
    );
    inputs.choosePartner('clevertap');
    inputs.setPartnerSetting('account_id', 'TST-1');
    inputs.setPartnerSetting('region', 'in1');
    expect(requestOf(session)).toBe('https://api.clevertap.com/?a=TST-1&b=(setting:nope)');
    expect(insight.problems.map(({ code, from }) => [code, from])).toEqual([['unknown-macro', 49]]);
    inputs.setPartnerSetting('region', 'IN1');
    expect(requestOf(session)).toMatch(/^https:\/\/in1\.api\.clevertap\.com\//);
  });

  test('needs no new plan while the event changes and the settings do not', () => {
    const { inputs, session } = benchOf('https://(setting:host)/?n=(event_name)', '{"event_name":"install"}');
    inputs.choosePartner('clevertap');
    const { plan, settings } = session;
    inputs.setEvent('{"event_name":"install","city":"Rome"}');
    expect(requestOf(session)).toContain('n=install');
    expect(session.settings).toBe(settings);
    expect(session.plan).toBe(plan);
  });

  test('that this page does not know counts as a custom endpoint', () => {
    const { inputs, session } = benchOf('x', '{}');
    inputs.choosePartner('of-tomorrow');
    expect(session.delivery.partner?.id).toBe('custom');
  });

  test('leaves nothing behind when the custom endpoint is chosen again', () => {
    const { inputs } = benchOf('x', '{}');
    inputs.choosePartner('clevertap');
    inputs.choosePartner('custom');
    expect(inputs.partner).toBeUndefined();
    inputs.setAdvertiserSetting('ipMasking', true);
    inputs.choosePartner('custom');
    expect(inputs.partner).toEqual({ id: 'custom', settings: {}, advertiser: { ipMasking: true } });
  });
});

describe('a value that was shaped on the way', () => {
  test('is traced to the field it stems from: a redacted one', () => {
    const template = 'https://p.example/?c=(campaign)';
    const page = benchOf(template, sampleOf('install-ios-refused'));
    expect(requestOf(page.session)).toBe('https://p.example/?c=');
    page.insight.pointAtTemplate(template.indexOf('campaign'), 'cursor');
    expect(litOf(page)).toMatchObject({ event: ['"campaign": "sommer_angebot"'], decoded: ['c'] });
  });

  test('is traced to the field it stems from: a computed one', () => {
    const template = 'https://p.example/?t=(clevertap_timestamp)';
    const page = benchOf(template, sampleOf('install-android'));
    page.inputs.choosePartner('clevertap');
    expect(requestOf(page.session)).toBe('https://p.example/?t=1714566896');
    page.insight.pointAtTemplate(template.indexOf('clevertap'), 'cursor');
    expect(litOf(page).event).toEqual(['"install_time": "2024-05-01 12:34:56.789"']);
  });
});

test('nothing is decided on a template in the other language', () => {
  const { inputs, session, insight } = benchOf('https://p.example/', sampleOf('install-ios-refused'));
  inputs.choosePartner('clevertap');
  inputs.chooseVocabulary('leanplum');
  expect(insight.verdict).toBeUndefined();
  expect(session.fields).toBe(session.eventFields);
  expect(new Session(inputs).delivery.isWaiting).toBe(false);
});

test('a verdict is shown as of the last pause', () => {
  const { inputs, insight } = benchOf('https://p.example/', '{"event_name":"install"}');
  insight.settle();
  inputs.setAdvertiserSetting('active', false);
  expect(insight.shown.verdict?.outcome).toBe('sent');
  expect(insight.verdict?.outcome).toBe('not-sent');
  insight.settle();
  expect(insight.shown.verdict).toBe(insight.verdict);
});

describe('for every event of the gallery', () => {
  test.each(partners.PARTNERS.map((partner) => [partner.name, partner] as const))(
    '%s is sent a request exactly when the verdict says so',
    (_, { id, templates }) => {
      for (const { text: template } of [{ text: 'https://p.example/?n=(event_name)' }, ...templates]) {
        const { inputs, session, insight } = benchOf(template, '{}');
        inputs.choosePartner(id);
        for (const { title, text } of EVENT_SAMPLES) {
          inputs.setEvent(text);
          const verdict = insight.verdict;
          expect(verdict?.decision.sent, title).toBe(verdict?.outcome !== 'not-sent');
          expect(verdict?.answer !== undefined, title).toBe(verdict?.decision.sent);
          expect(verdict?.decision, 'what is judged is what is shown').toBe(session.delivery.decision);
          expect(requestOf(session), title).toMatch(/^(?:[A-Z]+ )?https:\/\//);
        }
      }
    },
  );
});
