import { AMPLITUDE_ATTRIBUTION, AMPLITUDE_HTTP } from './amplitude';
import { CLEVERTAP } from './clevertap';
import { CUSTOM } from './custom';
import { LEANPLUM } from './leanplum';
import { listed, type ListedPartner } from './listed';

const custom = listed(CUSTOM);

/** The partners in the order in which they are offered. */
export const PARTNERS: readonly ListedPartner[] = [
  custom,
  listed(LEANPLUM),
  listed(CLEVERTAP),
  listed(AMPLITUDE_ATTRIBUTION),
  listed(AMPLITUDE_HTTP),
];

/** Finds a partner by its id; one that is not known counts as a custom endpoint. */
export function findPartner(id: string): ListedPartner {
  return PARTNERS.find((partner) => partner.id === id) ?? custom;
}
