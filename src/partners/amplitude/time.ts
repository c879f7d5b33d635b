import type { JsonEntry } from '../../engine';

/** How a `time` of an event reads: as milliseconds since 1970, as what looks like seconds, or as no such number. */
export type TimeReading = 'absent' | 'milliseconds' | 'seconds' | 'other';

// 1e11 milliseconds are in March 1973, before any app; 1e11 seconds are in the year 5138.
const LEAST_MILLISECONDS = 1e11;

/** Tells how a `time` reads. Both APIs take whole milliseconds since 1970 (M1); a missing or null one is the time of upload. */
export function readEventTime(entry: JsonEntry | undefined): TimeReading {
  if (entry === undefined || entry.value.type === 'null') return 'absent';
  if (entry.value.type !== 'number' || !/^\d+$/.test(entry.value.text)) return 'other';
  return Number(entry.value.text) < LEAST_MILLISECONDS ? 'seconds' : 'milliseconds';
}
