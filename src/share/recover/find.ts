import { unseal } from '../checksum';
import { isPlainLink } from '../plain';
import { MAX_LINK_LENGTH } from '../reading';

// Whoever pastes a whole mail thread has the link near its top.
const MOST_PLACES = 8;
const MOST_LINES = 40;

const START = /(?<![A-Za-z0-9_-])[1-9][0-9]{0,2}-(?=[A-Za-z0-9_-])/g;

/**
 * Finds a sound link in a text, whatever stands around it, also one that runs over several lines. Undefined when no
 * stretch has a right checksum. Total; the work is bounded by the number of places and lines that are looked at.
 */
export function findSoundLink(
  text: string,
): { readonly link: string; readonly isJoined: boolean } | undefined {
  for (const from of starts(text)) {
    let link = '';
    for (const [line, stretch] of stretches(text, from).entries()) {
      link += stretch;
      if (link.length > MAX_LINK_LENGTH) break;
      // Markdown and punctuation may have left a sign that a link never ends with.
      const trimmed = trimSigns(link);
      if (unseal(trimmed) !== undefined) return { link: trimmed, isJoined: line > 0 };
    }
  }
  return undefined;
}

/** Finds what may be the remains of a link: the longest stretch that begins as one. */
export function findRemains(text: string): string | undefined {
  const found = starts(text).map((from) => stretches(text, from)[0] ?? '');
  return found.sort((a, b) => b.length - a.length)[0]?.slice(0, MAX_LINK_LENGTH);
}

/** Finds plain parameters, up to the next blank. */
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

// The stretches of link characters from a place on, as far as nothing but line breaks and quote marks part them.
function stretches(text: string, from: number): readonly string[] {
  const pattern = /([A-Za-z0-9_-]+)(?:[ \t]*[\r\n][\s>|]*)?/y;
  pattern.lastIndex = from;
  const found: string[] = [];
  for (let next = pattern.exec(text); next !== null && found.length < MOST_LINES; next = pattern.exec(text)) {
    found.push(next[1] ?? '');
  }
  return found;
}
