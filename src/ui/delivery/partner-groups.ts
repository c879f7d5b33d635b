import type { Direction, ListedPartner } from '../../partners';

/** The partners that receive in one direction. */
export interface PartnerGroup {
  /** The text above them in a list. */
  readonly label: string;
  /** The partners, in the order of the list. */
  readonly partners: readonly ListedPartner[];
}

const LABELS: Readonly<Record<Direction, string>> = {
  'to-partner': 'To the partner',
  'to-appsflyer': 'To AppsFlyer',
};

/** Groups the partners by who receives; empty until there are any. */
export function partnerGroups(partners: readonly ListedPartner[]): readonly PartnerGroup[] {
  const directions = [...new Set(partners.map(({ direction }) => direction))];
  return directions.map((direction) => ({
    label: LABELS[direction],
    partners: partners.filter((each) => each.direction === direction),
  }));
}
