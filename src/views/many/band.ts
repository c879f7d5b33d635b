import { percent, type Summary } from '../../batch';
import { groupDigits } from '../../engine';
import { counted } from './quantities';
import { lowerFirst, reasonBars } from './reasons';
import { isAccepted, isEvent, isReaching, isUnknown, rowsWhere } from './tally';

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
  const reach = reachOf(summary, partner, events);
  if (status === 'reading') {
    return { tone: 'held', headline: `Reading: ${reach} so far`, detail: WHILE_READING };
  }
  if (status === 'stopped') {
    const headline = `Stopped at ${counted(summary.rows, 'row')}`;
    return { tone: 'neutral', headline, detail: `${reach} of those read.` };
  }
  return doneBand(summary, reach, events);
}

// Events about which nothing is known must not look as if they were lost.
function reachOf(summary: Summary, partner: string | undefined, events: number): string {
  if (unknownIn(summary) === events) return `Cannot say for ${counted(events, 'event')}`;
  const share = percent(rowsWhere(summary, isReaching), events);
  if (partner === undefined) return `${share} are sent`;
  return `${share} ${isAccepted(summary) ? 'reach' : 'are sent to'} ${partner}`;
}

function unknownIn(summary: Summary): number {
  return rowsWhere(summary, isUnknown);
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
  const known = countsOf(summary);
  const { notSent, lost, unknown, held } = known;
  if (lost + unknown + held === 0) return arrivingBand(summary, reach, events);
  const detail = [
    ...reasonSentence(summary),
    ...(notSent > 0 && lost > notSent
      ? [`${counted(lost - notSent, 'other does', 'others do')} not arrive.`]
      : []),
    ...(unknown > 0 && lost > 0 ? [`For ${counted(unknown, 'event')} it is not known.`] : []),
    ...(held > 0 && lost + unknown > 0 ? [`${counted(held, 'event is', 'events are')} held.`] : []),
    ...observedSentence(summary),
  ];
  const tone = lost > 0 ? 'warning' : unknown > 0 ? 'neutral' : 'held';
  return { tone, headline: `${reach}${restOf(known, events)}`, detail: detail.join(' ') };
}

interface KnownCounts {
  readonly notSent: number;
  // Not sent, refused, or sent where nobody gets it.
  readonly lost: number;
  readonly unknown: number;
  readonly held: number;
}

function countsOf(summary: Summary): KnownCounts {
  const notSent = rowsWhere(summary, ({ state }) => state === 'not-sent');
  const unknown = unknownIn(summary);
  const held = rowsWhere(summary, ({ state }) => state === 'held');
  const events = rowsWhere(summary, isEvent);
  return { notSent, unknown, held, lost: events - rowsWhere(summary, isReaching) - unknown - held };
}

// What the headline says of the events that do not reach the partner.
function restOf({ notSent, lost, unknown, held }: KnownCounts, events: number): string {
  if (notSent > 0) return `; ${counted(notSent, 'event is', 'events are')} not sent`;
  if (lost > 0) return `; ${counted(lost, 'event does', 'events do')} not arrive`;
  if (unknown > 0) return unknown === events ? '' : `; ${counted(unknown, 'event')} cannot be judged`;
  return `; ${counted(held, 'event is', 'events are')} held`;
}

function reasonSentence(summary: Summary): readonly string[] {
  const [first] = reasonBars(summary);
  return first === undefined ? [] : [`Most often: ${lowerFirst(first.label)}.`];
}

// A postback report shows what happened, which counts more than what the checks rest on.
function observedSentence({ sent }: Summary): readonly string[] {
  const rows = sent?.unexpected ?? 0;
  return rows === 0 ? [] : [`But the report has a request for ${groupDigits(rows)} of them.`];
}

function arrivingBand(summary: Summary, reach: string, events: number): ManyBand {
  const warned = rowsWhere(summary, ({ state }) => state === 'with-warnings');
  if (warned === 0) return { tone: 'ok', headline: reach, detail: `All ${counted(events, 'event')}.` };
  const detail = `${counted(warned, 'event is', 'events are')} sent with warnings.`;
  return { tone: 'warning', headline: reach, detail };
}
