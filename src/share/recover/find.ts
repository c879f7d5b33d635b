import { unseal } from '../checksum';
import { isCutPlainLink, isPlainLink } from '../plain';
import { MAX_LINK_LENGTH } from '../reading';

// Limits for a pasted email thread; the link is usually near its top.
const MAX_PLACES = 8;
const MAX_PARTS = 120;
// In characters. Words after a link are shorter than the parts into which one is broken.
const SHORTEST_PART = 16;
// A letter or two of the text may follow a link without a space.
const MAX_FOLLOWING = 8;

const START = /(?<![A-Za-z0-9_-])[1-9][0-9]{0,2}-(?=[A-Za-z0-9_-])/g;

/** A link with a valid checksum. */
export interface SoundLink {
  /** The link, without what separated its parts. */
  readonly link: string;
  /** What separated them, in the plural; absent when nothing did. */
  readonly separators?: 'Line breaks' | 'Spaces';
}

/**
 * Finds a link with a valid checksum anywhere in a text, even when line breaks or spaces split it. Undefined when there is
 * none. Total; the numbers of places and parts that are checked are limited.
 */
export function findSoundLink(text: string): SoundLink | undefined {
  for (const from of starts(text)) {
    let link = '';
    const parts = partsFrom(text, from);
    for (const [index, { text: part }] of parts.entries()) {
      link += part;
      if (link.length > MAX_LINK_LENGTH) break;
      const sound = soundPrefix(link, index === 0 ? MAX_FOLLOWING : 0);
      if (sound === undefined) continue;
      const hasBreak = parts.slice(0, index).some(({ isLine }) => isLine);
      return { link: sound, ...(index > 0 && { separators: hasBreak ? 'Line breaks' : 'Spaces' }) };
    }
  }
  return undefined;
}

// A `_` or `-` at the end is Markdown or punctuation: a link never ends with it.
function soundPrefix(link: string, mostFollowing: number): string | undefined {
  const trimmed = trimSigns(link);
  if (unseal(trimmed) !== undefined) return trimmed;
  for (let count = 1; count <= mostFollowing; count += 1) {
    const shorter = trimmed.slice(0, -count);
    if (unseal(shorter) !== undefined) return shorter;
  }
  return undefined;
}

/**
 * Finds the longest text that begins like a link, for links that are damaged, with the parts into which spaces or line breaks
 * split it; at most `MAX_LINK_LENGTH` characters.
 */
export function findRemains(text: string): string | undefined {
  const found = starts(text).map((from) => {
    const [first, ...others] = partsFrom(text, from);
    const end = others.findIndex((part) => part.text.length < SHORTEST_PART);
    const parts =
      first === undefined || first.text.length < SHORTEST_PART
        ? [first]
        : [first, ...others.slice(0, end < 0 ? undefined : end)];
    return parts.map((part) => part?.text ?? '').join('');
  });
  return found.sort((a, b) => b.length - a.length)[0]?.slice(0, MAX_LINK_LENGTH);
}

// The `#` may be percent-encoded, even several times, followed by a sign that some sites write there, or a `?` by mistake.
const PLAIN_START = /(?:#[!/ ]?|%(?:25)*23|^)(?=[a-z]+=)|\?(?=template=)/g;
const PLAIN_PART = /^[^\s<>"]*/;
// A line on its own that goes on with percent-encoded parameters.
const PLAIN_LINE = /^[ \t]*[\r\n]+[\s>|]*([\w.~%!'()*+,;=&:@/?-]+)(?=[";]{0,2}[ \t]*(?:[\r\n]|$))/;
// In characters, for lines without a sign of parameters that are not all of one width.
const LONG_LINE = 60;

/**
 * Finds plain parameters, up to the next space, quote or angle bracket, and on the lines that go on with them; the first
 * that are not cut off, otherwise the first. Markup can show a link cut off before it has the whole one.
 */
export function findPlainLink(text: string): string | undefined {
  let first: string | undefined;
  let places = 0;
  for (const { 0: mark, index } of text.matchAll(PLAIN_START)) {
    const from = index + mark.length;
    const part = PLAIN_PART.exec(text.slice(from, from + MAX_LINK_LENGTH))?.[0] ?? '';
    if (!isPlainLink(part)) continue;
    const link = withoutPunctuation(joinedLines(text, from, upToEnd(text, index, part)));
    if (!isCutPlainLink(link)) return link;
    first ??= link;
    places += 1;
    if (places === MAX_PLACES) break;
  }
  return first;
}

// What may be before an address and ends it: brackets of markup, quotes, and bars.
const ENCLOSED =
  /(?:(<)|(\[)(?:[^\]\r\n]{0,200}[|=])?|(\{\{)|(\|\|)|([“”„«‘「『【（《]))[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"]{0,2000}$/i;
const ENDS = [/[|>]/, /[|\]]/, /\}\}/, /\|\|/, /[”“»’」』】）》]/] as const;
// Signs of other scripts after a link that has none itself. An ellipsis says that the link is cut off.
const FOREIGN_END = /^[\x21-\x7e]+?(?=(?![\x21-\x7e\u2026])\p{P})/u;

function upToEnd(text: string, from: number, link: string): string {
  const opening = ENCLOSED.exec(text.slice(Math.max(0, from - MAX_LINE), from));
  const groups: readonly (string | undefined)[] = opening?.slice(1) ?? [];
  const closing = ENDS[groups.findIndex((group) => group !== undefined)];
  const end = closing === undefined ? -1 : link.search(closing);
  const inside = end < 0 ? link : link.slice(0, end);
  return FOREIGN_END.exec(inside)?.[0] ?? inside;
}

function joinedLines(text: string, from: number, first: string): string {
  let joined = first;
  let at = from + first.length;
  let last = first;
  const width = /[^\s>|][^\r\n]*$/.exec(text.slice(Math.max(0, at - MAX_LINE), at))?.[0].length ?? 0;
  for (let count = 0; count < MAX_PARTS; count += 1) {
    const [whole, line] = PLAIN_LINE.exec(text.slice(at)) ?? [];
    if (whole === undefined || line === undefined) break;
    const isEven = line.length === width || (count > 0 && last.length === width && line.length < width);
    const goesOn = isEven || (last.length >= LONG_LINE && !WORD.test(line)) || /%[0-9A-F]?$/i.test(last);
    if (
      !SIGN.test(line) &&
      !goesOn &&
      !SIGN.test(PLAIN_LINE.exec(text.slice(at + whole.length))?.[1] ?? '')
    ) {
      break;
    }
    joined += line;
    at += whole.length;
    last = line;
  }
  return joined;
}

const SIGN = /[%&=]/;
// What people write under a link.
const WORD = /^[A-Za-z]{1,15}[.,!?]?$/;
// In characters; a longer line is not broken at a width.
const MAX_LINE = 1000;

// The end of a sentence or of a bracket around the link; the page never writes a link that ends so.
function withoutPunctuation(link: string): string {
  const bare = link.replace(/(?<![.,;:!?'*_~])[.,;:!?'*_~]+$/, '');
  const isOpened = (bare.match(/\(/g) ?? []).length >= (bare.match(/\)/g) ?? []).length;
  return isOpened || !bare.endsWith(')') ? bare : bare.slice(0, -1);
}

function trimSigns(link: string): string {
  let to = link.length;
  while (to > 0 && '_-'.includes(link.charAt(to - 1))) to -= 1;
  return link.slice(0, to);
}

function starts(text: string): readonly number[] {
  return Array.from(text.matchAll(START), ({ index }) => index).slice(0, MAX_PLACES);
}

interface Part {
  readonly text: string;
  /** True when a line break follows. */
  readonly isLine: boolean;
}

// Returns the runs of link characters from an offset on that only spaces, line breaks and quote marks separate.
function partsFrom(text: string, from: number): readonly Part[] {
  const pattern = /([A-Za-z0-9_-]+)((?:\s[\s>|]*)?)/y;
  pattern.lastIndex = from;
  const found: Part[] = [];
  for (let next = pattern.exec(text); next !== null && found.length < MAX_PARTS; next = pattern.exec(text)) {
    found.push({ text: next[1] ?? '', isLine: /[\r\n]/.test(next[2] ?? '') });
    if (next[2] === '') break;
  }
  return found;
}
