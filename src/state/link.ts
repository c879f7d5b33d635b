import { openedAs, type OpenedLink } from './opened-work';

/**
 * Reads the work out of the part of the address after `#`; undefined when that is empty. Of a link that is damaged or
 * wrapped it gives what can be recovered. The codec loads on demand.
 */
export async function readLink(hash: string): Promise<OpenedLink | undefined> {
  if (hash.replace(/^#/, '') === '') return undefined;
  const share = await import('../share').catch(() => undefined);
  if (share === undefined) {
    return { ok: false, message: 'The part of the page that reads links could not be loaded.' };
  }
  const reading = await share.decodeLink(hash);
  if (reading.ok) return openedAs('link', reading.state, reading.notes);
  const { reason, message } = reading;
  const isRecoverable = reason === 'damaged' || reason === 'unknown';
  const recovered = isRecoverable ? await recover(hash) : undefined;
  return recovered?.ok === true ? recovered : { ok: false, message };
}

async function recover(hash: string): Promise<OpenedLink | undefined> {
  const recovery = await import('./recover').catch(() => undefined);
  return recovery?.readPastedLink(hash);
}
