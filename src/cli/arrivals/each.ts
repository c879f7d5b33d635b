import { groupDigits } from '../../engine';
import type { Arrival } from '../../received';
import { EXIT, type ExitCode, type Failure } from '../exit';
import { type Io, shownName, STANDARD_INPUT } from '../io';
import { readArrivals } from './read';

/** How many requests were read, or why a file could not be. */
export type Total = { readonly ok: true; readonly count: number } | Failure;

/**
 * Writes something for each request in the files, or in standard input when there are none. What is skipped is said on
 * standard error. `textOf` gets the request and its number, from 1.
 */
export async function writeEach(
  io: Io,
  files: readonly string[],
  textOf: (arrival: Arrival, number: number) => string,
): Promise<Total> {
  let count = 0;
  for (const file of files.length === 0 ? [STANDARD_INPUT] : files) {
    const reader = readArrivals(io, file);
    let skipped = 0;
    let leftOff = 0;
    for (;;) {
      const { done, value } = await reader.next();
      if (done === true) {
        if (value !== undefined) return value;
        break;
      }
      skipped += value.skipped;
      leftOff += value.leftOff;
      const texts = value.arrivals.map((arrival) => textOf(arrival, (count += 1)));
      await io.write(texts.join(''));
    }
    if (skipped > 0) io.warn(`${shownName(file)}: ${lines(skipped)} no request.`);
    if (leftOff > 0) {
      io.warn(`${shownName(file)}: ${groupDigits(leftOff)} lines were not read; there are too many.`);
    }
  }
  return { ok: true, count };
}

/** The exit code for a number of requests: a text without any holds nothing to read. */
export function exitFor(total: number, io: Io): ExitCode {
  if (total > 0) return EXIT.done;
  io.warn('postback: No request was found.');
  return EXIT.found;
}

function lines(count: number): string {
  return count === 1 ? '1 line or entry holds' : `${groupDigits(count)} lines or entries hold`;
}
