import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decode, outlineOf, readJson } from '../../src/engine';
import { readEvent } from '../../src/event';
import { readForm } from '../../src/event/forms';
import { decide, findPartner, PARTNERS } from '../../src/partners';
import { outgoingRequest, toCurl } from '../../src/share/exports';
import { demand, type Listener, listen, run } from '../share/exports/sending';
import { renderTemplate } from '../engine/rendering';
import { deliver, eventOf } from './delivering';

const EVENTS = findPartner('appsflyer-events');
const AUDIENCE = findPartner('appsflyer-audience');

const SETTINGS = {
  s2s_key: 'DEMO_S2S_KEY',
  api_token: 'DEMO_TOKEN',
  import_key: 'DEMO_IMPORT_KEY',
  allEvents: true,
  eventProperties: true,
};

/** Each template with an event of its platform. */
const uses = [EVENTS, AUDIENCE].flatMap((partner) =>
  partner.templates.map((template) => {
    const isIos = template.platform === 'ios';
    const event = eventOf(`sample purchase-${isIos ? 'ios-euro' : 'android'}`);
    const app_id = isIos ? 'id123456789' : 'com.example.game';
    const sender = template.id.includes('amplitude') ? 'amplitude' : 'server';
    return { name: template.id, partner, template, event, settings: { ...SETTINGS, app_id, sender } };
  }),
);

test('the partners that AppsFlyer sends to come first, and the others have none of its checks', () => {
  const directions = PARTNERS.map(({ direction }) => direction);
  expect(directions).toEqual(directions.toSorted().reverse());
  expect(directions.at(-1)).toBe('to-appsflyer');
});

describe('every template is answered with 200 as it is shipped', () => {
  test.each(uses)('$name', ({ partner, template, event, settings }) => {
    const { verdict } = deliver({ partner, event, settings, advertiser: {} }, template.text);
    const severe = verdict.answer?.findings.filter(({ severity }) => /error|warning/.test(severity)) ?? [];
    const own = /appsflyer-(?:audience-overwrite|events-legacy)$/.exec(template.id)?.[0];
    expect(severe.map(({ code }) => code)).toEqual(own === undefined ? [] : [own]);
    expect(verdict.answer?.status).toBe(200);
  });
});

test.each([
  ['purchase-android', 'appsflyer-events-amplitude-android'],
  ['purchase-ios-euro', 'appsflyer-events-amplitude-ios'],
  ['install-android', 'appsflyer-events-amplitude-android'],
])('for %s the template %s is offered', (sample, id) => {
  expect(EVENTS.templateFor(eventOf(`sample ${sample}`))?.id).toBe(id);
});

test('a body with more mistakes than a function takes arguments is answered', () => {
  const names = Array(150_000).fill('"twitter_int"').join(',');
  const text = `POST https://api3.appsflyer.com/inappevent/id1
authentication: k
Content-Type: application/json

{"sharing_filter":[${names}]}`;
  const settings = { ...SETTINGS, sender: 'server' };
  const event = eventOf('{"event_name":"a"}');
  const { verdict } = deliver({ partner: EVENTS, event, settings, advertiser: {} }, text);
  expect(verdict.answer?.outcome).toBe('refused');
});

test('an event of Amplitude’s API is streamed with its user properties', () => {
  const text = JSON.stringify({
    api_key: 'k',
    events: [
      {
        event_type: 'Checkout',
        platform: 'iOS',
        event_properties: { plan: 'yearly' },
        user_properties: { appsflyer_id: '1718125339005-7730164', paid: 12.5 },
      },
    ],
  });
  const reading = readEvent(text, readForm);
  if (!reading.ok) throw new Error('the event cannot be read');
  const settings = {
    ...SETTINGS,
    app_id: 'id123456789',
    mapping: [
      { property: 'appsflyer_id', field: 'appsflyer_id' },
      { property: 'paid', field: 'af_revenue' },
    ],
  };
  const delivery = { partner: EVENTS, event: reading.fields, settings, advertiser: {} };
  const { sent, fields } = decide(delivery);
  expect(sent).toBe(true);
  expect(fields.get('streamed_event_value')?.text).toBe('{"af_revenue":"12.5","plan":"yearly"}');
});

describe('real curl', () => {
  let listener: Listener;

  beforeAll(async () => {
    demand('curl');
    listener = await listen();
  });

  afterAll(() => listener.close());

  test.each(uses)('sends $name', async ({ partner, template, event, settings }) => {
    const decision = decide({ partner, event, settings, advertiser: {} });
    const text = template.text.replace(/https:\/\/[\w.]+/, listener.origin);
    const rendering = renderTemplate(text, { event: decision.fields, settings: decision.settings });
    const outline = outlineOf(rendering);
    await run('sh', ['-s'], `${toCurl(outgoingRequest(rendering.text, outline))} --silent --show-error`);
    const [received] = listener.take();
    const { body = { from: 0, to: 0 }, url } = decode(rendering.text, outline);
    const { path = { from: 0, to: 0 } } = url;
    expect(received?.method).toBe('POST');
    expect(received?.target).toBe(rendering.text.slice(path.from, path.to));
    expect(received?.body).toBe(rendering.text.slice(body.from, body.to));
    expect(readJson(received?.body ?? '').ok).toBe(true);
    const key =
      partner === EVENTS ? ['authentication', 'DEMO_S2S_KEY'] : ['Authorization', 'Bearer DEMO_TOKEN'];
    expect(received?.headers).toContainEqual(key);
  });
});
