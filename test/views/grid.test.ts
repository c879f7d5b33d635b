import { describe, expect, test } from 'vitest';
import { readEvent, situationOf } from '../../src/event';
import { EVENT_SAMPLES } from '../../src/event/samples';
import { checkEvent } from '../../src/event/check';
import { type Derived, gridOf, loadGridEvents } from '../../src/state';
import { furtherReason, gridEvents } from '../../src/views';
import { derivedOf } from '../state/derived';

const events = gridEvents(EVENT_SAMPLES);

describe('the events of the grid', () => {
  test('are 24, one for each place, and made once', async () => {
    const places = events.map(({ use, platform, consent, source }) =>
      [use, platform, consent, source].join(),
    );
    expect(new Set(places).size).toBe(24);
    expect(await loadGridEvents()).toEqual(events);
    expect(await loadGridEvents()).toBe(await loadGridEvents());
  });

  test.each(events.map((event) => [Object.values(event).slice(0, 4).join(', '), event] as const))(
    '%s: it matches its place',
    (_, { text, use, platform, consent, source }) => {
      const reading = readEvent(text);
      expect(reading.ok).toBe(true);
      if (!reading.ok) return;
      const textOf = (name: string) => reading.fields.get(name)?.text;
      expect(situationOf(reading.fields).kind).toBe(use);
      expect(situationOf(reading.fields).platform).toBe(platform);
      expect(checkEvent(reading).filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(text).toBe(JSON.stringify(JSON.parse(text), null, 2));
      if (platform === 'ios') expect(textOf('att')).toBe(consent === 'given' ? '3' : '2');
      else expect(textOf('is_lat')).toBe(consent === 'given' ? 'false' : 'true');
      expect(textOf('campaign') === '').toBe(source !== 'non-organic');
      if (source !== 'non-organic') expect(textOf('media_source')).toBe(source);
    },
  );
});

describe('the grid', () => {
  const outcomesOf = (page: Derived) =>
    gridOf(page, events).map(({ use, platform, consent, cells }) => [
      [use, platform, consent].join(' '),
      cells.map(({ verdict }) => verdict.outcome).join(' '),
    ]);

  test('shows that restricted users are never sent', () => {
    const page = derivedOf('https://p.example/', '{}');
    expect(outcomesOf(page)).toEqual(
      [
        'install android given',
        'install android refused',
        'install ios given',
        'install ios refused',
        'in-app android given',
        'in-app android refused',
        'in-app ios given',
        'in-app ios refused',
      ].map((row) => [row, 'sent sent not-sent']),
    );
  });

  test('follows the partner, its settings and the template, and does not change the event', () => {
    const page = derivedOf('https://elsewhere.example/', '{}');
    page.inputs.choosePartner('clevertap');
    page.inputs.setPartnerSetting('account_id', 'TST');
    const outcomes = new Map(outcomesOf(page).map(([row = '', cells = '']) => [row, cells]));
    expect(outcomes.get('install ios given'), 'installs have no customer user ID').toBe(
      'not-sent not-sent not-sent',
    );
    expect(outcomes.get('in-app ios given')).toMatch(/^(refused|sent) (refused|sent) not-sent$/);
    expect(page.inputs.event).toBe('{}');
  });

  test('gives the reason that the summary leaves out', () => {
    const page = derivedOf('https://p.example/', '{}');
    page.inputs.setAdvertiserSetting('restrictedSources', 'redact');
    const reasons = gridOf(page, events).map(({ cells }) =>
      cells.map(({ verdict }) => furtherReason(verdict)),
    );
    expect(reasons[0]?.[0]).toBe('');
    expect(reasons[0]?.[2]).toMatch(/is sent without its attribution/);
    expect(reasons[3]?.[1]).toMatch(/did not allow tracking/);
  });
});
