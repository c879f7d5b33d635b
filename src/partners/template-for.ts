import type { EventFields } from '../engine';
import { situationOf } from '../event';
import type { PartnerTemplate } from './partner';

/**
 * Returns the template of a partner to offer for an event: the first for its kind and platform, otherwise for one of the
 * two, otherwise the first; undefined without any. An event of no kind counts as an install.
 */
export function templateFor(
  templates: readonly PartnerTemplate[],
  event: EventFields,
): PartnerTemplate | undefined {
  const { kind, platform } = situationOf(event);
  const use = kind === 'in-app' ? kind : 'install';
  const fitsUse = (each: PartnerTemplate) => each.use === use || each.use === 'both';
  const fitsPlatform = (each: PartnerTemplate) => each.platform === undefined || each.platform === platform;
  return (
    templates.find((each) => fitsUse(each) && fitsPlatform(each)) ??
    templates.find(fitsUse) ??
    templates.find(fitsPlatform) ??
    templates[0]
  );
}
