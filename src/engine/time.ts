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
  const [, year, month, day, hour, minute, second = '00', fraction = '', zone = 'Z'] = found;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}Z`;
  const time = Date.parse(written);
  // `Date.parse` rolls 31 February over into March; a time that does not exist is not accepted.
  const exists = Number.isFinite(time) && new Date(time).toISOString() === written;
  return exists ? time - offsetOf(zone) : undefined;
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
