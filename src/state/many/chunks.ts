/** The bytes of a file as they are read, after decompression. */
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

/** Reads a file in chunks. Throws a `ReadingError` when it changes meanwhile, or is compressed wrongly. */
export async function* chunksOf(
  blob: Blob,
  { isPacked: mustUnpack, onread }: ReadOptions,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      read += chunk.length;
      onread?.(read);
      controller.enqueue(chunk);
    },
  });
  const stored = blob.stream().pipeThrough(counting);
  const reader = (mustUnpack ? stored.pipeThrough(new DecompressionStream('gzip')) : stored).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    throw new ReadingError(sentenceFor(error, mustUnpack));
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
