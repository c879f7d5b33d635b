import { AMPLITUDE_ATTRIBUTION, AMPLITUDE_HTTP } from './amplitude';
import { APPSFLYER_AUDIENCE, APPSFLYER_EVENTS } from './appsflyer';
import { CLEVERTAP } from './clevertap';
import { CUSTOM } from './custom';
import { LEANPLUM } from './leanplum';
import { listed, type ListedPartner } from './listed';

const custom = listed(CUSTOM);

/** The partners in the order in which they are offered, those that AppsFlyer sends to first. */
export const PARTNERS: readonly ListedPartner[] = [
  custom,
  listed(LEANPLUM),
  listed(CLEVERTAP),
  listed(AMPLITUDE_ATTRIBUTION),
  listed(AMPLITUDE_HTTP),
  listed(APPSFLYER_EVENTS),
  listed(APPSFLYER_AUDIENCE),
];

/** Finds a partner by its id; one that is not known counts as a custom endpoint. */
export function findPartner(id: string): ListedPartner {
  return PARTNERS.find((partner) => partner.id === id) ?? custom;
}
