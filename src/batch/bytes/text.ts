import { NEWLINE, RETURN, SPACE } from './codes';

// Node, browsers and workers have both; the library of the language does not declare them.
declare const TextDecoder: new (
  label: string,
  options: { readonly ignoreBOM?: boolean; readonly fatal?: boolean },
) => { readonly decode: (bytes: Uint8Array, options?: { readonly stream: boolean }) => string };
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** Decodes UTF-8. Bytes that are not UTF-8 become U+FFFD; a byte order mark stays. */
export function decodeUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** True for bytes that are UTF-8; the last character may be cut off. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Encodes text as UTF-8; a lone surrogate becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** True when bytes are only spaces and line ends, and perhaps delimiters. */
export function isBlank(bytes: Uint8Array, from: number, to: number, delimiter: number = SPACE): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > SPACE ? byte !== delimiter : !SPACES.has(byte) && byte !== delimiter) return false;
  }
  return true;
}

const SPACES: ReadonlySet<number> = new Set([9, NEWLINE, 11, 12, RETURN, SPACE]);
