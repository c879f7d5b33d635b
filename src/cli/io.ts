/** What the command line needs of the system around it. Tests pass their own. */
export interface Io {
  /**
   * Reads a file, or standard input for `-`, in chunks of any size, each of which may be overwritten once the next one is
   * asked for. Iterating throws the error of the system.
   */
  readonly read: (path: string) => AsyncIterable<Uint8Array>;
  /** Writes to standard output. Resolves when more may be written, so a slow reader slows the program down. */
  readonly write: (text: string | Uint8Array) => Promise<void>;
  /** Writes a line to standard error. */
  readonly warn: (line: string) => void;
  /** Writes a file. Rejects with the error of the system. */
  readonly save: (path: string, text: string) => Promise<void>;
}

/** The name of standard input among files. */
export const STANDARD_INPUT = '-';

/** True for a request or a template that is written in place of a file: an address, perhaps after a method. */
export function isText(path: string): boolean {
  return /^\s*(?:[A-Z]+\s+)?https?:\/\//.test(path);
}

/** Returns the name of a file as messages show it. */
export function shownName(path: string): string {
  if (path === '') return 'a file without a name';
  return path === STANDARD_INPUT ? 'standard input' : path;
}
