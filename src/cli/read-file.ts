import { open } from 'node:fs/promises';

// In bytes.
const PART = 2 ** 20;

/**
 * Reads a file in parts, the next one while the last is used. There are two buffers for all of them: a new one for each
 * part would be most of what has to be collected. So a part is overwritten once the part after it has been asked for.
 */
export async function* partsOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    let [buffer, other] = [Buffer.allocUnsafeSlow(PART), Buffer.allocUnsafeSlow(PART)];
    let reading = file.read(buffer);
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      const part = buffer.subarray(0, bytesRead);
      [buffer, other] = [other, buffer];
      reading = file.read(buffer);
      // A failure is thrown where the part is taken.
      reading.catch(() => undefined);
      yield part;
    }
  } finally {
    await file.close();
  }
}
