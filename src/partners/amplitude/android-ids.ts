import { type EventFields, type FieldValue, readJson } from '../../engine';
import { entriesOf, stringOf } from './json-object';

/**
 * Adds two identifiers under Amplitude's names, which no macro of AppsFlyer's has: `adid`, the advertising ID of Google
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
  return entries ? { ...value, text: stringOf(entries.get('id')) ?? '', kind: 'string' } : value;
}
