/** Puts the chunk that was read to recognize a stream in front of the rest of it. */
export async function* chained(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** Reads chunks until they have so many bytes or end; `isWhole` is true when they end. */
export async function readHeadOf(
  source: AsyncIterator<Uint8Array>,
  size: number,
): Promise<{ readonly head: Buffer; readonly isWhole: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < size) {
    const next = await source.next();
    if (next.done === true) return { head: Buffer.concat(chunks), isWhole: true };
    // It may be overwritten by the next one.
    chunks.push(Buffer.from(next.value));
    length += next.value.length;
  }
  return { head: Buffer.concat(chunks), isWhole: false };
}
