import * as z from 'zod/mini';
import { readTime } from '../../engine';
import { EVENT_FIELDS, type EventField, normalizeName } from '../../vocabulary';
import { valuesOfField } from '../../vocabulary/field-values';

/** The codes of problems with a value; `event-field-json` is for an event value of the wrong type. */
export type FieldCode =
  | 'event-field-text'
  | 'event-field-number'
  | 'event-field-boolean'
  | 'event-field-time'
  | 'event-field-device-id'
  | 'event-field-country'
  | 'event-field-currency'
  | 'event-field-platform'
  | 'event-field-json';

// A message completes the sentence "country_code is …; it should be …". An empty text is always valid, since
// Push API sends fields that it has no value for. Every rule is a refinement: those carry a code and never end the check.
function rule(code: FieldCode, message: string, accepts: (text: string) => boolean): z.ZodMiniType {
  const check = (value: unknown) => typeof value === 'string' && (value === '' || accepts(value));
  return z.any().check(z.refine(check, { error: message, params: { code } }));
}

const matching = (pattern: RegExp) => (text: string) => pattern.test(text);

// DEVHUB asks for plain decimals with a dot and an optional minus, without symbols or separators.
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
// OAIDs and Android IDs are hexadecimal; an IMEI is digits, in groups or not; zeros mean a withheld identifier.
const OTHER_ID = /^(?:[0-9a-f]{8,64}|[0-9-]{14,20}|0)$/i;

const TEXT = rule('event-field-text', 'text, a number or a boolean', () => true);
const NUMBER = rule('event-field-number', 'a plain number such as 9.99', matching(PLAIN_NUMBER));
const BOOLEAN = rule('event-field-boolean', 'true or false', matching(/^(?:true|false|1|0)$/i));
const TIME = rule(
  'event-field-time',
  'a time such as 2024-05-01 12:34:56.789',
  (text) => readTime(text) !== undefined,
);
const DEVICE_ID = rule(
  'event-field-device-id',
  'a UUID or hexadecimal digits',
  (text) => UUID.test(text) || OTHER_ID.test(text),
);
const COUNTRY = rule('event-field-country', 'two letters such as US', matching(/^[a-z]{2}$/i));
const CURRENCY = rule('event-field-currency', 'three letters such as USD', matching(/^[a-z]{3}$/i));

// SEED writes iOS, Android and Windows Mobile; the others are the platforms of apps in AppsFlyer (DEVHUB).
const PLATFORMS = [...valuesOfField('platform'), 'windowsmobile'];
const PLATFORM = rule(
  'event-field-platform',
  'one of AppsFlyer’s platforms, such as android or ios',
  (text) => PLATFORMS.includes(normalizeName(text)),
);

const optional = (schema: z.ZodMiniType) => z.optional(schema);

// Parameters of DEVHUB's list of rich events; any other may hold anything. An event of several products
// has its prices and quantities in lists, which are let through.
const EVENT_VALUE = z.union(
  [
    z.literal(''),
    z.object({
      af_revenue: optional(NUMBER),
      af_net_revenue: optional(NUMBER),
      af_price: z.union([z.array(z.any()), optional(NUMBER)]),
      af_quantity: z.union([z.array(z.any()), optional(NUMBER)]),
      af_currency: optional(CURRENCY),
    }),
  ],
  { error: 'an object of parameters' },
);

const RULES: Readonly<Record<FieldCode, z.ZodMiniType>> = {
  'event-field-text': TEXT,
  'event-field-number': NUMBER,
  'event-field-boolean': BOOLEAN,
  'event-field-time': TIME,
  'event-field-device-id': DEVICE_ID,
  'event-field-country': COUNTRY,
  'event-field-currency': CURRENCY,
  'event-field-platform': PLATFORM,
  'event-field-json': EVENT_VALUE,
};

const BY_NAME: Readonly<Partial<Record<string, FieldCode>>> = {
  event_value: 'event-field-json',
  platform: 'event-field-platform',
  country_code: 'event-field-country',
  event_revenue_currency: 'event-field-currency',
  af_cost_currency: 'event-field-currency',
  selected_currency: 'event-field-currency',
};

/** Returns the code of the rule for the values of a known field; undefined for one that may hold any JSON. */
export function ruleFor({ name, type }: Pick<EventField, 'name' | 'type'>): FieldCode | undefined {
  return BY_NAME[name] ?? (type === 'json' ? undefined : `event-field-${type}`);
}

/**
 * The values of an event's known fields, by canonical name. Numbers and booleans are expected as the text they are
 * written with, since Push API sends many of them as text; unknown fields are let through.
 */
export const EVENT = z.object(
  Object.fromEntries(
    EVENT_FIELDS.map((field) => {
      const code = ruleFor(field);
      return [field.name, optional(code === undefined ? z.any() : RULES[code])];
    }),
  ),
);
