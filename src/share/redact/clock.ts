import type { FieldType } from '../../vocabulary';

/*
 * A shared event keeps its times to the hour, and the distances between them: which of two came first, whether a window
 * has closed, and the day from which a rule applies all decide what the page says. So every time is moved back by the
 * same amount, the largest that moves none of them into the hour before.
 */

/** Where a time of an event has its minutes. */
interface Reading {
  /** The milliseconds since the full hour, as written. */
  readonly sinceHour: number;
  /** The smallest step that the text can express, in ms. */
  readonly step: number;
  /** Writes the text with another number of milliseconds since the full hour. */
  readonly write: (sinceHour: number) => string;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const DATE = /^\s*\d{1,4}([-/.])\d{1,2}\1\d{1,4}/;
const CLOCK =
  /^(\s*\d{1,4}([-/.])\d{1,2}\2\d{1,4}(?:[ T]|, )\d{1,2}:)([0-5]\d)(?::([0-5]\d)(?:([.,])(\d{1,9}))?)?(\s*(?:Z|[AP]M|UTC|GMT|[+-]\d\d:?\d\d)?\s*)$/i;

/** Returns true for a text that is a date without a time. */
export function isDate(text: string): boolean {
  return DATE.test(text) && /^[\s\d/.-]+$/.test(text);
}

/** Returns true for a text that `createClock` moves: a time of day, or the count of a time field. */
export function isTime(text: string, type: FieldType | undefined): boolean {
  return read(text, type) !== undefined;
}

/** Returns a function that moves each of these times by the same amount, in the format it has. Idempotent. */
export function createClock(
  times: readonly { readonly text: string; readonly type: FieldType | undefined }[],
): (text: string, type: FieldType | undefined) => string {
  const readings = times.flatMap(({ text, type }) => read(text, type) ?? []);
  const step = Math.max(1, ...readings.map((each) => each.step));
  const least = Math.min(HOUR, ...readings.map(({ sinceHour }) => sinceHour));
  const back = Math.floor(least / step) * step;
  return (text, type) => {
    const reading = read(text, type);
    return reading === undefined ? text : reading.write(reading.sinceHour - back);
  };
}

function read(text: string, type: FieldType | undefined): Reading | undefined {
  if (type === 'time' && /^\d{10}$/.test(text)) return count(text, SECOND);
  if (type === 'time' && /^\d{13}$/.test(text)) return count(text, 1);
  const found = CLOCK.exec(text);
  if (found === null) return undefined;
  const [, before = '', , minutes = '', seconds, point = '', fraction = '', after = ''] = found;
  const milliseconds = fraction.slice(0, 3);
  const unit = 10 ** (3 - milliseconds.length);
  return {
    sinceHour: Number(minutes) * MINUTE + Number(seconds ?? 0) * SECOND + Number(milliseconds) * unit,
    step: seconds === undefined ? MINUTE : unit,
    write: (sinceHour) => {
      const clock = seconds === undefined ? '' : `:${digits(Math.floor((sinceHour % MINUTE) / SECOND), 2)}`;
      const rest = digits(Math.floor((sinceHour % SECOND) / unit), milliseconds.length);
      const minute = digits(Math.floor(sinceHour / MINUTE), 2);
      return `${before}${minute}${clock}${point}${rest}${fraction.slice(3)}${after}`;
    },
  };
}

function count(text: string, unit: number): Reading {
  const time = Number(text) * unit;
  const sinceHour = time % HOUR;
  return {
    sinceHour,
    step: unit,
    write: (moved) => String((time - sinceHour + moved) / unit).padStart(text.length, '0'),
  };
}

function digits(value: number, length: number): string {
  return length === 0 ? '' : String(value).padStart(length, '0');
}
