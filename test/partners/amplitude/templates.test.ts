import { describe, expect, test } from 'vitest';
import { situationOf } from '../../../src/event';
import { EVENT_SAMPLES } from '../../../src/event/samples';
import { decide, findPartner, type SettingValues } from '../../../src/partners';
import { deliver, eventOf, templateText } from '../delivering';

const ATTRIBUTION = findPartner('amplitude-attribution');
const HTTP = findPartner('amplitude-http');

const SETTINGS: SettingValues = {
  api_key: 'DEMO_KEY',
  device_id: '3f8b2c10-7d4e-4a65-9b1c-2e5f60718293',
  session_id: '1714566896789',
};

/** The templates of both partners with the events of the gallery they are meant for. */
const uses = [ATTRIBUTION, HTTP].flatMap((partner) =>
  partner.templates.flatMap((template) =>
    EVENT_SAMPLES.flatMap(({ id }) => {
      const event = eventOf(`sample ${id}`);
      const fits = situationOf(event).kind === (template.use === 'in-app' ? 'in-app' : 'install');
      const platform = ['ios', 'android'].find((name) => template.id.endsWith(name));
      if (!fits || (platform !== undefined && situationOf(event).platform !== platform)) return [];
      return [{ partner, template, event, name: `${template.id} with ${id}` }];
    }),
  ),
);

describe('every template is taken as it is shipped', () => {
  test('there are some for each kind of event', () => {
    expect(uses.length).toBeGreaterThan(30);
  });

  test.each(uses)('$name', ({ partner, template, event }) => {
    const { verdict } = deliver(
      { partner, event, settings: SETTINGS, advertiser: { allEvents: true } },
      template.text,
    );
    if (!verdict.decision.sent) return expect(verdict.decision.decisive).toBeDefined();
    const severe = verdict.answer?.findings.filter(({ severity }) => /error|warning/.test(severity));
    expect(severe).toEqual([]);
    expect(verdict.answer?.status).toBe(200);
  });
});

describe('what a failed check offers lets it pass', () => {
  test.each([
    ['amplitude-attribution', 'install-android', {}, 'credentials'],
    ['amplitude-attribution', 'install-android', { advertising_id: '' }, 'identifier'],
    ['amplitude-attribution', 'install-ios-consent', { idfa: '', idfv: '' }, 'identifier'],
    ['amplitude-attribution', 'purchase-android', {}, 'message-kind'],
    ['amplitude-attribution', 'reengagement-android', {}, 'message-kind'],
    ['amplitude-http', 'purchase-android', {}, 'credentials'],
    ['amplitude-http', 'purchase-android', { customer_user_id: '' }, 'identifier'],
    ['amplitude-http', 'reengagement-android', {}, 'message-kind'],
  ] as const)('%s, %s, %o: %s', (partnerId, sample, changes, id) => {
    const partner = findPartner(partnerId);
    const event = withTexts(sample, changes);
    const failed = decide({ partner, event, settings: {}, advertiser: {} }).checks.find(
      (check) => check.id === id && check.state === 'fail',
    );
    expect(failed?.remedies.length).toBeGreaterThan(0);
    for (const remedy of failed?.remedies ?? []) {
      const settings = remedy.settings ?? {};
      const changed = withTexts(sample, { ...changes, ...remedy.event });
      const { checks } = decide({ partner, event: changed, settings, advertiser: {} });
      expect(checks.find((check) => check.id === id)?.state).toBe('pass');
    }
  });
});

function withTexts(sample: string, texts: Readonly<Record<string, string>>) {
  const lines = Object.entries(texts).map(([field, text]) => `${field} = ${text}`);
  return eventOf([`sample ${sample}`, ...lines].join('\n'));
}

test('every setting has words of its own, and the key alone is secret', () => {
  for (const { settings, settingTexts } of [ATTRIBUTION, HTTP]) {
    expect(Object.keys(settingTexts)).toEqual(Object.keys(settings.shape));
    const secret = Object.entries(settingTexts).filter(([, text]) => text.secret === true);
    expect(secret.map(([name]) => name)).toEqual(['api_key']);
  }
});

test('a value with quotes keeps where it comes from when it is escaped for JSON', () => {
  const event = eventOf('sample install-android\ncampaign = the "big" one');
  const journey = { partner: ATTRIBUTION, event, settings: SETTINGS, advertiser: {} };
  expect(decide(journey).fields.get('campaign')).toMatchObject({
    key: 'campaign',
    text: String.raw`the \"big\" one`,
  });
  const { request } = deliver(journey, templateText(ATTRIBUTION, event, ''));
  expect(request.text).toContain('%22the%20%5C%22big%5C%22%20one%22');
});
