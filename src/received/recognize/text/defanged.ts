import type { Edit, Span } from '../../../engine';
import { changed, type Mapped, placeOf } from './mapped';

/** A text in which something was undone, and its places in the pasted text. */
export interface UndoneAt {
  /** The text without it. */
  readonly text: Mapped;
  /** Where it was in the pasted text. */
  readonly places: readonly Span[];
}

// Scheme and host as they are written where nobody shall open the address.
const ADDRESS = /\b(h(?:tt|xx|\*\*)ps?)(:\/\/|\[:\]\/\/|\[:\/\/\]|:\[\/\/\])([^\s/?#"'<>]*)/gi;
const BARE_HOST = /(?<![\w./@[\](){}-])[\w-]+(?:\[\.\][\w-]+)+(?=[/:])/g;
const DOT = /\[(?:\.|dot)\]|\((?:\.|dot)\)|\{\.\}/gi;
const SIGN = /\bh(?:xx|\*\*)p|\[:|\[\.\]|\[dot\]|\(\.\)|\(dot\)|\{\.\}/i;

/** Writes addresses as such that security tools made harmless: `hxxps://p[.]example`. Undefined where there is none. */
export function withoutDefanging(source: Mapped): UndoneAt | undefined {
  if (!SIGN.test(source.text)) return undefined;
  const edits: Edit[] = [];
  const replace = (from: number, found: string, insert: string) => {
    if (insert !== found) edits.push({ from, to: from + found.length, insert });
  };
  for (const { 1: scheme = '', 2: sign = '', 3: host = '', index } of source.text.matchAll(ADDRESS)) {
    replace(index, scheme, scheme.replace(/xx|\*\*/i, 'tt'));
    replace(index + scheme.length, sign, '://');
    const from = index + scheme.length + sign.length;
    for (const dot of host.matchAll(DOT)) replace(from + dot.index, dot[0], '.');
  }
  for (const { 0: host, index } of source.text.matchAll(BARE_HOST)) {
    for (const dot of host.matchAll(DOT)) replace(index + dot.index, dot[0], '.');
  }
  return undoneBy(source, edits);
}

const ESCAPE = /\\(?=[_*~&=[\]().#!-])/g;

/** Leaves out the backslashes that Markdown has before signs, in words that are addresses or have parameters. */
export function withoutMarkdown(source: Mapped): UndoneAt | undefined {
  if (!source.text.includes('\\_')) return undefined;
  const edits: Edit[] = [];
  for (const { 0: word, index } of source.text.matchAll(/\S+/g)) {
    if (!word.includes('\\_') || !/\?|:\/\//.test(word) || /["{]/.test(word)) continue;
    for (const escape of word.matchAll(ESCAPE)) {
      edits.push({ from: index + escape.index, to: index + escape.index + 1, insert: '' });
    }
  }
  return undoneBy(source, edits);
}

function undoneBy(source: Mapped, edits: readonly Edit[]): UndoneAt | undefined {
  if (edits.length === 0) return undefined;
  const sorted = [...edits].sort((one, other) => one.from - other.from);
  return { text: changed(source, sorted), places: sorted.map((edit) => placeOf(source, edit)) };
}
