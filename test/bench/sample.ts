import type { EventFields, FieldValue } from '../../src/engine';

/** A generator of numbers from 0 up to, but not including, 1: the same ones in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const DEVICES = ['SM-S911B', 'Pixel 8 Pro', 'Moto G (5) Plus', 'Redmi Note 8T', 'iPhone15,2'];
const CAMPAIGNS = ['spring_sale', 'Brand DE | Search', 'lookalike 3%', 'retargeting-cart'];
const COUNTRIES = ['US', 'GB', 'DE', 'IN', 'BR'];

/** An event of a shop on Android, with values as they come: UUIDs, times with blanks, a user agent, JSON, short ids. */
export function purchase(seed: number): Record<string, string> {
  const random = numbers(seed);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const hex = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join('');
  const time = () => `2024-05-1${digits(1)} 1${digits(1)}:2${digits(1)}:3${digits(1)}.${digits(3)}`;
  const price = `${digits(2)}.${digits(2)}`;
  const device = pick(DEVICES);
  const content = `"af_content_id":"sku ${digits(4)}/a","af_content_type":"default_type","af_order_id":"A-${digits(6)}"`;
  return {
    clickid: hex(24),
    advertising_id: `${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`,
    app_id: 'com.example.game',
    appsflyer_id: `17145668951${digits(2)}-${digits(19)}`,
    event_name: 'af_purchase',
    event_value: `{"af_quantity":${digits(1)},"af_revenue":"${price}","af_currency":"EUR",${content}}`,
    event_revenue: price,
    event_revenue_currency: 'EUR',
    event_time: time(),
    install_time: time(),
    campaign: pick(CAMPAIGNS),
    country_code: pick(COUNTRIES),
    device_model: device,
    ip: `203.0.113.${digits(2)}`,
    user_agent: `Dalvik/2.1.0 (Linux; U; Android 14; ${device} Build/UP1A.${digits(6)}.0${digits(2)})`,
  };
}

/** The event as the engine reads it. */
export function fieldsFrom(values: Record<string, string>): EventFields {
  return new Map(
    Object.entries(values).map(([key, text]): [string, FieldValue] => {
      return [key, { key, text, kind: key === 'event_value' ? 'json' : 'string' }];
    }),
  );
}

/** The 15 fields of `purchase`, each under the name of a parameter and of the macro that reads it. */
export const PARAMETERS: readonly (readonly [key: string, macro: string, field: string])[] = [
  ['clickid', 'clickid', 'clickid'],
  ['gaid', 'advertiserId', 'advertising_id'],
  ['app', 'app-id', 'app_id'],
  ['af_id', 'appsflyer_id', 'appsflyer_id'],
  ['event', 'event-name', 'event_name'],
  ['json', 'encode', 'event_value'],
  ['revenue', 'event_revenue', 'event_revenue'],
  ['currency', 'currency', 'event_revenue_currency'],
  ['time', 'timestamp', 'event_time'],
  ['install', 'install_time', 'install_time'],
  ['c', 'campaign', 'campaign'],
  ['country', 'country-code', 'country_code'],
  ['model', 'device_model', 'device_model'],
  ['ip', 'ip', 'ip'],
  ['ua', 'user-agent', 'user_agent'],
];

/** An event of 100 fields as text, as a person would have it in the editor: one a line, the event value last. */
export function hundredFields(seed: number): string {
  const { event_value = '{}', ...values } = purchase(seed);
  const known = Object.entries(values);
  const others = Array.from({ length: 99 - known.length }, (_, index) => [
    `custom_${index}`,
    `value ${index} of ${seed}`,
  ]);
  const lines = [...known, ...others].map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${[...lines, `  "event_value": ${event_value}`].join(',\n')}\n}\n`;
}

/** A template of 40 macros, one parameter a line: 15 known ones twice, and ten fields of the event that are echoed. */
export function fortyMacros(): string {
  const known = PARAMETERS.map(([key, macro]) => `${key}=(${macro})`);
  const again = PARAMETERS.map(([key, macro]) => `${key}_2={${macro}}`);
  const echoed = Array.from({ length: 10 }, (_, index) => `x${index}=(custom_${index * 7})`);
  return `https://partner.example/postback\n  ?${[...known, ...again, ...echoed].join('\n  &')}\n`;
}
