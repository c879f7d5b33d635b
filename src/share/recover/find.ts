import { unseal } from '../checksum';
import { isPlainLink } from '../plain';
import { MAX_LINK_LENGTH } from '../reading';

// Limits for a pasted email thread; the link is usually near its top.
const MOST_PLACES = 8;
const MOST_LINES = 40;

const START = /(?<![A-Za-z0-9_-])[1-9][0-9]{0,2}-(?=[A-Za-z0-9_-])/g;

/**
 * Finds a link with a valid checksum anywhere in a text, even when line breaks split it. `isJoined` is true when line
 * breaks were removed. Undefined when there is none. Total; the numbers of places and lines that are checked are
 * limited.
 */
export function findSoundLink(
  text: string,
): { readonly link: string; readonly isJoined: boolean } | undefined {
  for (const from of starts(text)) {
    let link = '';
    for (const [line, stretch] of stretches(text, from).entries()) {
      link += stretch;
      if (link.length > MAX_LINK_LENGTH) break;
      // A `_` or `-` at the end is Markdown or punctuation: a link never ends with it.
      const trimmed = trimSigns(link);
      if (unseal(trimmed) !== undefined) return { link: trimmed, isJoined: line > 0 };
    }
  }
  return undefined;
}

/** Finds the longest text that begins like a link, for links that are damaged; at most `MAX_LINK_LENGTH` characters. */
export function findRemains(text: string): string | undefined {
  const found = starts(text).map((from) => stretches(text, from)[0] ?? '');
  return found.sort((a, b) => b.length - a.length)[0]?.slice(0, MAX_LINK_LENGTH);
}

/** Finds plain parameters, up to the next space, quote or angle bracket. */
export function findPlainLink(text: string): string | undefined {
  const from = text.indexOf('#') + 1;
  const stretch = /^[^\s<>"]*/.exec(text.slice(from).trimStart())?.[0] ?? '';
  return isPlainLink(stretch) ? stretch : undefined;
}

function trimSigns(link: string): string {
  let to = link.length;
  while (to > 0 && '_-'.includes(link.charAt(to - 1))) to -= 1;
  return link.slice(0, to);
}

function starts(text: string): readonly number[] {
  return Array.from(text.matchAll(START), ({ index }) => index).slice(0, MOST_PLACES);
}

// Returns the runs of link characters from an offset on that only line breaks and quote marks separate.
function stretches(text: string, from: number): readonly string[] {
  const pattern = /([A-Za-z0-9_-]+)(?:[ \t]*[\r\n][\s>|]*)?/y;
  pattern.lastIndex = from;
  const found: string[] = [];
  for (let next = pattern.exec(text); next !== null && found.length < MOST_LINES; next = pattern.exec(text)) {
    found.push(next[1] ?? '');
  }
  return found;
}
