import { readOptions } from '../engine';
import { readChoices, type Work } from './work';

/**
 * The outcome of reading a link: the work it carries and the view it names, or a sentence that says why there is none.
 */
export type OpenedLink =
  | { readonly ok: true; readonly work: Work; readonly view?: string; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Reads the work out of the part of the address after `#`; undefined when that is empty. The codec loads on demand. */
export async function readLink(hash: string): Promise<OpenedLink | undefined> {
  if (hash.replace(/^#/, '') === '') return undefined;
  const share = await import('../share').catch(() => undefined);
  if (share === undefined) {
    return { ok: false, message: 'The part of the page that reads links could not be loaded.' };
  }
  const reading = await share.decodeLink(hash);
  if (!reading.ok) return { ok: false, message: reading.message };
  const { template, event, options, view } = reading.state;
  const work = { template, event, options: readOptions(options), ...readChoices(reading.state) };
  return { ok: true, work, ...(view && { view }), notes: reading.notes };
}
