// AppsFlyer's UTC timestamps: `2024-05-01 12:34:56.789`, with or without milliseconds, `T` and an offset.
const TIMESTAMP =
  /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?(?: ?(Z|[+-]\d\d:?\d\d))?$/;

/**
 * Reads a time as milliseconds since 1970: AppsFlyer's timestamps, taken as UTC when they name no offset,
 * and counts of 10 digits (seconds) or 13 digits (milliseconds). Undefined for anything else.
 */
export function readTime(text: string): number | undefined {
  if (/^\d{10}$/.test(text)) return Number(text) * 1000;
  if (/^\d{13}$/.test(text)) return Number(text);
  const found = TIMESTAMP.exec(text);
  if (found === null) return undefined;
  const [
    ,
    year = '',
    month = '',
    day = '',
    hour = '',
    minute = '',
    second = '00',
    fraction = '',
    zone = 'Z',
  ] = found;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  // `Date.UTC` rolls 31 February over into March; a time that does not exist is not accepted.
  const exists = isDate(date) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  if (!exists) return undefined;
  const clock = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  return startOf(date) + clock * 1000 + Number(fraction.padEnd(3, '0')) - offsetOf(zone);
}

interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate({ year, month, day }: CalendarDate): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}

const FOUR_CENTURIES_MS = 146_097 * 86_400_000;

// `Date.UTC` takes the years 0 to 99 for those of the last century; the calendar repeats itself after 400 years.
function startOf({ year, month, day }: CalendarDate): number {
  return Date.UTC(year + 400, month - 1, day) - FOUR_CENTURIES_MS;
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** Writes a time as AppsFlyer's postbacks do: `yyyy-mm-dd hh:mm:ss.SSS`, UTC (a rendered postback shows it). */
export function writeTime(time: number): string {
  return new Date(time).toISOString().replace('T', ' ').replace('Z', '');
}
