import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allCandidates } from '../../../src/editor/completion/ranking/candidates';
import { momentOf } from '../../../src/editor/completion/ranking/moment';
import { rank } from '../../../src/editor/completion/ranking/rank';
import { valueNow } from '../../../src/editor/info/value';
import { DEFAULT_OPTIONS, type EventFields } from '../../../src/engine';
import { readEvent } from '../../../src/event';
import { EVENT_SAMPLES } from '../../../src/event/samples';
import { APPSFLYER } from '../../../src/vocabulary';

const WEB = {
  platform: 'web',
  appsflyer_id: '1718125339005-7730164',
  customer_user_id: 'user-1001',
  country_code: 'DE',
  ip: '198.51.100.61',
  user_agent: 'Mozilla/5.0 (X11; Linux x86_64)',
  language: 'de-DE',
  media_source: 'web_int',
  campaign: 'landing',
  event_revenue: '9.99',
  event_revenue_currency: 'EUR',
  clickid: 'web-1',
};

const events = [
  ['Android purchase', sample('purchase-android')],
  ['iOS install', sample('install-ios-refused')],
  ['unknown', fieldsOf(JSON.stringify(WEB))],
] as const;

function sample(id: string): EventFields {
  return fieldsOf(EVENT_SAMPLES.find((each) => each.id === id)?.text ?? '');
}

function fieldsOf(text: string): EventFields {
  const reading = readEvent(text);
  if (!reading.ok) throw new Error('The event cannot be read.');
  return reading.fields;
}

/** What is offered under “Fits …” for a key, as the table writes it. */
function offeredFor(key: string, event: EventFields): string {
  const help = {
    event: () => event,
    options: () => DEFAULT_OPTIONS,
    settings: () => new Map<string, string>(),
  };
  const language = { vocabulary: APPSFLYER, help };
  const rows = rank(allCandidates(language), {
    key,
    notation: 'paren',
    typed: '',
    moment: momentOf([], -1, event, APPSFLYER),
    vocabulary: APPSFLYER,
    valueOf: (name) => valueNow(name, language),
  });
  const fits = rows.filter(({ heading }) => heading.name === `Fits ${key}`);
  const names = fits.map(({ label, lacks }) => (lacks === undefined ? label : `${label} (${lacks})`));
  return names.length === 0 ? '-' : names.join(', ');
}

const rows = readFileSync('test/cases/editor/keys.txt', 'utf8')
  .split('\n')
  .filter((line) => line.split(' | ').length === 4 && !line.startsWith('keys |'))
  .flatMap((line) => {
    const [keys = '', ...expected] = line.split(' | ');
    return keys.split(', ').map((key) => [key, expected] as const);
  });

describe('what fits a key', () => {
  test('is written down for at least 120 keys, each once', () => {
    const keys = rows.map(([key]) => key);
    expect(keys.length).toBeGreaterThanOrEqual(120);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(rows)('%s', (key, expected) => {
    expect(events.map(([, event]) => offeredFor(key, event))).toEqual(expected);
  });
});
