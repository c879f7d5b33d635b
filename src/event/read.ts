import { groupDigits } from '../engine';
import { problemAt } from './problem';
import { readObject } from './object';
import type { EventReading, TableReader } from './reading';

/** The longest event that is read, in UTF-16 units; a raw-data message has a few thousand. */
export const MAX_EVENT_LENGTH = 1_000_000;

/**
 * Reads an event in any form people paste: Push API JSON of either generation, a server-to-server body,
 * raw-data rows, or a list of JSON events, of which the first is read. Total: any text gives fields or problems;
 * an empty text is an event without fields. Raw-data rows need the table reader; without it they are refused as JSON.
 */
export function readEvent(text: string, readTable?: TableReader): EventReading {
  if (text.length > MAX_EVENT_LENGTH) return { ok: false, problems: [tooLarge(text)] };
  if (text.trim() === '') {
    return { ok: true, form: 'playground', text, fields: new Map(), problems: [empty(text)] };
  }
  return readTable?.(text) ?? readObject(text);
}

function empty({ length }: string) {
  return problemAt(
    { from: 0, to: length },
    'info',
    'event-empty',
    'The event is empty: no macro has a value.',
  );
}

function tooLarge({ length }: string) {
  const message = `The event has ${groupDigits(length)} characters; at most ${groupDigits(MAX_EVENT_LENGTH)} are read.`;
  return problemAt({ from: MAX_EVENT_LENGTH, to: length }, 'error', 'event-too-large', message);
}
