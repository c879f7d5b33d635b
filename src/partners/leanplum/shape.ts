import type { EventFields, FieldValue } from '../../engine';
import type { DeliveryContext } from '../partner';
import { chooseIdentifier, identifierOrder } from './identifier';
import type { LeanplumSettings } from './settings';
import { TRAFFIC_KEYS } from './traffic-source';

/** The extra field with the identifier that is sent, whichever it is. */
export const DEVICE_ID_FIELD = 'leanplum_device_id';

/**
 * The event with what Leanplum's templates need beside it: the identifier that is sent, and each part of the traffic
 * source escaped for the inside of a JSON string, since the engine encodes for the URL alone there. Each keeps the key
 * and the place of the field it stems from; without a value it is empty, so that no macro is left unknown.
 */
export function shapeForLeanplum(context: DeliveryContext<LeanplumSettings>): EventFields {
  const { event } = context;
  const shaped = new Map(event);
  const [preferred = 'idfv'] = identifierOrder(context);
  shaped.set(DEVICE_ID_FIELD, chooseIdentifier(context)?.value ?? nothing(preferred));
  for (const { shaped: name, field } of TRAFFIC_KEYS) {
    const value = event.get(field) ?? nothing(field);
    shaped.set(name, { ...value, text: JSON.stringify(value.text).slice(1, -1) });
  }
  return shaped;
}

function nothing(key: string): FieldValue {
  return { key, text: '', kind: 'null' };
}
