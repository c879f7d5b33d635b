// AppsFlyer's UTC timestamps: `2024-05-01 12:34:56.789`, with or without milliseconds, `T` and an offset of up to 14 hours.
const TIMESTAMP =
  /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)[ T](\d\d):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3})\d*)?)?(?: ?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d))?$/;

/**
 * Reads a time as milliseconds since 1970: AppsFlyer's timestamps, taken as UTC when they name no offset,
 * and counts of 10 digits (seconds) or 13 digits (milliseconds). Undefined for anything else.
 */
export function readTime(text: string): number | undefined {
  if (/^\d{10}$/.test(text)) return Number(text) * 1000;
  if (/^\d{13}$/.test(text)) return Number(text);
  const found = TIMESTAMP.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((digits: string | undefined) => Number(digits ?? 0));
  const [fraction = '', zone = 'Z'] = found.slice(7);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const time = date.setUTCHours(hour, minute, second, Number(fraction.padEnd(3, '0')));
  // 31 February rolls over into March, and 24:00 into the next day; a time that does not exist is not accepted.
  return date.getUTCDate() === day ? time - offsetOf(zone) : undefined;
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
