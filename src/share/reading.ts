import type { SharedWork } from './shared-work';

/**
 * Why a link cannot be opened. `empty`: there is no link. `unknown`: it is not a link of this page. `newer`: a later
 * version of the page made it. `damaged`: characters are missing or changed. `too-long`: it is longer, or unpacks to
 * more, than the page reads. `unloaded`: it needs an example, and the examples could not be loaded.
 */
export type LinkProblem = 'empty' | 'unknown' | 'newer' | 'damaged' | 'too-long' | 'unloaded';

/** The outcome of reading a link. `notes` has a sentence for each thing left out or cut; usually it is empty. */
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

/** The note about fields of a link that are not read. */
export const LEFT_OUT = 'The link has unknown fields, which were left out.';

const MESSAGES = {
  empty: 'The address has no template and no event.',
  unknown: 'The part of the address after # is not a link from this page.',
  newer: 'This link was made by a newer version of the page; try reloading.',
  damaged: 'This link is damaged: characters are missing or changed.',
  'too-long': 'This link contains more than the page can open.',
  unloaded: 'This link needs an example that could not be loaded; try reloading.',
} as const satisfies Record<LinkProblem, string>;

/** Returns the reading of a link that cannot be opened, with the message for it. */
export function linkFailure(reason: LinkProblem): LinkReading & { readonly ok: false } {
  return { ok: false, reason, message: MESSAGES[reason] };
}
