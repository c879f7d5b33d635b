import type { OpenedWork } from './opened-work';

/**
 * Reads the work in the part of the address after `#`; undefined when that is empty. From a damaged or wrapped link it
 * recovers what it can. The reader loads on demand.
 */
export async function readLink(hash: string): Promise<OpenedWork | undefined> {
  if (hash.replace(/^#/, '') === '') return undefined;
  const reader = await import('./read-shared').catch(() => undefined);
  if (reader === undefined) return { ok: false, message: 'The link reader could not be loaded.' };
  return reader.readLinkOrRecover(hash);
}
