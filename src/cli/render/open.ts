import { type Format, HEAD_SIZE, readHead } from '../../batch';
import { compactJson, readJson } from '../../engine';
import { type Failure, inputFailure } from '../exit';
import { type Io, shownName } from '../io';

/** A file of events that is open. */
export interface OpenedEvents {
  readonly ok: true;
  /** How its rows are written. */
  readonly format: Format;
  /** Its bytes from the beginning. Iterating throws the error of the system. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Opens a file of events and recognizes its form. Throws the error of the system when it cannot be read. */
export async function openEvents(io: Io, file: string): Promise<OpenedEvents | Failure> {
  const source = io.read(file)[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  while (length < HEAD_SIZE && !isWhole) {
    const { done, value } = await source.next();
    if (done === true) isWhole = true;
    else {
      first.push(value);
      length += value.length;
    }
  }
  const bytes = Buffer.concat(first);
  const single = isWhole ? singleEvent(bytes) : undefined;
  const head = readHead(single ?? bytes);
  if (!head.ok) return inputFailure(`${shownName(file)}: ${head.message}`);
  return { ok: true, format: head.format, chunks: chained(single ?? bytes, source) };
}

// One event as a person writes it: a JSON object over several lines.
function singleEvent(bytes: Buffer): Uint8Array | undefined {
  const text = bytes.toString().replace(/^\ufeff/, '');
  if (!/^\s*\{[^]*\n\s*\S/.test(text)) return undefined;
  const reading = readJson(text);
  return reading.ok ? Buffer.from(`${compactJson(reading.node, text)}\n`) : undefined;
}

async function* chained(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
