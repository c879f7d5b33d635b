import { readTime, type Segment, writeTime } from '../../engine';
import type { Row } from './rows';

/** The ms that one unit of a Unix count is. */
const UNITS: Readonly<Record<string, number>> = { 'unix-seconds': 1000, 'unix-milliseconds': 1 };

/**
 * Adds to each row whose value one macro alone wrote what it says to a reader, such as `2024-05-01 12:34:56 UTC` for Unix
 * seconds. Only the documented form of the macro decides, never the look of the value.
 */
export function withMeanings(rows: readonly Row[], segments: readonly Segment[]): readonly Row[] {
  return rows.map((row) => {
    const meaning = meaningOf(row, segments);
    return meaning === undefined ? row : { ...row, meaning };
  });
}

function meaningOf({ at, value, segments: held }: Row, segments: readonly Segment[]): string | undefined {
  const [only = -1, ...others] = held;
  const { output, filling } = segments[only] ?? {};
  const unit = UNITS[filling?.macro?.kind ?? ''];
  const isWhole = others.length === 0 && output?.from === at.from && output.to === at.to;
  // What is no time in the event is written as it is, and may be any number.
  const isTime =
    unit !== undefined && /^-?\d{1,14}$/.test(value) && readTime(filling?.raw ?? '') !== undefined;
  return isWhole && isTime ? `${writeTime(Number(value) * unit).replace(/\.000$/, '')} UTC` : undefined;
}
