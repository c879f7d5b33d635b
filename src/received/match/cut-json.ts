import { type JsonNode, readJson } from '../../engine';

/**
 * Reads the beginning of JSON whose end is missing: every value that is complete, in offsets of the text. Undefined for
 * JSON that is whole, that is broken in another way, or of which no value is complete.
 */
export function readCutJson(text: string): JsonNode | undefined {
  const whole = wholePart(text);
  if (whole === undefined) return undefined;
  const reading = readJson(whole);
  return reading.ok ? reading.node : undefined;
}

// The text up to its last complete value, with the brackets closed that are open there.
function wholePart(text: string): string | undefined {
  const open: string[] = [];
  let kept: { readonly to: number; readonly depth: number } | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '"') {
      const end = endOfString(text, at);
      if (end < 0) break;
      at = end;
    } else if (sign === '{' || sign === '[') open.push(sign === '{' ? '}' : ']');
    else if (sign === '}' || sign === ']') {
      if (open.pop() !== sign || open.length === 0) return undefined;
      kept = { to: at + 1, depth: open.length };
    } else if (sign === ',') kept = { to: at, depth: open.length };
  }
  return kept && text.slice(0, kept.to) + open.slice(0, kept.depth).toReversed().join('');
}

// The closing quote of a string; -1 where the text ends in it.
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return -1;
}
