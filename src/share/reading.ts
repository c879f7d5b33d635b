import type { SharedWork } from './shared-work';

/**
 * Why a link opens nothing. `empty`: there is no link. `unknown`: this is no link of ours, whatever it is.
 * `newer`: a later version of the page made it. `damaged`: characters are missing or changed. `too-long`: it is longer,
 * or unpacks to more, than the page reads. `unloaded`: it builds on an example, and the examples could not be loaded.
 */
export type LinkProblem = 'empty' | 'unknown' | 'newer' | 'damaged' | 'too-long' | 'unloaded';

/** The outcome of reading a link. `notes` has a sentence for whatever was left out or cut; usually it is empty. */
export type LinkReading =
  | { readonly ok: true; readonly work: SharedWork; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: LinkProblem; readonly message: string };

/** The outcome of reading a link in one format. */
export type FormatReading =
  | { readonly ok: true; readonly work: SharedWork; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: LinkProblem };

/** The longest link that is written or read, in characters after the `#`; Firefox remembers addresses of 65,536. */
export const MAX_LINK_LENGTH = 64_000;

/** The longest text that a link may unpack to, in UTF-16 units. */
export const MAX_UNPACKED_TEXT = 1_000_000;

/** The note on whatever a link carries beyond what is read. */
export const LEFT_OUT = 'The link also carries something that this page does not know; it was left out.';

const MESSAGES = {
  empty: 'The address carries no template and event.',
  unknown: 'What follows # in the address is not a link that this page made.',
  newer: 'This link was made by a newer version of the page; reloading may help.',
  damaged: 'This link is damaged: some of its characters are missing or changed.',
  'too-long': 'This link carries more than the page can open.',
  unloaded: 'This link builds on an example that could not be loaded; reloading the page may help.',
} as const satisfies Record<LinkProblem, string>;

/** Gives the reading of a link that opens nothing, with the sentence for it. */
export function linkFailure(reason: LinkProblem): LinkReading & { readonly ok: false } {
  return { ok: false, reason, message: MESSAGES[reason] };
}
