import { type Format, HEAD_SIZE, readHead } from '../../batch';
import { compactJson, readJson } from '../../engine';
import { chained, readHeadOf } from '../chunks';
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
  const { head: bytes, isWhole } = await readHeadOf(source, HEAD_SIZE);
  const first = (isWhole ? singleEvent(bytes) : undefined) ?? bytes;
  const head = readHead(first);
  if (head.ok) for (const warning of head.warnings) io.warn(`${shownName(file)}: ${warning}`);
  if (head.ok) return { ok: true, format: head.format, chunks: chained(first, source) };
  // One of many processes that share a file may get nothing of it.
  const isEmpty = head.code === 'empty';
  if (isEmpty) return { ok: true, format: { kind: 'ndjson', from: 0 }, chunks: chained(first, source) };
  return inputFailure(`${shownName(file)}: ${head.message}`);
}

// One event as a person writes it: a JSON object over several lines.
function singleEvent(bytes: Buffer): Buffer | undefined {
  const text = bytes.toString().trim();
  if (!text.startsWith('{') || !text.includes('\n')) return undefined;
  const reading = readJson(text);
  return reading.ok ? Buffer.from(`${compactJson(reading.node, text)}\n`) : undefined;
}
