import { readFormat1 } from './format1';
import { readFormat2 } from './format2/read';
import { percentDecoded } from './percent';
import { isPlainLink, readPlainLink } from './plain';
import { type FormatReading, linkFailure, type LinkReading, MAX_LINK_LENGTH } from './reading';

/* Reading only. This file is a face of its own, for pages that open links and make none. */

export type { LinkProblem, LinkReading } from './reading';
export type { SharedWork } from './shared-work';

/** Every format ever shipped, by the tag a link begins with. A format is added, never changed or removed. */
const FORMATS: ReadonlyMap<string, (link: string) => FormatReading | Promise<FormatReading>> = new Map<
  string,
  (link: string) => FormatReading | Promise<FormatReading>
>([
  ['1', readFormat1],
  ['2', readFormat2],
]);

/**
 * Reads the fragment of an address, with or without its `#`: a link of ours, percent-encoded once or not, or the plain
 * parameters of another product. Total: no text throws. What only some links build on loads on demand.
 */
export async function decodeLink(fragment: string): Promise<LinkReading> {
  if (fragment.length > MAX_LINK_LENGTH + 1) return linkFailure('too-long');
  const written = fragment.replace(/^#/, '');
  if (isPlainLink(written)) return readPlainLink(written);
  // A link has no % of its own; programs that pass addresses on may encode its signs.
  const link = percentDecoded(fragment).replace(/^#/, '');
  if (link === '') return linkFailure('empty');
  const tag = /^[1-9][0-9]{0,2}(?![0-9])/.exec(link)?.[0];
  if (tag === undefined) return linkFailure('unknown');
  const read = FORMATS.get(tag);
  // Formats are numbered in turn and never removed, so a tag without one is a later one's.
  if (read === undefined) return linkFailure('newer');
  const reading = await read(link);
  return reading.ok ? reading : linkFailure(reading.reason);
}
