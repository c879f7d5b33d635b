import { PARTNER_NAMES } from '../../partners/names';
import { decodeLink, MAX_FILE_LENGTH, readWorkFile, recoverLink, type SharedWork } from '../../share';
import type { Work } from '../../work';
import type { Origin } from '../derivation/inputs.svelte';
import type { OpenedWork } from './opened-work';
import { AS_SENT, PANES } from '../storage/preferences.svelte';

/* Reading of links and files, which loads when there is one to read. */

/** Reads the part of an address after `#`, and recovers what it can from a damaged or wrapped link. */
export async function readLinkOrRecover(hash: string): Promise<OpenedWork> {
  const reading = await decodeLink(hash);
  if (reading.ok) return opened('link', reading.work, reading.notes);
  const { reason, message } = reading;
  const recovered = reason === 'damaged' || reason === 'unknown' ? await readPastedLink(hash) : undefined;
  return recovered?.ok === true ? recovered : { ok: false, message };
}

/** Reads the work from a text that contains a link, even a wrapped, broken or cut off one: a mail, a ticket. */
export async function readPastedLink(text: string): Promise<OpenedWork> {
  const recovery = await recoverLink(text);
  if (!recovery.ok) return { ok: false, message: recovery.message };
  const { work, isWhole, done, lost } = recovery;
  const damage = isWhole ? [] : ['The link is damaged. This is what could be recovered.'];
  return opened('link', work, [...damage, ...done, ...lost]);
}

/** Reads the work from a `.postback.json` file. Of a file that is too long only a part is read. */
export async function readFile(file: Blob): Promise<OpenedWork> {
  // A UTF-16 unit takes at most three bytes, so a file that is cut here is still longer than the limit.
  const reading = readWorkFile(await file.slice(0, 3 * MAX_FILE_LENGTH + 4).text());
  return reading.ok ? opened('file', reading.work, reading.notes) : { ok: false, message: reading.message };
}

function opened(origin: Origin, shared: SharedWork, notes: readonly string[]): OpenedWork {
  const { view, received, ...work } = shared;
  const unknown = [...unknownPartner(work), ...unknownView(view)];
  return {
    ok: true,
    origin,
    work,
    ...(view && { view }),
    ...(received && { received }),
    notes: [...notes, ...unknown],
  };
}

function unknownPartner({ partner }: Work): readonly string[] {
  if (partner === undefined) return [];
  return PARTNER_NAMES.some(({ id }) => id === partner.id)
    ? []
    : [`This page has no partner “${partner.id}”; the custom endpoint is shown.`];
}

function unknownView(view: string | undefined): readonly string[] {
  if (view === undefined || view === AS_SENT || PANES.some((pane) => pane === view)) return [];
  return [`This page has no view “${view}”; the usual one is shown.`];
}
