import type { EventFields, FieldValue } from '../../../engine';
import type { Platform } from '../../../vocabulary';
import { hasDeviceId, isFilled } from '../../event-text';
import type { AudienceSettings } from './settings';

/** The identifier of a device in an audience: its key in AppsFlyer's body, and the event field that has its value. */
export interface Identifier {
  /** The key (AUD). */
  readonly key: string;
  /** The event field. */
  readonly field: string;
  /** What it is called, with its article. */
  readonly name: string;
}

const DEVICE: Readonly<Record<Platform, Identifier>> = {
  android: { key: 'gaid', field: 'advertising_id', name: 'the GAID' },
  ios: { key: 'idfa', field: 'idfa', name: 'the IDFA' },
};

/**
 * Returns the identifier that Amplitude sends for the setting (AMC). That its user ID is sent as `amplitude_id` is
 * inferred from the name. Android is taken where the platform is not known.
 */
export function identifierOf(
  { identifier }: Pick<AudienceSettings, 'identifier'>,
  platform: Platform = 'android',
): Identifier {
  switch (identifier) {
    case 'device':
      return DEVICE[platform];
    case 'amplitude-user':
      return { key: 'amplitude_id', field: 'user_id', name: 'the Amplitude user ID' };
    case 'customer-user':
      return { key: 'cuid', field: 'customer_user_id', name: 'the customer user ID' };
  }
}

/** Returns the value of an identifier; undefined when the event has none. A user ID is also found as customer user ID. */
export function identifierValue(event: EventFields, { field }: Identifier): FieldValue | undefined {
  const isThere = (name: string) =>
    name === 'idfa' || name === 'advertising_id' ? hasDeviceId(event, name) : isFilled(event, name);
  if (isThere(field)) return event.get(field);
  return field === 'user_id' && isThere('customer_user_id') ? event.get('customer_user_id') : undefined;
}
