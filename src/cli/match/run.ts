import { groupDigits } from '../../engine';
import { bestMatch, type Match, recoveredLine } from '../../received';
import { writeEach } from '../arrivals/each';
import { choiceOf, type Given, isGiven } from '../arguments/command';
import { EXIT, type ExitCode, type Failure, inputFailure } from '../exit';
import { type Io, shownName } from '../io';
import { readSetup } from '../setup/read';
import { readGivenEvent } from '../setup/read-event';
import { candidatesOf } from './candidates';
import { MATCH_FORMATS } from './formats';
import { isAsExpected, matchJson, matchText } from './report';

/** Compares each request of the files with the template it fits best. */
export async function matchRequests(given: Given, io: Io): Promise<ExitCode | Failure> {
  const hasTemplate = isGiven(given, 'template') || isGiven(given, 'work');
  const reading = hasTemplate ? await readSetup(given, io) : undefined;
  if (reading?.ok === false) return reading;
  const event = await readGivenEvent(given, io);
  if (event?.ok === false) return event;
  const { prepared, expect } = candidatesOf(reading?.setup);
  const expected = event && expect(event.source.text);
  if (event !== undefined && expected === undefined) {
    return inputFailure(
      `${shownName(event.source.file)} cannot be read as an event; “postback check” says why.`,
    );
  }
  const format = choiceOf(given, 'format', MATCH_FORMATS);
  let differing = 0;
  const total = await writeEach(io, given.files, (arrival, number) => {
    const own = expected ?? (arrival.event === undefined ? undefined : expect(arrival.event));
    const match = bestMatch(arrival.request, prepared, own);
    if (!isAsExpected(match)) differing += 1;
    if (format === 'text') return matchText(arrival, number, match);
    return format === 'ndjson' ? matchJson(arrival, match) : eventLine(match);
  });
  if (!total.ok) return total;
  io.warn(
    `${groupDigits(total.count)} ${total.count === 1 ? 'request' : 'requests'}, ${groupDigits(differing)} not as expected`,
  );
  return total.count === 0 || differing > 0 ? EXIT.found : EXIT.done;
}

function eventLine(match: Match | undefined): string {
  const line = recoveredLine(match);
  return line === undefined ? '' : `${line}\n`;
}
