import { stackNamed } from '../../received/stacks';
import { exitFor, writeEach } from '../arrivals/each';
import { choiceOf, type Given, valueOf } from '../arguments/command';
import type { ExitCode, Failure } from '../exit';
import type { Io } from '../io';
import { decodeArrival } from './decoded';
import { DECODE_FORMATS } from './formats';
import { decodedText } from './text';

/** Writes each request of the files as a receiver reads it. */
export async function decodeRequests(given: Given, io: Io): Promise<ExitCode | Failure> {
  const stack = stackNamed(valueOf(given, 'as') ?? '');
  const isText = choiceOf(given, 'format', DECODE_FORMATS) === 'text';
  const total = await writeEach(io, given.files, (arrival) => {
    const decoded = decodeArrival(arrival, stack);
    if (isText) return decodedText(decoded);
    const { time, status } = arrival;
    return `${JSON.stringify({ ...decoded, ...(time && { time }), ...(status && { status }) })}\n`;
  });
  return total.ok ? exitFor(total.count, io) : total;
}
