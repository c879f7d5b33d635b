/** How the bytes of a file are read. */
export interface ReadOptions {
  /** True for a file compressed by gzip. */
  readonly isPacked: boolean;
  /** Is called with how many bytes of the stored file have been read. */
  readonly onread?: (bytes: number) => void;
}

/** Why a file cannot be read to its end, as a sentence for people. */
export class ReadingError extends Error {}

/** True for a file that is compressed by gzip, by its first two bytes. */
export async function isPacked(blob: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

// In bytes. Each part is a question to another process of the browser, so some are asked for ahead: with four, reading a
// file takes about half of the time; with more or larger ones it takes no less.
const PART = 2 ** 20;
const PARTS_AHEAD = 4;

/** Reads a file in chunks. Throws a `ReadingError` when it changes meanwhile, or is compressed wrongly. */
export async function* chunksOf(
  blob: Blob,
  { isPacked: mustUnpack, onread = () => undefined }: ReadOptions,
): AsyncGenerator<Uint8Array> {
  const parts = storedParts(blob, onread);
  try {
    yield* mustUnpack ? unpacked(parts) : parts;
  } catch (error) {
    throw new ReadingError(sentenceFor(error, mustUnpack));
  }
}

async function* storedParts(
  blob: Blob,
  onread: (bytes: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const asked: Promise<ArrayBuffer>[] = [];
  let at = 0;
  const ask = () => {
    if (at >= blob.size) return;
    const part = blob.slice(at, at + PART).arrayBuffer();
    // A failure is thrown where the part is taken.
    part.catch(() => undefined);
    asked.push(part);
    at += PART;
  };
  for (let count = 0; count < PARTS_AHEAD; count += 1) ask();
  let length = 0;
  for (let next = asked.shift(); next !== undefined; next = asked.shift()) {
    const part = await next;
    ask();
    length += part.byteLength;
    onread(length);
    yield new Uint8Array(part);
  }
}

async function* unpacked(parts: AsyncGenerator<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array> {
  const stored = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await parts.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });
  const reader = stored.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Reading stops early when enough was read.
    reader.cancel().catch(() => undefined);
  }
}

function sentenceFor(error: unknown, mustUnpack: boolean): string {
  const isChanged = error instanceof DOMException && error.name === 'NotReadableError';
  if (isChanged) return 'The file changed while it was read.';
  return mustUnpack
    ? 'The file is damaged: it cannot be decompressed to its end.'
    : 'The file could not be read to its end.';
}

/** Reads the first bytes of a file, after decompression: `size` of them, or all there are. */
export async function headOf(blob: Blob, mustUnpack: boolean, size: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(blob, { isPacked: mustUnpack })) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= size) break;
  }
  const head = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    head.set(part, at);
    at += part.length;
  }
  return head.subarray(0, size);
}
