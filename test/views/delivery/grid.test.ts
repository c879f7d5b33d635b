import { describe, expect, test } from 'vitest';
import type { FieldValue } from '../../../src/engine';
import { situationOf } from '../../../src/event';
import { EVENT_SAMPLES } from '../../../src/event/samples';
import { type Derived, gridOf, takeVariant } from '../../../src/state';
import { countOf, credentialsRemedy, reasonsOf } from '../../../src/views';
import { gridEvents } from '../../../src/views/delivery/grid-events';
import { fieldsOf } from '../../engine/event';
import { derivedOf } from '../../state/derived';

const sampleOf = (id: string) => EVENT_SAMPLES.find((sample) => sample.id === id)?.text ?? '';
const own = (event: string) => fieldsOf(event);

/** The fields of an event with the changes of one variant. */
function changed(event: string, changes: Readonly<Record<string, string>>) {
  const fields = Object.entries(changes).map(([key, text]): [string, FieldValue] => [
    key,
    { key, text, kind: 'string' },
  ]);
  return new Map([...own(event), ...fields]);
}

describe.each([
  'install-android',
  'install-ios-consent',
  'install-ios-refused',
  'purchase-ios-euro',
  'install-organic',
  'reengagement-android',
])('the variants of %s', (id) => {
  const event = sampleOf(id);
  const variants = gridEvents(own(event), 'af_purchase');

  test('are 24, one for each place', () => {
    const places = variants.map(({ use, platform, consent, source }) =>
      [use, platform, consent, source].join(),
    );
    expect(new Set(places).size).toBe(24);
  });

  test('match their places, and keep what is the same', () => {
    for (const { use, platform, consent, source, changes } of variants) {
      const fields = changed(event, changes);
      const textOf = (name: string) => fields.get(name)?.text ?? '';
      expect(situationOf(fields)).toMatchObject({ kind: use, platform });
      if (platform === 'ios') expect(textOf('att') === '3').toBe(consent === 'given');
      else expect(/^[0-]*$/.test(textOf('advertising_id'))).toBe(consent === 'refused');
      if (source === 'non-organic') expect(textOf('media_source')).not.toMatch(/^(?:organic|restricted|)$/);
      else expect(textOf('media_source').toLowerCase()).toBe(source);
      expect(textOf('appsflyer_id')).toBe(own(event).get('appsflyer_id')?.text ?? '');
      expect(textOf('customer_user_id')).toBe(own(event).get('customer_user_id')?.text ?? '');
    }
  });
});

test('the event as it is is one of its variants', () => {
  const variants = gridEvents(own(sampleOf('purchase-android')), 'af_purchase');
  const same = variants.filter(({ changes }) => Object.keys(changes).length === 0);
  expect(same).toMatchObject([{ use: 'in-app', platform: 'android', source: 'non-organic' }]);
});

describe('the grid', () => {
  const statesOf = (page: Derived) =>
    new Map(
      gridOf(page).map(({ use, platform, consent, cells }) => [
        [use, platform, consent].join(' '),
        cells.map(({ verdict }) => verdict.state).join(' '),
      ]),
    );

  function pageFor(partner: string, settings: Readonly<Record<string, string>>, event: string) {
    const page = derivedOf('https://p.example/?n=(event_name)', event);
    page.inputs.choosePartner(partner);
    for (const [name, value] of Object.entries(settings)) page.inputs.setPartnerSetting(name, value);
    const template = page.delivery.partner?.templates[0];
    if (template !== undefined) page.inputs.setTemplate(template.text);
    return page;
  }

  const CLEVERTAP = { account_id: 'TST', account_token: 'tst', account_passcode: 'PASS' };

  test('shows that restricted users are never sent', () => {
    const page = pageFor('custom', {}, sampleOf('install-android'));
    expect([...statesOf(page).values()]).toEqual(
      Array(8).fill('will-be-sent will-be-sent not-sent') as string[],
    );
  });

  test('judges the person’s own event: with a customer user ID, installs reach CleverTap', () => {
    const event = { ...(JSON.parse(sampleOf('install-android')) as object), customer_user_id: '__g1' };
    const page = pageFor('clevertap', CLEVERTAP, JSON.stringify(event));
    const states = statesOf(page);
    expect(states.get('install android given')).toBe('refused will-be-sent not-sent');
    expect(states.get('install ios refused')).toBe('refused refused not-sent');
    expect(states.get('in-app android given'), 'nothing is mapped').toBe('not-sent not-sent not-sent');
  });

  test('takes the template by kind', () => {
    const event = { ...(JSON.parse(sampleOf('install-android')) as object), customer_user_id: '__g1' };
    const page = pageFor('clevertap', { ...CLEVERTAP }, JSON.stringify(event));
    page.inputs.setPartnerSetting('customEvents', true);
    page.inputs.setAdvertiserSetting('eventMapping', [{ event: 'af_login' }]);
    expect(statesOf(page).get('in-app android given')).toBe('will-be-sent will-be-sent not-sent');
    const cell = gridOf(page).find(({ use }) => use === 'in-app')?.cells[1];
    expect(cell?.changes).toMatchObject({ event_name: 'af_login' });
    expect(page.inputs.template).toContain('install_unix_ts');
  });

  test('has the verdict of the page where the event is as it is', () => {
    const page = pageFor('custom', {}, sampleOf('purchase-android'));
    page.inputs.setTemplate('https://p.example/?a=(no_such_macro)');
    const cells = gridOf(page).flatMap((row) => row.cells);
    const same = cells.filter(({ changes }) => Object.keys(changes).length === 0);
    expect(same.map(({ verdict }) => verdict)).toEqual([page.insight.verdict]);
    expect(page.insight.verdict?.state).toBe('with-warnings');
  });

  test('offers made-up credentials where they are missing, and counts in words', () => {
    const page = pageFor('clevertap', {}, sampleOf('install-android'));
    const rows = gridOf(page);
    expect(countOf(rows, 'CleverTap')).toBe('None of 24 reaches CleverTap. 24 not sent.');
    expect(credentialsRemedy(rows)?.settings).toMatchObject({ account_id: expect.any(String) as string });
    expect(credentialsRemedy(gridOf(pageFor('clevertap', CLEVERTAP, '{}')))).toBeUndefined();
  });

  test('says each reason once in a row, with its columns', () => {
    const page = pageFor('custom', {}, sampleOf('install-android'));
    page.inputs.setAdvertiserSetting('restrictedSources', 'redact');
    const [first] = gridOf(page);
    if (first === undefined) throw new Error('The grid has no rows.');
    expect(reasonsOf(first)).toEqual([
      { sources: 'Restricted', text: expect.stringMatching(/is sent without its attribution/) as string },
    ]);
    page.inputs.setAdvertiserSetting('active', false);
    const [off] = gridOf(page);
    expect(off && reasonsOf(off)).toEqual([
      { sources: '', text: 'Custom endpoint is not activated for this app.' },
    ]);
  });

  test('loads a variant into the text of the event, and leaves the rest as written', async () => {
    const page = pageFor('custom', {}, '{ "event_name":"install",\n  "platform":"ios", "city":"Rome" }');
    const cell = gridOf(page)
      .find(({ platform, consent }) => platform === 'ios' && consent === 'refused')
      ?.cells.at(2);
    if (cell === undefined) throw new Error('The grid has no such cell.');
    await takeVariant(page, cell);
    expect(page.inputs.event).toContain('"city":"Rome"');
    expect(page.event.fields.get('media_source')?.text).toBe('restricted');
    expect(page.event.fields.get('att')?.text).toBe('2');
  });
});
