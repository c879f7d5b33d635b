import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { chained, readHeadOf } from './chunks';

/** Decompresses the bytes of a file that was compressed by gzip; passes on those of any other. */
export async function* decompressed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  const { head } = await readHeadOf(source, 2);
  const whole = chained(head, source);
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* whole;
    return;
  }
  // An error destroys all streams, so iterating throws it, and the callback has nothing left to do.
  yield* pipeline(Readable.from(copied(whole)), createGunzip(), () => undefined) as AsyncIterable<Uint8Array>;
}

// The stream takes several chunks ahead, each of which may be overwritten by the next one.
async function* copied(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}
