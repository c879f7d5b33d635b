import { NO_FIELDS } from '../../engine';
import { situationOf } from '../../event';
import { bareName, PARTNER_NAMES, RESTRICTIONS } from '../../partners';
import { findField, normalizeName } from '../../vocabulary';
import { valuesOfField } from '../../vocabulary/field-values';
import { RICH_EVENT_NAMES } from '../../vocabulary/reference';

/*
 * Values that say nothing about a person or a business, because they are from a list that anyone can read. Most decide
 * what the page says, so a shared event keeps them.
 */

const EVENT_NAMES: ReadonlySet<string> = new Set<string>([...RICH_EVENT_NAMES, '_all', '_identify']);

// Names of media sources in AppsFlyer's documents (RESTR), and of the partners of this page.
const SOURCES: ReadonlySet<string> = new Set([
  ...['organic', 'restricted', 'all', 'none', 'googleadwords', 'applesearchads'],
  ...RESTRICTIONS.flatMap(({ names }) => names),
  ...PARTNER_NAMES.flatMap(({ id, name }) => [bareName(id), bareName(name)]),
]);

// Parameters of an event value and other keys that have the values of a field (DEVHUB).
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['afcurrency', 'event_revenue_currency'],
  ['afpurchasecurrency', 'event_revenue_currency'],
  ['afcountry', 'country_code'],
  ['country', 'country_code'],
]);

const CURRENCY = /^[a-z]{3}$/i;
// Names that are read as a platform, and others that are none but public.
const PLATFORM =
  /^(?:android|ios|ipados|iphone|ipad|fire ?os|windows ?(?:phone|mobile)?|web|tvos|roku|macos|pc|steam)$/i;
const VERSION = /^v?\d{1,4}(?:[._-]\w{1,8}){0,5}$/i;

/** The rules by canonical name of the field; they may be wider than its list, as long as nothing in it is personal. */
const RULES: Readonly<Record<string, (value: string) => boolean>> = {
  event_name: (value) => EVENT_NAMES.has(value) || says('event_name', value, (kind) => kind !== 'in-app'),
  event_type: (value) => says('event_type', value, (kind) => kind !== 'unknown'),
  conversion_type: (value) => says('conversion_type', value, (kind) => kind !== 'unknown'),
  platform: (value) => PLATFORM.test(value),
  country_code: (value) => /^[a-z]{2}$/i.test(value),
  event_revenue_currency: (value) => CURRENCY.test(value),
  selected_currency: (value) => CURRENCY.test(value),
  af_cost_currency: (value) => CURRENCY.test(value),
  af_cost_model: (value) => /^CP[A-Z]{1,2}$/i.test(value),
  media_source: isSource,
  sharing_filter: isSource,
  language: (value) => /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i.test(value),
  region: (value) => /^[A-Z]{2}$/.test(value),
  os_version: (value) => VERSION.test(value),
  sdk_version: (value) => VERSION.test(value),
  app_version: (value) => VERSION.test(value),
  api_version: (value) => VERSION.test(value),
  selected_timezone: (value) => /^(?:UTC|GMT|[A-Z][a-z]+\/[A-Z][A-Za-z_]+)$/.test(value),
  ...Object.fromEntries([1, 2, 3].map((place) => [`contributor_${String(place)}_media_source`, isSource])),
};

/** Returns true when the value of a key is from a public list, and so is no secret and no one's identifier. */
export function isPublicValue(key: string, value: string): boolean {
  const field = findField(SAME_AS.get(normalizeName(key)) ?? key);
  if (field === undefined) return /^(?:true|false)$/i.test(value);
  if (field.type === 'boolean' && value.length <= 5) return true;
  const isListed = valuesOfField(field.name).some((each) => normalizeName(each) === normalizeName(value));
  return isListed || RULES[field.name]?.(value) === true;
}

// The ids of AppsFlyer's integrated partners end in `_int`; ad networks and their ids are public.
function isSource(value: string): boolean {
  return SOURCES.has(bareName(value)) || /^[a-z0-9]{2,30}_int$/.test(value);
}

function says(name: string, value: string, isMeant: (kind: string) => boolean): boolean {
  return value.length <= 40 && /^[a-z _-]+$/i.test(value) && isMeant(situation(name, value).kind);
}

function situation(name: string, text: string) {
  return situationOf(new Map([...NO_FIELDS, [name, { key: name, text, kind: 'string' as const }]]));
}
