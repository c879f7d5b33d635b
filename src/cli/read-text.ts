import { groupDigits } from '../engine';
import { type Failure, inputFailure } from './exit';
import { type Io, shownName } from './io';

/** The result of reading a file as a text. */
export type TextReading = { readonly ok: true; readonly text: string } | Failure;

/** The longest file that is read as a whole, in bytes. Commands that stream have no limit. */
export const MAX_FILE_BYTES = 64_000_000;

/** Reads a file, or standard input for `-`, as UTF-8. A byte order mark stays. */
export async function readText(io: Io, path: string): Promise<TextReading> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  let bytes = 0;
  try {
    for await (const chunk of io.read(path)) {
      bytes += chunk.length;
      if (bytes > MAX_FILE_BYTES) return inputFailure(tooLong(path));
      parts.push(decoder.decode(chunk, { stream: true }));
    }
  } catch (error) {
    return inputFailure(systemMessage(path, error));
  }
  return { ok: true, text: parts.join('') + decoder.decode() };
}

function tooLong(path: string): string {
  return `${shownName(path)} has more than ${groupDigits(MAX_FILE_BYTES / 1_000_000)} MB, which is too long to be read as a whole.`;
}

const MESSAGES: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist.',
  EISDIR: 'is a folder, not a file.',
  EACCES: 'may not be read by this user.',
  ENOTDIR: 'is inside something that is no folder.',
  Z_BUF_ERROR: 'is compressed by gzip and ends too early.',
  Z_DATA_ERROR: 'is compressed by gzip and damaged.',
};

/** Says in a sentence why the system could not read or write a file. */
export function systemMessage(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = MESSAGES[code];
  if (known !== undefined) return `${shownName(path)} ${known}`;
  return `${shownName(path)} cannot be used: ${error instanceof Error ? error.message : String(error)}`;
}
