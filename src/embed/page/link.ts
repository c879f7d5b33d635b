import { decodeLink } from '../../share/read';
import { type Content, readContent } from '../content';

/** The outcome of reading a link for an embed: what it carries, or a sentence that says why there is nothing. */
export type OpenedLink =
  | { readonly ok: true; readonly content: Content; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Reads a link of the playground. This file is loaded by embeds that are given a link. Total: no text throws. */
export async function contentOfLink(link: string): Promise<OpenedLink> {
  const reading = await decodeLink(link);
  if (!reading.ok) return reading;
  const content = readContent(reading.state);
  return content === undefined
    ? { ok: false, message: 'This link carries more than an embed can show.' }
    : { ok: true, content, notes: reading.notes };
}
