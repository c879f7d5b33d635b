import { readFormat1 } from './format1';
import { readFormat2 } from './format2/read';
import { percentDecoded } from './percent';
import { isPlainLink, readPlainLink } from './plain';
import { type FormatReading, linkFailure, type LinkReading, MAX_LINK_LENGTH } from './reading';

/* Reading only: an entry point for pages that open links and never write them, so the link writer is not loaded. */

export type { LinkProblem, LinkReading } from './reading';
export type { SharedWork } from './shared-work';

/** Every released format, by the number a link begins with. Formats are only added, never changed or removed. */
const FORMATS: ReadonlyMap<string, (link: string) => FormatReading | Promise<FormatReading>> = new Map<
  string,
  (link: string) => FormatReading | Promise<FormatReading>
>([
  ['1', readFormat1],
  ['2', readFormat2],
]);

/**
 * Reads the fragment of an address, with or without its `#`: a link of the playground, percent-encoded at most once, or
 * plain parameters. Total: no text throws. The presets load when a link needs them.
 */
export async function decodeLink(fragment: string): Promise<LinkReading> {
  if (fragment.length > MAX_LINK_LENGTH + 1) return linkFailure('too-long');
  const written = fragment.replace(/^#/, '');
  if (isPlainLink(written)) return readPlainLink(written);
  // A link never contains %; programs that forward addresses may have percent-encoded it.
  const link = percentDecoded(fragment).replace(/^#/, '');
  if (link === '') return linkFailure('empty');
  const tag = /^[1-9][0-9]{0,2}(?![0-9])/.exec(link)?.[0];
  if (tag === undefined) return linkFailure('unknown');
  const read = FORMATS.get(tag);
  // Formats are numbered in order and never removed, so an unknown number belongs to a later version.
  if (read === undefined) return linkFailure('newer');
  const reading = await read(link);
  return reading.ok ? reading : linkFailure(reading.reason);
}
