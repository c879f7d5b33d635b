import { type Given, valueOf } from '../arguments/command';
import type { Failure } from '../exit';
import type { Io } from '../io';
import { readText } from '../read-text';
import type { SourceText } from './setup';
import { wholeFile } from './source';

/** Reads the file of the option `--event`; undefined when it was not given. */
export async function readGivenEvent(
  given: Given,
  io: Io,
): Promise<{ readonly ok: true; readonly source: SourceText } | Failure | undefined> {
  const file = valueOf(given, 'event');
  if (file === undefined) return undefined;
  const reading = await readText(io, file);
  return reading.ok ? { ok: true, source: wholeFile(file, reading.text) } : reading;
}
