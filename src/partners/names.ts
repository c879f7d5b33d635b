import type { ListedPartner } from './listed';

/** What is known of a partner before its folder has loaded. */
export type NamedPartner = Pick<ListedPartner, 'id' | 'name' | 'direction'>;

/** The partners as a list names them, in the order of `PARTNERS`; a test holds that both say the same. */
export const PARTNER_NAMES: readonly NamedPartner[] = [
  { id: 'custom', name: 'Custom endpoint', direction: 'to-partner' },
  { id: 'leanplum', name: 'Leanplum', direction: 'to-partner' },
  { id: 'clevertap', name: 'CleverTap', direction: 'to-partner' },
  { id: 'amplitude-attribution', name: 'Amplitude, Attribution API', direction: 'to-partner' },
  { id: 'amplitude-http', name: 'Amplitude, HTTP V2 API', direction: 'to-partner' },
  { id: 'appsflyer-events', name: 'AppsFlyer, S2S events', direction: 'to-appsflyer' },
  { id: 'appsflyer-audience', name: 'AppsFlyer, audiences', direction: 'to-appsflyer' },
];
