import { readFormat1, writeFormat1 } from './format1';
import type { FormatReading } from './format1';
import type { SharedState } from './state';

/**
 * Why a link opens nothing. `empty`: there is no link. `unknown`: this is no link of ours, whatever it is.
 * `newer`: a later version of the page made it. `damaged`: characters are missing or changed.
 * `too-long`: it is longer, or unpacks to more, than the page reads.
 */
export type LinkProblem = 'empty' | 'unknown' | 'newer' | 'damaged' | 'too-long';

/** The outcome of reading a link. `notes` has a sentence for whatever was left out or cut; usually it is empty. */
export type LinkReading =
  | { readonly ok: true; readonly state: SharedState; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: LinkProblem; readonly message: string };

/** The longest link that is written or read, in characters after the `#`; Firefox remembers addresses of 65,536. */
export const MAX_LINK_LENGTH = 64_000;

/** Every format ever shipped, by the tag a link begins with. A format is added, never changed or removed. */
const FORMATS: ReadonlyMap<string, (link: string) => FormatReading> = new Map([['1', readFormat1]]);

const MESSAGES = {
  empty: 'The address carries no template and event.',
  unknown: 'What follows # in the address is not a link that this page made.',
  newer: 'This link was made by a newer version of the page; reloading may help.',
  damaged: 'This link is damaged: some of its characters are missing or changed.',
  'too-long': 'This link carries more than the page can open.',
} as const satisfies Record<LinkProblem, string>;

/**
 * Writes a state as the fragment of an address, without the `#`: letters, digits, `-` and `_`, with a letter or digit
 * at the end. Empty when the state is too long for a link.
 */
export function encodeLink(state: SharedState): string {
  const link = writeFormat1(state);
  return link.length > MAX_LINK_LENGTH ? '' : link;
}

/** Reads the fragment of an address, with or without its `#`, percent-encoded once or not. Total: no text throws. */
export function decodeLink(fragment: string): LinkReading {
  if (fragment.length > MAX_LINK_LENGTH + 1) return failure('too-long');
  const link = percentDecoded(fragment).replace(/^#/, '');
  if (link === '') return failure('empty');
  const tag = /^[1-9][0-9]{0,2}(?![0-9])/.exec(link)?.[0];
  if (tag === undefined) return failure('unknown');
  const read = FORMATS.get(tag);
  // Formats are numbered in turn and never removed, so a tag without one is a later one's.
  if (read === undefined) return failure('newer');
  const reading = read(link);
  return reading.ok ? reading : failure(reading.reason);
}

function failure(reason: LinkProblem): LinkReading {
  return { ok: false, reason, message: MESSAGES[reason] };
}

// A link has no % of its own; programs that pass addresses on may encode its signs.
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
