import type { EventFields, FieldValue } from '../../../engine';
import type { DeliveryContext } from '../../partner';
import { withAndroidIds } from '../android-ids';
import type { AttributionSettings } from './settings';

/**
 * The event as the templates of the Attribution API read it: with the identifiers under Amplitude's names, the platform
 * in lower case (M1 names `ios` and `android`) and, if so set, text escaped so that it can stand inside the JSON that the form value is.
 */
export function shapeAttribution({ event, settings }: DeliveryContext<AttributionSettings>): EventFields {
  return new Map(
    [...withAndroidIds(event)].map(([name, value]) => [name, shapeValue(name, value, settings)]),
  );
}

function shapeValue(name: string, value: FieldValue, { escapeJson }: AttributionSettings): FieldValue {
  const text = name === 'platform' ? value.text.toLowerCase() : value.text;
  const escaped = escapeJson && value.kind === 'string' ? JSON.stringify(text).slice(1, -1) : text;
  return escaped === value.text ? value : { ...value, text: escaped };
}
