import { type EventFields, type FieldValue, type JsonNode, readJson } from '../../engine';
import type { Remedy } from '../verdict';
import { entriesOf, stringOf } from '../receiver/json';

/**
 * Adds two identifiers under Amplitude's names, which AppsFlyer has no macros for: `adid`, the advertising ID of Google
 * or else of Amazon (M1 takes either), and `android_app_set_id`, the ID inside the event's `app_set_id` (DEVHUB).
 */
export function withAndroidIds(event: EventFields): EventFields {
  const google = event.get('advertising_id');
  const amazon = event.get('amazon_aid');
  return new Map(event)
    .set('adid', (google?.text ? google : amazon) ?? none('advertising_id'))
    .set('android_app_set_id', appSetId(event.get('app_set_id')) ?? none('app_set_id'));
}

function none(key: string): FieldValue {
  return { key, text: '', kind: 'string' };
}

// `{"scope":2,"id":"…"}`, or the ID alone.
function appSetId(value: FieldValue | undefined): FieldValue | undefined {
  if (value === undefined) return undefined;
  const reading = readJson(value.text);
  const entries = reading.ok ? entriesOf(reading.node) : undefined;
  return entries ? { ...value, text: stringOf(entries.get('id')?.value) ?? '', kind: 'string' } : value;
}

/** The unit of a time: milliseconds since 1970, what looks like seconds or microseconds, or `other` for any other value. */
export type TimeUnit = 'absent' | 'milliseconds' | 'unlikely' | 'other';

/** What is wrong with a time in an unlikely unit. */
export const UNLIKELY_TIME =
  'is read as milliseconds since 1970, and is before 1974 or after 5000: it looks like seconds or microseconds.';

// 1e11 milliseconds are in March 1973, before any app, and 1e14 in the year 5138.
const MIN_MILLISECONDS = 1e11;
const MAX_MILLISECONDS = 1e14;

/** Returns the unit of a `time`. Both APIs take whole milliseconds since 1970 (M1) and use the time of upload for none or null. */
export function timeUnit(value: JsonNode | undefined): TimeUnit {
  if (value === undefined || value.type === 'null') return 'absent';
  if (value.type !== 'number' || !/^\d+$/.test(value.text)) return 'other';
  const time = Number(value.text);
  return time < MIN_MILLISECONDS || time > MAX_MILLISECONDS ? 'unlikely' : 'milliseconds';
}

/** The remedy that makes the event an install. */
export const INSTALL_REMEDY: Remedy = {
  label: 'Make the event an install',
  event: { event_name: 'install', event_type: '' },
};
