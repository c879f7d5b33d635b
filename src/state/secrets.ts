import type { Work } from './work';

/**
 * Leaves out of a work the credentials of its partner, as whatever leaves the page does unless a person chooses
 * otherwise. Of a partner that this page does not know every setting counts as a credential.
 */
export async function withoutSecrets(work: Work): Promise<Work> {
  const { partner } = work;
  if (partner === undefined || Object.keys(partner.settings).length === 0) return work;
  const { findPartner, secretSettings } = await import('../partners');
  const known = findPartner(partner.id);
  const secrets = new Set(secretSettings(known));
  const settings = Object.entries(partner.settings).filter(
    ([name]) => known.id === partner.id && !secrets.has(name),
  );
  return { ...work, partner: { ...partner, settings: Object.fromEntries(settings) } };
}
