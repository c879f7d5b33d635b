/** The text of a file that holds what arrived. */
export interface ArrivedFile {
  /** The text. */
  readonly text: string;
  /** What was left out, or why nothing could be read, as a sentence; absent when all was read. */
  readonly note?: string;
}

// In bytes. A text box with more is slow in every browser.
const MAX_BYTES = 20_000_000;

/** Reads a file as UTF-8, or as UTF-16 where it says so; the beginning of a file that is too long. Never rejects. */
export async function readArrivedFile(file: File): Promise<ArrivedFile> {
  try {
    const bytes = new Uint8Array(await file.slice(0, MAX_BYTES).arrayBuffer());
    const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
    if (file.size <= MAX_BYTES) return { text };
    return { text, note: 'Only the first 20 MB of the file were read.' };
  } catch {
    return { text: '', note: `${file.name} could not be read.` };
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
