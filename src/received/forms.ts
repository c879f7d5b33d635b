import { readJson, readTime } from '../engine';
import { type Evidence, findField, type MacroMatch } from '../vocabulary';

/** A form that values have, and the event fields whose values have it. */
export interface ValueForm {
  /** Stable name of the form. */
  readonly name: string;
  /** The form in a few words, such as “an upper-case UUID”. */
  readonly means: string;
  /** True for a text of this form. */
  readonly fits: (text: string) => boolean;
  /** Event fields whose values have the form, the likeliest first. */
  readonly fields: readonly string[];
  /** True when nothing but values of these fields is likely to have the form. */
  readonly isDistinct: boolean;
  /** The document that shows the form. */
  readonly source: string;
  /** How well the document supports it. */
  readonly evidence: Evidence;
}

const pattern = (of: RegExp) => (text: string) => text.length <= 2000 && of.test(text);

// A value is asked for its form several times in a row.
let lastJson = { text: '', isJson: false };

function isJson(text: string): boolean {
  if (lastJson.text !== text) lastJson = { text, isJson: readJson(text).ok };
  return lastJson.isJson;
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const ADDRESS_BYTE = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';

/** The forms of values, the most specific first. */
const VALUE_FORMS: readonly ValueForm[] = [
  {
    name: 'appsflyer-id',
    means: 'an AppsFlyer ID',
    fits: pattern(/^\d{13}-(?:\d{7}|\d{18,19})$/),
    fields: ['appsflyer_id'],
    isDistinct: true,
    source: 'DEVHUB',
    evidence: 'documented',
  },
  {
    name: 'upper-uuid',
    means: 'an upper-case UUID',
    fits: (text) => pattern(new RegExp(`^${UUID}$`, 'i'))(text) && /[A-F]/.test(text) && !/[a-f]/.test(text),
    fields: ['idfa', 'idfv'],
    isDistinct: false,
    source: 'DEVHUB',
    evidence: 'documented',
  },
  {
    name: 'lower-uuid',
    means: 'a lower-case UUID',
    fits: (text) => pattern(new RegExp(`^${UUID}$`))(text) && /[a-f]/.test(text),
    fields: ['advertising_id', 'oaid'],
    isDistinct: false,
    source: 'GEG',
    evidence: 'observed',
  },
  {
    name: 'ip-address',
    means: 'an IP address',
    fits: (text) =>
      pattern(new RegExp(`^(?:${ADDRESS_BYTE}\\.){3}${ADDRESS_BYTE}$`))(text) ||
      pattern(/^(?=[^:]*:[^:]*:)[0-9a-f:]{3,39}$/i)(text),
    fields: ['ip'],
    isDistinct: true,
    source: 'NET-v2',
    evidence: 'documented',
  },
  {
    name: 'app-store-id',
    means: 'the ID of an app in the App Store',
    fits: pattern(/^id\d{6,12}$/),
    fields: ['app_id'],
    isDistinct: true,
    source: 'DEVHUB',
    evidence: 'documented',
  },
  {
    name: 'sdk-version',
    means: 'a version with a v before it',
    fits: pattern(/^v\d{1,3}\.\d{1,3}(?:\.\d{1,4}){0,2}$/),
    fields: ['sdk_version'],
    isDistinct: true,
    source: 'XAP',
    evidence: 'observed',
  },
  {
    name: 'user-agent',
    means: 'a user agent',
    fits: pattern(/^(?:Dalvik|Mozilla|okhttp|CFNetwork)\/\d|^[\w.%-]{1,80}\/[\w.]{1,40} CFNetwork\//),
    fields: ['user_agent'],
    isDistinct: true,
    source: 'XAP',
    evidence: 'observed',
  },
  {
    name: 'json-object',
    means: 'a JSON object',
    fits: (text) => /^\s*\{/.test(text) && isJson(text),
    fields: ['event_value'],
    isDistinct: true,
    source: 'SEED',
    evidence: 'documented',
  },
  {
    name: 'time',
    means: 'a date and a time',
    fits: (text) => !/^\d+$/.test(text) && readTime(text) !== undefined,
    fields: ['event_time', 'install_time', 'attributed_touch_time'],
    isDistinct: false,
    source: 'XAP',
    evidence: 'observed',
  },
  {
    name: 'unix-seconds',
    means: 'a Unix time in seconds',
    fits: pattern(/^1\d{9}$/),
    fields: ['install_time'],
    isDistinct: false,
    source: 'SEED',
    evidence: 'documented',
  },
];

/** Finds the most specific form that a text has. */
export function formOf(text: string): ValueForm | undefined {
  return VALUE_FORMS.find(({ fits }) => fits(text));
}

const UUID_ANY = pattern(new RegExp(`^${UUID}$`, 'i'));
const DIGITS = pattern(/^-?\d{1,18}(?:\.\d{1,9})?$/);

// Forms of fields by name; each of these fields has no other form.
const BY_FIELD: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['country_code', pattern(/^[A-Za-z]{2}$/)],
  ['event_revenue_currency', pattern(/^[A-Za-z]{3}$/)],
  ['android_id', pattern(/^[0-9a-f]{12,16}$/i)],
  ['imei', pattern(/^\d{14,16}$/)],
  ['oaid', (text) => UUID_ANY(text) || pattern(/^[0-9a-f]{16,64}$/i)(text)],
  ['app_id', pattern(/^(?:id\d{6,12}|[A-Za-z]\w*(?:\.\w+)+)$/)],
  ...VALUE_FORMS.filter(({ name, isDistinct }) => isDistinct && name !== 'app-store-id').flatMap(
    ({ fits, fields }) => fields.map((field): [string, (text: string) => boolean] => [field, fits]),
  ),
]);

/**
 * Checks whether a text can be the value of a macro, as AppsFlyer writes it. True for every text of a macro whose values
 * have no known form, and for an empty one.
 */
export function fitsMacro(match: MacroMatch | undefined, text: string): boolean {
  if (match === undefined || text === '') return true;
  const { macro, hash } = match;
  if (hash !== undefined) return pattern(hash === 'sha1' ? /^[0-9a-f]{40}$/i : /^[0-9a-f]{32}$/i)(text);
  switch (macro.kind) {
    case 'boolean':
    case 'zero-one':
      return /^(?:true|false|0|1)$/i.test(text);
    case 'touch-type':
      return /^(?:0|1|[A-Za-z][A-Za-z_-]{1,30})$/.test(text);
    case 'unix-seconds':
      return /^\d{10}$/.test(text);
    case 'unix-milliseconds':
      return /^\d{13}$/.test(text);
    case 'hour':
      return !/^\d+$/.test(text) && readTime(text) !== undefined;
    case 'json':
      return /^\s*[{[]/.test(text) && isJson(text);
    default:
      return fitsField(macro.fields[0] ?? macro.name, macro.kind === 'device-id', text);
  }
}

function fitsField(name: string, isDeviceId: boolean, text: string): boolean {
  const byField = BY_FIELD.get(name);
  if (byField !== undefined) return byField(text);
  if (isDeviceId) return UUID_ANY(text);
  const type = findField(name)?.type;
  // Google Play gives its times as Unix times, and no document says in which form AppsFlyer sends them.
  if (type === 'time') return readTime(text) !== undefined && (!/^\d+$/.test(text) || name.startsWith('gp_'));
  if (type === 'number') return DIGITS(text);
  return type !== 'boolean' || /^(?:true|false|0|1)$/i.test(text);
}

/** True for a macro whose values have a form that tells them from other texts. */
export function hasKnownForm({ macro, hash }: MacroMatch): boolean {
  if (hash !== undefined || macro.kind !== 'text') return true;
  const [field = macro.name] = macro.fields;
  const type = findField(field)?.type;
  return BY_FIELD.has(field) || type === 'time' || type === 'number';
}
