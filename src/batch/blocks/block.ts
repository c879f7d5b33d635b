/** A part of a file that is processed at once: whole rows, as far as can be told from where lines end. */
export interface Block {
  /** Its place among the blocks of the file, from 0. */
  readonly index: number;
  /** The offset of its first byte in the file, after decompression. */
  readonly from: number;
  /** Its bytes. Each block has a buffer of its own, which can be transferred. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** True for the last block of the file, whose last row may end without a line break. */
  readonly isLast: boolean;
}

/** Puts what a block left over in front of the block after it. */
export function joinBlocks(rest: Uint8Array, next: Block): Block {
  const bytes = new Uint8Array(rest.length + next.bytes.length);
  bytes.set(rest);
  bytes.set(next.bytes, rest.length);
  return { ...next, from: next.from - rest.length, bytes };
}
