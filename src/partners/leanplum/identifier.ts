import type { EventFields, FieldValue } from '../../engine';
import { deviceId } from '../event-text';
import type { DeliveryContext } from '../partner';
import type { LeanplumSettings } from './settings';

/** The identifiers that AppsFlyer can send to Leanplum, by the event field that holds them. */
export type IdentifierField = 'idfv' | 'idfa' | 'advertising_id';

/** The identifier that is sent, and whether another one was preferred and missing. */
export interface Identifier {
  readonly field: IdentifierField;
  readonly value: FieldValue;
  readonly isFallback: boolean;
}

/** The identifiers to try, the preferred one first: the toggle's rule on iOS (SEED-LP), the GAID on Android (inferred). */
export function identifierOrder({
  platform,
  settings,
}: DeliveryContext<LeanplumSettings>): IdentifierField[] {
  const ios: IdentifierField[] = settings.prefer_idfv ? ['idfv', 'idfa'] : ['idfa', 'idfv'];
  if (platform === 'ios') return ios;
  return platform === 'android' ? ['advertising_id'] : [...ios, 'advertising_id'];
}

/** Chooses the identifier that is sent; undefined when the event has none. All zeros count as none (inferred). */
export function chooseIdentifier(context: DeliveryContext<LeanplumSettings>): Identifier | undefined {
  for (const [index, field] of identifierOrder(context).entries()) {
    const value = identifierIn(context.event, field);
    if (value !== undefined) return { field, value, isFallback: index > 0 };
  }
  return undefined;
}

function identifierIn(event: EventFields, field: IdentifierField): FieldValue | undefined {
  return deviceId(event, field) === '' ? undefined : event.get(field);
}
