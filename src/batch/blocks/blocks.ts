import type { Block } from './block';
import { NEWLINE, RETURN } from '../bytes/codes';
import type { Format } from '../job';
import { elementEnds } from './json-elements';

/** About how many bytes a block has. Small enough for a quick answer to “cancel”, large enough to cost little to send. */
export const BLOCK_SIZE = 2 ** 21;

/** Finds where a buffer may be cut: the offset after the last whole row, or -1 when it has none. */
type Cut = (bytes: Uint8Array, length: number) => number;

/** The blocks of a file. */
export interface Blocks extends AsyncIterable<Block> {
  /** Takes the bytes of a block back that nobody needs anymore. A later block gets their buffer, so memory stays small. */
  readonly release: (bytes: Uint8Array<ArrayBuffer>) => void;
}

/**
 * Cuts a file, given as the chunks it is read in, into blocks of whole lines; a JSON array is cut between its elements.
 * A cut may be inside a quoted cell with line breaks; then the block before it says so when it is run. A row that is
 * longer than a block makes the block longer. `format` says where the rows begin.
 */
export function blocksOf(chunks: AsyncIterable<Uint8Array>, format: Format, size = BLOCK_SIZE): Blocks {
  const spare: ArrayBuffer[] = [];
  const bufferFor = (length: number) => {
    const buffer = spare.pop();
    if (buffer === undefined || buffer.byteLength < length) return new Uint8Array(length);
    return new Uint8Array(buffer, 0, length);
  };
  const iterator = cutInto({ chunks, format, bufferFor }, size);
  return {
    [Symbol.asyncIterator]: () => iterator,
    release: ({ buffer }) => spare.push(buffer),
  };
}

interface Source {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly format: Format;
  /** Returns a buffer of a length, one that was released where there is one. */
  readonly bufferFor: (length: number) => Uint8Array<ArrayBuffer>;
}

async function* cutInto({ chunks, format, bufferFor }: Source, size: number): AsyncGenerator<Block> {
  const cut = cutFor(format);
  let from = format.from;
  let index = 0;
  let buffer = bufferFor(size);
  let length = 0;
  for await (const chunk of withoutFirst(format.from, chunks)) {
    let rest = chunk;
    while (rest.length > 0) {
      const taken = rest.subarray(0, buffer.length - length);
      buffer.set(taken, length);
      length += taken.length;
      rest = rest.subarray(taken.length);
      if (length < buffer.length) continue;
      const end = cut(buffer, length);
      const next = bufferFor(end > 0 ? size + length - end : buffer.length * 2);
      next.set(buffer.subarray(Math.max(end, 0)));
      if (end > 0) {
        yield { index, from, bytes: buffer.subarray(0, end), isLast: false };
        index += 1;
        from += end;
        length -= end;
      }
      buffer = next;
    }
  }
  yield { index, from, bytes: buffer.subarray(0, length), isLast: true };
}

async function* withoutFirst(count: number, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let skip = count;
  for await (const chunk of chunks) {
    const skipped = Math.min(skip, chunk.length);
    skip -= skipped;
    yield chunk.subarray(skipped);
  }
}

function cutFor(format: Format): Cut {
  if (format.kind === 'json-array') return elementEnds();
  const end = format.kind === 'csv' && format.lineEnd === 'return' ? RETURN : NEWLINE;
  return (bytes, length) => bytes.lastIndexOf(end, length - 1) + 1 || -1;
}
