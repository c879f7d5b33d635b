import * as z from 'zod/mini';
import type { JsonNode } from '../../../engine';
import type { Platform } from '../../../vocabulary';
import { documented, inferred } from '../../../vocabulary/reference';
import { numberOf, stringOf } from '../../receiver/json';
import { field } from '../../receiver/schema';
import { complaint, inForm, unlessEmpty } from './complaint';
import { CURRENCIES } from './currencies';

const isText = (value: JsonNode) => value.type === 'string';

const text = (name: string) => unlessEmpty(complaint('warning', 'type', `${name} must be text.`), isText);

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

const appleId = (name: string) =>
  field(
    text(name),
    inForm(
      complaint(
        'warning',
        'device-id',
        `The description of the API has ${name} in capitals, in the form of a UUID; no document says what happens to another form.`,
      ),
      /^[\dA-F]{8}-[\dA-F]{4}-[\dA-F]{4}-[\dA-F]{4}-[\dA-F]{12}$/,
    ),
  );

const androidId = (name: string) =>
  field(
    text(name),
    inForm(
      complaint('warning', 'device-id', `${name} does not have the form of a UUID.`, inferred('S2S3')),
      UUID,
    ),
  );

const hash = (name: string) =>
  field(
    text(name),
    inForm(
      complaint('warning', 'hash', `${name} must be a SHA-256 hash: 64 hexadecimal digits.`),
      /^[\da-f]{64}$/i,
    ),
  );

// The pattern of the description, which also lets 299 through.
const IPV4 = /^[12]?\d?\d(?:\.[12]?\d?\d){3}$/;

const jsonText = complaint('warning', 'type', 'custom_data must be text that holds JSON.');

/** The fields of the body that have a rule of their own, beside the required ones (S2S3). */
export const FIELDS = z.object({
  customer_user_id: field(text('customer_user_id')),
  idfa: appleId('idfa'),
  idfv: appleId('idfv'),
  advertising_id: androidId('advertising_id'),
  oaid: field(text('oaid')),
  amazon_aid: field(text('amazon_aid')),
  imei: field(text('imei')),
  email_hashed: hash('email_hashed'),
  phone_number_hashed: hash('phone_number_hashed'),
  phone_number_e164_hashed: hash('phone_number_e164_hashed'),
  first_name_hashed: hash('first_name_hashed'),
  last_name_hashed: hash('last_name_hashed'),
  fb_login_id: field(
    inForm(complaint('warning', 'type', 'fb_login_id must be digits in text.'), /^\d+$/),
    text('fb_login_id'),
  ),
  ip: field(
    text('ip'),
    inForm(
      complaint(
        'warning',
        'ip',
        'The IP address must be IPv4, at most 16 characters; no document says what happens to another form.',
      ),
      IPV4,
    ),
  ),
  eventCurrency: field(
    text('eventCurrency'),
    unlessEmpty(
      complaint(
        'warning',
        'currency',
        'This is not among the 179 currency codes that the API lists; no document says what happens to another one.',
      ),
      (value) => !isText(value) || CURRENCIES.has(stringOf(value) ?? ''),
    ),
  ),
  att: field(
    unlessEmpty(
      complaint('warning', 'att', 'att must be one of the numbers 0 to 3, without quotes.'),
      (value) => /^[0-3]$/.test(value.type === 'number' ? value.text : ''),
    ),
  ),
  aie: field(
    unlessEmpty(
      complaint('warning', 'type', 'aie must be true or false, without quotes.'),
      (value) => value.type === 'boolean',
    ),
  ),
  os: field(text('os')),
  app_version_name: field(text('app_version_name')),
  app_store: field(text('app_store')),
  bundleIdentifier: field(text('bundleIdentifier')),
  app_type: field(
    inForm(
      complaint('warning', 'app-type', 'app_type must be app_clip, and only for events in an app clip.'),
      /^app_clip$/,
    ),
  ),
  custom_data: field(unlessEmpty(jsonText, isText)),
  custom_dimension: field(
    unlessEmpty(
      complaint('info', 'reserved', 'custom_dimension is reserved for future use by AppsFlyer.'),
      () => false,
    ),
  ),
  app_set_id: field(
    unlessEmpty(
      complaint('warning', 'type', 'app_set_id must be an object with scope and id.'),
      (value) => value.type === 'object',
    ),
  ),
  ua: field(text('ua')),
});

/** The consent of a user, given by hand (S2S3). */
export const MANUAL_CONSENT = z.object(
  Object.fromEntries(
    ['gdpr_applies', 'ad_user_data_enabled', 'ad_personalization_enabled'].map((name) => [
      name,
      field(
        unlessEmpty(
          complaint('warning', 'consent', `${name} must be true or false, without quotes.`),
          (value) => value.type === 'boolean',
        ),
      ),
    ]),
  ),
);

const whole = (name: string) =>
  field(
    unlessEmpty(complaint('warning', 'consent', `${name} must be a whole number, without quotes.`), (value) =>
      Number.isInteger(numberOf(value)),
    ),
  );

/** The consent of a user as IAB's framework stores it (S2S3). */
export const TCF_CONSENT = z.object({
  policy_version: whole('policy_version'),
  gdpr_applies: field(
    unlessEmpty(
      complaint('warning', 'consent', 'gdpr_applies of TCF must be -1, 0 or 1, without quotes.'),
      (value) => [-1, 0, 1].includes(numberOf(value) ?? NaN),
    ),
  ),
  cmp_sdk_id: whole('cmp_sdk_id'),
  cmp_sdk_version: whole('cmp_sdk_version'),
  tcstring: field(unlessEmpty(complaint('warning', 'consent', 'tcstring must be text.'), isText)),
});

/** The fields that the API lists for one platform only (S2S3, S2SO). */
export const PLATFORM_FIELDS: Readonly<Record<Platform, readonly string[]>> = {
  android: ['advertising_id', 'oaid', 'amazon_aid', 'imei', 'app_set_id'],
  ios: ['idfa', 'idfv', 'att'],
};

/** The required fields (S2S3). */
export const REQUIRED = ['appsflyer_id', 'eventName', 'eventValue'] as const;

/** The fields of the body that the API lists (S2S3, S2SO). */
export const LISTED: ReadonlySet<string> = new Set([
  ...REQUIRED,
  ...Object.keys(FIELDS.shape),
  'eventTime',
  'sharing_filter',
  'consent_data',
]);

/** The documents on the fields. */
export const FIELD_DOCUMENTS = documented('S2S3', 'S2SO');
