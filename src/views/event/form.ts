import type { EventForm, EventReading } from '../../event';

/** An event that is written in another form than the JSON that the page writes. */
export interface OtherForm {
  /** What it is, as a key that stays the same while the text is edited. */
  readonly key: string;
  /** The sentence that says what it is. */
  readonly sentence: string;
}

const SENTENCES: Record<Exclude<EventForm, 'playground'>, string> = {
  'push-v1': 'This is a Push API 1.0 message.',
  s2s: 'This is a server-to-server body.',
  'raw-data': 'These are raw-data rows.',
};

/**
 * Returns what an event is written as, if it is not JSON with the names of Push API 2.0. Undefined for a text that is
 * such JSON but for its mistakes, since those are problems with fixes, and for one that cannot be read.
 */
export function otherFormOf(reading: EventReading): OtherForm | undefined {
  if (!reading.ok || reading.wrapping === 'this') return undefined;
  const { form, wrapping, problems } = reading;
  const note = problems.find(({ code }) => code === 'event-form');
  if (wrapping !== undefined && note !== undefined) return { key: wrapping, sentence: note.message };
  return form === 'playground' ? undefined : { key: form, sentence: SENTENCES[form] };
}

/** True for an event that can be replaced by the same event as plain JSON. */
export function isConvertible(reading: EventReading): boolean {
  return reading.ok && (reading.wrapping !== undefined || reading.form !== 'playground');
}
