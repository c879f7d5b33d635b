import type { Direction, NamedPartner } from '../../partners';
import { PARTNER_NAMES } from '../../state';

/** The partners that receive in one direction. */
export interface PartnerGroup {
  /** The text above them in a list. */
  readonly label: string;
  /** The partners, in the order of the list. */
  readonly partners: readonly NamedPartner[];
}

const LABELS: Readonly<Record<Direction, string>> = {
  'to-partner': 'To the partner',
  'to-appsflyer': 'To AppsFlyer',
};

/** The partners to choose from, by who receives. */
export const PARTNER_GROUPS: readonly PartnerGroup[] = (['to-partner', 'to-appsflyer'] as const).map(
  (direction) => ({
    label: LABELS[direction],
    partners: PARTNER_NAMES.filter((each) => each.direction === direction),
  }),
);
