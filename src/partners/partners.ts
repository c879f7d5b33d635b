import { AMPLITUDE_ATTRIBUTION, AMPLITUDE_HTTP } from './amplitude';
import { APPSFLYER_AUDIENCE, APPSFLYER_EVENTS } from './appsflyer';
import { CLEVERTAP } from './clevertap';
import { CUSTOM } from './custom';
import { LEANPLUM } from './leanplum';
import type { ListedPartner } from './listed';

/** The partners in the order in which they are offered, those that AppsFlyer sends to first. */
export const PARTNERS: readonly ListedPartner[] = [
  CUSTOM,
  LEANPLUM,
  CLEVERTAP,
  AMPLITUDE_ATTRIBUTION,
  AMPLITUDE_HTTP,
  APPSFLYER_EVENTS,
  APPSFLYER_AUDIENCE,
];

/** Finds a partner by its id; one that is not known counts as a custom endpoint. */
export function findPartner(id: string): ListedPartner {
  return PARTNERS.find((partner) => partner.id === id) ?? CUSTOM;
}
