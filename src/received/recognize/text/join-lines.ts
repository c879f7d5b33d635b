import type { Edit, Span } from '../../../engine';
import { changed, type Mapped, placeOf } from './mapped';

/** A text whose broken lines were joined. */
export interface JoinedLines {
  /** The text without the breaks. */
  readonly text: Mapped;
  /** Where the breaks were in the pasted text. */
  readonly breaks: readonly Span[];
}

// Mail programs wrap at 65 to 80 columns.
const MIN_WIDTH = 60;
const MAX_WIDTH = 82;
const SIGNS = /[&=%?]/;
const NEW_START =
  /^(?:https?:\/\/|(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) |curl |[\d.]+ - |\d{4}-\d\d|[A-Za-z-]+: |[[{"'>`]|[#*-](?:[\s#*-]|[A-Z][a-z]+:))/i;

/**
 * Joins the lines of an address that a mail or a terminal broke. A line break is taken as one inside an address when the
 * line before ends in an address at about the width at which lines are broken, or in the middle of a parameter, and
 * what follows can only be its rest.
 */
export function joinLines(source: Mapped): JoinedLines {
  const { text } = source;
  const mayHold = text.includes('\n') && (text.includes('?') || text.includes('://'));
  if (!mayHold) return { text: source, breaks: [] };
  const edits: Edit[] = [];
  let lineFrom = 0;
  let addressFrom = -1;
  let width = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', lineFrom)) {
    const line = { from: lineFrom, to: backward(text, end, lineFrom) };
    const open = addressFrom >= 0 ? addressFrom : addressAtEnd(text, line);
    const next = open < 0 ? end + 1 : forward(text, end + 1);
    const isVersion = isInVersion(text, line, { next: end + 1, isInside: addressFrom >= 0 });
    const isInside = isVersion || (open >= 0 && goesOn(text, { line, next, open, width }));
    if (isInside) edits.push({ from: line.to, to: isVersion ? end + 1 : next, insert: '' });
    width = isInside ? line.to - lineFrom : 0;
    addressFrom = isInside && !isVersion ? open : -1;
    lineFrom = isInside && !isVersion ? next : end + 1;
  }
  if (edits.length === 0) return { text: source, breaks: [] };
  return { text: changed(source, edits), breaks: edits.map((edit) => placeOf(source, edit)) };
}

// The version after the address of a line of a log was broken.
function isInVersion(
  text: string,
  { from, to }: Span,
  { next, isInside }: { readonly next: number; readonly isInside: boolean },
): boolean {
  const before = text.slice(Math.max(from, to - 10), to);
  if (!/ H?T{0,2}P?\/?\d?\.?$/.test(before) || / HTTP\/\d\.\d$/.test(before)) return false;
  return (
    / HTTP\/\d\.\d["']/.test(before + text.slice(next, next + 10)) &&
    (isInside || /["'][A-Z]{3,7} \S/.test(text.slice(from, to)))
  );
}

function backward(text: string, end: number, from: number): number {
  let at = end;
  while (at > from && /[ \t\r]/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

function forward(text: string, from: number): number {
  let at = from;
  while (/[ \t]/.test(text[at] ?? '')) at += 1;
  return at;
}

function lengthAt(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return backward(text, end < 0 ? text.length : end, from) - from;
}

const ENDS_WORD: ReadonlySet<string> = new Set([' ', '\t', '"', "'"]);

// Where the address begins that the line ends in; -1 for none.
function addressAtEnd(text: string, { from, to }: Span): number {
  let start = to;
  while (start > from && !ENDS_WORD.has(text.charAt(start - 1))) start -= 1;
  const word = text.slice(start, Math.min(to, start + 400));
  const isAddress =
    /^["'<(>]*(?:[A-Z]+ )?(?:https?:\/\/|\/[^\s"]*\?)/i.test(word) &&
    !/["'<>`]$/.test(text.slice(to - 1, to));
  return isAddress ? start : -1;
}

interface Place {
  readonly line: Span;
  readonly next: number;
  readonly open: number;
  /** How long the line before was, when it was joined with this one; 0 otherwise. */
  readonly width: number;
}

function goesOn(text: string, { line, next, open, width }: Place): boolean {
  const end = text.indexOf('\n', next);
  const following = text.slice(next, Math.min(end < 0 ? text.length : end, next + 400)).trimEnd();
  if (following === '' || NEW_START.test(following)) return false;
  const [word = ''] = /^[^\s"'<>]*/.exec(following) ?? [];
  if (word === '') return false;
  // Of a request in quotes the rest ends with the version.
  const isQuoted = /["'](?:[A-Z]+ )?$/.test(text.slice(Math.max(line.from, open - 9), open));
  if (isQuoted && / HTTP\/\d/.test(following)) return true;
  const isWhole = word.length === following.length;
  if (isQuoted && isWhole && /[&=]/.test(word)) return true;
  const before = text.slice(open, line.to);
  const length = line.to - line.from;
  const isWide = length >= MIN_WIDTH && length <= MAX_WIDTH;
  // A terminal breaks all lines at one width.
  const isEven = length > MAX_WIDTH && (length === width || length === lengthAt(text, next));
  // The last parameter may be empty, so after its sign a word alone shows nothing.
  if (before.endsWith('=') && !isWide && !SIGNS.test(word)) return isEven && isWhole;
  const isBroken = /[&=?%]$|%[0-9a-f]$/i.test(before) || /^[&?][\w.%[\]-]+=/.test(word);
  if (isBroken) return isWhole || SIGNS.test(word);
  // Tools print the status of the answer in the line after the request.
  if (/^[1-5]\d\d(?: \D|$)/.test(following)) return false;
  // Elsewhere the rest of a value and another parameter show it.
  if (isEven && (isWhole || SIGNS.test(word))) return true;
  if (length > MAX_WIDTH && /^[^\s=&]*&[\w.[\]-]+=/.test(word)) return before.includes('?');
  return isWide && before.includes('?') && (SIGNS.test(word) || (isWhole && /\d|%|_/.test(word)));
}
