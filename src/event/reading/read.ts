import { allSteps, groupDigits, type Steps } from '../../engine';
import { problemAt } from '../problem';
import { jsonSteps, readObject } from './object';
import type { EventReading, FormReader } from './reading';

/** The longest event that is read, in UTF-16 units; a raw-data message has a few thousand. */
export const MAX_EVENT_LENGTH = 1_000_000;

/**
 * Reads an event: Push API JSON of either generation, a server-to-server body, or a list of JSON events, of which the
 * first is read. Total: any text gives fields or problems; an empty text is an event without fields. Every other form
 * people paste, such as raw-data rows, needs the reader of forms; without it such texts are refused as JSON.
 */
export function readEvent(text: string, readForm?: FormReader): EventReading {
  return allSteps(readEventSteps(text, readForm));
}

/** Reads an event as `readEvent` does, in steps. */
export function* readEventSteps(text: string, readForm?: FormReader): Steps<EventReading> {
  if (text.length > MAX_EVENT_LENGTH) return { ok: false, problems: [tooLarge(text)] };
  if (text.trim() === '') {
    return { ok: true, form: 'playground', text, fields: new Map(), problems: [empty(text)] };
  }
  const json = yield* jsonSteps(text);
  const reading = readObject(text, json);
  return readForm === undefined || !needsForms(reading) ? reading : yield* readForm(text, json);
}

/**
 * True when only the reader of forms can tell how to read a text: what was read without it was refused, is the body of a
 * server-to-server event, or has fields but no name of an event, so the event may be inside one of them. A name that
 * begins with a bracket may be a macro.
 */
export function needsForms(reading: EventReading): boolean {
  if (!reading.ok || reading.form === 's2s') return true;
  return reading.fields.size > 0 && !/^\w/.test(reading.fields.get('event_name')?.text ?? '');
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
