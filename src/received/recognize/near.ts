// A server may take so long to answer.
const MAX_SECONDS = 60;
const HOUR = 3600;
// Between UTC and the zone that is furthest from it.
const MAX_HOURS = 14;

/**
 * True where two times, as logs write them, may be those of one request. Where one does not name its zone, whole hours may
 * be those between two zones. A time that is not read tells nothing.
 */
export function isNear(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [momentOf(one), momentOf(other)];
  if (a === undefined || b === undefined) return true;
  const hasDays = a.days !== undefined && b.days !== undefined;
  const days = hasDays ? a.days - b.days : 0;
  const isExact = hasDays && a.offset !== undefined && b.offset !== undefined;
  const offset = isExact ? a.offset - b.offset : 0;
  const apart = Math.abs(days * 24 * HOUR + a.seconds - b.seconds - offset);
  if (isExact) return apart <= MAX_SECONDS;
  const inHour = apart % HOUR;
  return (
    Math.min(inHour, HOUR - inHour) <= MAX_SECONDS && (!hasDays || apart <= MAX_HOURS * HOUR + MAX_SECONDS)
  );
}

/** A time as a log writes it. */
interface Moment {
  /** The seconds since midnight. */
  readonly seconds: number;
  /** The number of its day; absent where only the time is written. */
  readonly days: number | undefined;
  /** The seconds that its zone is ahead of UTC; absent where no zone is written. */
  readonly offset: number | undefined;
}

const ISO_DAY = /\d{4}-\d\d-\d\d/;
const LOG_DAY = /(\d\d)[/ -]([A-Z][a-z]{2})[/ -](\d{4})/;
const CLOCK = /(?<!\d)(\d\d):(\d\d):(\d\d)(?:[.,]\d+)?(?: ?(?:(Z|UTC|GMT)|([+-]\d\d):?(\d\d)))?/;

function momentOf(time = ''): Moment | undefined {
  const [all, hours, minutes, seconds, utc, zone, rest] = CLOCK.exec(time) ?? [];
  if (all === undefined) return undefined;
  const [, day, month, year] = LOG_DAY.exec(time) ?? [];
  const day1970 = Date.parse(ISO_DAY.exec(time)?.[0] ?? `${day ?? ''} ${month ?? ''} ${year ?? ''} UTC`);
  const sign = zone?.startsWith('-') === true ? -1 : 1;
  return {
    seconds: Number(hours) * HOUR + Number(minutes) * 60 + Number(seconds),
    days: Number.isNaN(day1970) ? undefined : day1970 / (24 * HOUR * 1000),
    offset:
      zone !== undefined ? Number(zone) * HOUR + sign * Number(rest) * 60 : utc === undefined ? undefined : 0,
  };
}
