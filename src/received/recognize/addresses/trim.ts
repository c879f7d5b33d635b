// What may follow an address in a sentence.
const END = /(?<![.,;:!\u200B-\u200F\u2060\uFEFF)\]}]|\*\*)(?:[.,;:!\u200B-\u200F\u2060\uFEFF)\]}]|\*\*)+$/;
const CLOSING: Readonly<Record<string, string>> = {
  "'": "'",
  '“': '”',
  '„': '“',
  '‘': '’',
  '‚': '‘',
  '«': '»',
  '»': '«',
  '「': '」',
  '（': '）',
  '【': '】',
  ',': ',',
  ';': ';',
  '|': '|',
  '(': ')',
  '[': ']',
};
const BRACKETS = [
  ['(', ')'],
  ['{', '}'],
  ['[', ']'],
] as const;

/** The length of an address in a text, without the brackets, quotes and punctuation around it that `written` ends in. */
export function lengthIn(text: string, from: number, written: string): number {
  const before = text[from - 1] ?? '';
  const bar = before === '<' || before === '[' ? written.search(before === '<' ? /\|/ : /\|https?:/) : -1;
  const closing = CLOSING[before];
  const end = bar >= 0 ? bar : closing === undefined ? -1 : closedAt(written, before, closing);
  const closed = end >= 0 ? end : columnEnd(text, from, written);
  if (closed >= 0) return closed;
  const inside = written.slice(0, sentenceIn(written));
  const asks = /\?[^?]+\?$/.test(inside) ? 1 : 0;
  const rest = inside.slice(0, inside.length - asks);
  return rest.length - (END.exec(rest)?.[0].length ?? 0) + unclosed(rest);
}

/** Where an address ends in a line with bars between its columns; -1 in other lines. */
export function columnEnd(text: string, from: number, written: string): number {
  const bars = written.includes('|') ? text.slice(0, from).split('|').length - 1 : 0;
  return bars > 1 ? written.search(/\|[^&=]*$/) : -1;
}

// Where a sentence goes on, in a language without spaces; the length when it does not. In a value such signs come before
// another parameter.
function sentenceIn(written: string): number {
  const at = written.search(/[，。；、！？）」】]/);
  return at < 0 || written.includes('&', at) ? written.length : at;
}

// In brackets, those that the address opens itself are part of it.
function closedAt(written: string, opening: string, closing: string): number {
  let depth = 0;
  for (let at = 0; at < written.length; at += 1) {
    if (written[at] === closing && depth === 0) return at;
    if (opening === closing) continue;
    if (written[at] === opening) depth += 1;
    if (written[at] === closing) depth -= 1;
  }
  return -1;
}

// A bracket at the end that the address opened, as in `id=(idfa)`, is part of it.
function unclosed(written: string): number {
  const end = END.exec(written)?.[0] ?? '';
  const rest = written.slice(0, written.length - end.length);
  const closing = /^[)\]}]+/.exec(end)?.[0].length ?? 0;
  const open = Math.max(...BRACKETS.map(([a, b]) => rest.split(a).length - rest.split(b).length));
  return Math.max(0, Math.min(open, closing));
}
