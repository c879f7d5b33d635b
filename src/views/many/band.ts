import type { Summary } from '../../batch';
import { counted, percent } from './percent';
import { lowerFirst, reasonBars } from './reasons';
import { isEvent, isReaching, rowsWhere } from './tally';

/** How far a run is. */
export type RunStatus = 'empty' | 'reading' | 'stopped' | 'done' | 'broken';

/** What the headline depends on. */
export interface BandInput {
  /** How far the run is. */
  readonly status: RunStatus;
  /** What was counted; undefined before the first figures. */
  readonly summary: Summary | undefined;
  /** The name of the partner; undefined for a custom endpoint. */
  readonly partner: string | undefined;
  /** Why nothing more was read, as a sentence; absent unless the run is broken. */
  readonly problem?: string | undefined;
}

/** The result in one sentence. */
export interface ManyBand {
  /** The name of its color token, without the two hyphens. */
  readonly tone: 'neutral' | 'held' | 'ok' | 'warning' | 'error';
  /** The headline, without a full stop. */
  readonly headline: string;
  /** The sentence below it. */
  readonly detail: string;
}

/** Says how many events reach the partner, or how far the reading is. */
export function bandOf({ status, summary, partner, problem }: BandInput): ManyBand {
  const events = summary === undefined ? 0 : rowsWhere(summary, isEvent);
  if (status === 'empty') return EMPTY;
  if (status === 'broken') return brokenBand(problem, summary);
  if (summary === undefined || events === 0) return withoutEvents(status, summary);
  const share = percent(rowsWhere(summary, isReaching), events);
  const reach = partner === undefined ? `${share} are sent` : `${share} reach ${partner}`;
  if (status === 'reading') {
    return { tone: 'held', headline: `Reading: ${reach} so far`, detail: WHILE_READING };
  }
  if (status === 'stopped') {
    const headline = `Stopped at ${counted(summary.rows, 'row')}`;
    return { tone: 'neutral', headline, detail: `${reach} of those read.` };
  }
  return doneBand(summary, reach, events);
}

const EMPTY: ManyBand = {
  tone: 'neutral',
  headline: 'No events yet',
  detail: 'They run through the template in Compose and the checks of the partner.',
};

const STARTING: ManyBand = {
  tone: 'held',
  headline: 'Reading',
  detail: 'The first figures come in a moment.',
};

const NO_EVENTS: ManyBand = {
  tone: 'neutral',
  headline: 'No event in this file',
  detail: 'It has a header at most, and no row that is an event.',
};

function withoutEvents(status: RunStatus, summary: Summary | undefined): ManyBand {
  if (status === 'reading') return STARTING;
  if (status === 'done') return NO_EVENTS;
  const headline = `Stopped at ${counted(summary?.rows ?? 0, 'row')}`;
  return { tone: 'neutral', headline, detail: 'Nothing was counted yet.' };
}

const WHILE_READING =
  'Counts are exact for the rows read. You can look around or cancel; what is counted stays.';

function brokenBand(problem: string | undefined, summary: Summary | undefined): ManyBand {
  const rows = summary?.rows ?? 0;
  const detail =
    rows === 0
      ? 'Nothing was counted.'
      : `${counted(rows, 'row')} before that ${rows === 1 ? 'is' : 'are'} counted.`;
  return { tone: 'error', headline: (problem ?? 'The events could not be read').replace(/\.$/, ''), detail };
}

function doneBand(summary: Summary, reach: string, events: number): ManyBand {
  const isNotSent = rowsWhere(summary, ({ state }) => state === 'not-sent');
  const [first] = reasonBars(summary);
  const stopped = events - rowsWhere(summary, isReaching);
  if (stopped === 0) {
    const warned = rowsWhere(summary, ({ state }) => state === 'with-warnings');
    if (warned === 0) return { tone: 'ok', headline: reach, detail: `All ${counted(events, 'event')}.` };
    const detail = `${counted(warned, 'event is', 'events are')} sent with warnings.`;
    return { tone: 'warning', headline: reach, detail };
  }
  const others =
    isNotSent > 0 && isNotSent < stopped
      ? ` ${counted(stopped - isNotSent, 'other does', 'others do')} not arrive.`
      : '';
  const headline =
    isNotSent > 0
      ? `${reach}; ${counted(isNotSent, 'event is', 'events are')} not sent`
      : `${reach}; ${counted(stopped, 'event does', 'events do')} not arrive`;
  const detail = first === undefined ? '' : `Most often: ${lowerFirst(first.label)}.${others}`;
  return { tone: 'warning', headline, detail };
}
