/**
 * Reads a number as people and spreadsheets write it in one country or another, with a sign of a currency or without, and
 * returns it as a plain number. Undefined for a plain number, and where it could be two numbers, such as `1,234`.
 */
export function plainNumber(text: string): string | undefined {
  const bare = text.trim().replace(/^[€$£¥₹]\s?|\s?(?:[€$£¥₹]|[A-Z]{3})$/g, '');
  const written = /^-?\d{1,3}(?:[. \u00a0\u202f’']\d{3})+,\d+$|^-?\d+,(?:\d{1,2}|\d{4,})$/.test(bare)
    ? bare.replace(/[. \u00a0\u202f’']/g, '').replace(',', '.')
    : bare.replace(/,(?=\d{3}(?:,|\.\d))/g, '');
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(written) && written !== text ? written : undefined;
}

/** A date as it is written in one country or another. */
export interface LocalTime {
  /** The times it may mean, as AppsFlyer writes them: one, or two where day and month may be in either order. */
  readonly times: readonly string[];
}

const CLOCK = String.raw`(?:,? +(?:at +)?(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?: ?([AP])\.?M\.?)?)?(?: +(?:UTC|GMT))?`;
const NUMBERS = new RegExp(`^(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{1,4})${CLOCK}$`, 'i');
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const MONTH_FIRST = new RegExp(
  `^(?:[a-z]{3,9},? +)?${MONTH} +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})${CLOCK}$`,
  'i',
);
const DAY_FIRST = new RegExp(`^(?:[a-z]{3,9},? +)?(\\d{1,2})[ -]${MONTH}[ -](\\d{4})${CLOCK}$`, 'i');

/**
 * Reads a date with or without a time of day in the forms of spreadsheets, mails and countries. It is taken as UTC, since
 * none of them says otherwise. Undefined for any other text.
 */
export function readLocalTime(text: string): LocalTime | undefined {
  const first = MONTH_FIRST.exec(text);
  if (first !== null) return only(first[3], monthOf(first[1]), first[2], first.slice(4));
  const day = DAY_FIRST.exec(text);
  if (day !== null) return only(day[3], monthOf(day[2]), day[1], day.slice(4));
  const [found, one = '', sign, two, three, ...clock] = NUMBERS.exec(text) ?? [];
  if (found === undefined) return undefined;
  if (one.length === 4) return only(one, two, three, clock);
  if (three?.length !== 4) return undefined;
  // With dots the day comes first everywhere, with other signs it depends on the country.
  const dayFirst = written(three, two, one, clock);
  const monthFirst = sign === '.' ? undefined : written(three, one, two, clock);
  const times = [...new Set([monthFirst, dayFirst])].filter((time) => time !== undefined);
  return times.length === 0 ? undefined : { times };
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

type Clock = readonly (string | undefined)[];

function only(year: string | undefined, month: string | undefined, day: string | undefined, clock: Clock) {
  const time = written(year, month, day, clock);
  return time === undefined ? undefined : { times: [time] };
}

function written(year = '', month = '', day = '', [hour = '0', minute = '00', second = '00', half]: Clock) {
  const isLate = half?.toUpperCase() === 'P';
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isLate ? 12 : 0);
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const isDate = date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1;
  if (!isDate || hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const two = (number: number | string) => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hours)}:${minute}:${second}.000`;
}
