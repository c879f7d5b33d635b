/*
 * Decodes the labels of internationalized domain names (RFC 3492), which the platform only encodes.
 */

/** Decodes the `xn--` labels of a host; a label that is not valid stays as it is. */
export function decodePunycode(host: string): string {
  return host.replace(/(?<=^|\.)xn--([a-z\d-]{1,59})(?=\.|$)/gi, (label, encoded: string) => {
    return decodeLabel(encoded.toLowerCase()) ?? label;
  });
}

const BASE = 36;

function decodeLabel(encoded: string): string | undefined {
  const split = encoded.lastIndexOf('-');
  const characters = split > 0 ? Array.from(encoded.slice(0, split)) : [];
  let [code, index, bias, at] = [128, 0, 72, split > 0 ? split + 1 : 0];
  while (at < encoded.length) {
    const before = index;
    let weight = 1;
    for (let place = BASE; ; place += BASE) {
      const digit = digitOf(encoded.charAt(at));
      at += 1;
      if (digit === undefined) return undefined;
      index += digit * weight;
      const threshold = Math.min(26, Math.max(1, place - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const count = characters.length + 1;
    bias = adapted(index - before, count, before === 0);
    code += Math.floor(index / count);
    index %= count;
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
    characters.splice(index, 0, String.fromCodePoint(code));
    index += 1;
  }
  return characters.join('');
}

function digitOf(character: string): number | undefined {
  const digit = 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(character);
  return character === '' || digit < 0 ? undefined : digit;
}

// How far apart the next characters are expected to be (RFC 3492, section 6.1).
function adapted(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / count);
  let bias = 0;
  for (; rest > 455; bias += BASE) rest = Math.floor(rest / 35);
  return bias + Math.floor((36 * rest) / (rest + 38));
}
