import { LAST_ASCII } from './codes';
import { encodeUtf8 } from './text';

/** Bytes that grow as they are written. */
export interface Output {
  /** The bytes; those from `length` on have no meaning. */
  bytes: Uint8Array<ArrayBuffer>;
  /** How many have been written. */
  length: number;
}

const FIRST_ROOM = 4096;

/** Makes an empty output. */
export function newOutput(): Output {
  return { bytes: new Uint8Array(FIRST_ROOM), length: 0 };
}

/** Makes room for more bytes after those that have been written. */
export function reserve(output: Output, more: number): void {
  if (output.length + more <= output.bytes.length) return;
  const larger = new Uint8Array(Math.max(output.bytes.length * 2, output.length + more));
  larger.set(output.bytes.subarray(0, output.length));
  output.bytes = larger;
}

/** Appends text as UTF-8. */
export function appendText(output: Output, text: string): void {
  reserve(output, text.length);
  const { bytes, length } = output;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > LAST_ASCII) {
      append(output, encodeUtf8(text));
      return;
    }
    bytes[length + at] = code;
  }
  output.length = length + text.length;
}

// Below this many bytes a loop is faster than a call.
const SHORT = 64;

/** Appends bytes. */
export function append(output: Output, added: Uint8Array): void {
  reserve(output, added.length);
  const { bytes, length } = output;
  if (added.length > SHORT) bytes.set(added, length);
  else for (let at = 0; at < added.length; at += 1) bytes[length + at] = added[at] ?? 0;
  output.length = length + added.length;
}
