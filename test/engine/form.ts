/**
 * Reads a form as the URL Standard describes it (section 5.1), byte by byte and without any code of ours. Node's own
 * `URLSearchParams` agrees as long as the text is ASCII; where broken escapes stand beside other letters it cuts
 * those to one byte each, which no browser does.
 */
export function readForm(text: string): [name: string, value: string][] {
  return text
    .split('&')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const equals = piece.indexOf('=');
      if (equals < 0) return [decodeBytes(piece), ''];
      return [decodeBytes(piece.slice(0, equals)), decodeBytes(piece.slice(equals + 1))];
    });
}

function decodeBytes(piece: string): string {
  const bytes = new TextEncoder().encode(piece.replaceAll('+', ' '));
  const decoded: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const digits = String.fromCharCode(...bytes.slice(at + 1, at + 3));
    const isEscape = bytes[at] === 0x25 && /^[0-9A-Fa-f]{2}$/.test(digits);
    decoded.push(isEscape ? Number.parseInt(digits, 16) : (bytes[at] ?? 0));
    if (isEscape) at += 2;
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array(decoded));
}
