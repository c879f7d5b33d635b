import { type Outcome, percent, type Summary } from '../../batch';
import { groupDigits } from '../../engine';
import { counted } from './quantities';
import { lowerFirst } from './reasons';
import { isAccepted, isEvent, isReaching, isUnknown, rowsByOutcome, rowsWhere } from './tally';

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
  const [first, ...others] = missesOf(summary);
  if (first === undefined) return arrivingBand(summary, reach, events);
  const detail = [firstReason(first), ...others.map(countedReason), ...observedSentence(summary)];
  return {
    tone: first.tone,
    // Where nothing is known of any event, `reach` says so.
    headline: unknownIn(summary) === events ? reach : `${reach}; ${first.says}`,
    detail: detail.filter((sentence) => sentence !== '').join(' '),
  };
}

// Events that are not known to reach the partner, for which the same can be said.
interface Miss {
  readonly tone: ManyBand['tone'];
  // How many there are and what happens to them, without a full stop.
  readonly says: string;
  // Their reasons, the most frequent first; empty where none is known.
  readonly reasons: readonly string[];
}

function missesOf(summary: Summary): readonly Miss[] {
  const notSent = rowsWhere(summary, isNotSent);
  const other = notSent > 0 ? 'other' : 'event';
  const all = [
    { tone: 'warning', holds: isNotSent, says: ['event is not sent', 'events are not sent'] },
    { tone: 'warning', holds: isLost, says: [`${other} does not arrive`, `${other}s do not arrive`] },
    { tone: 'neutral', holds: isUnknown, says: ['event cannot be judged', 'events cannot be judged'] },
    { tone: 'held', holds: isHeld, says: ['event is held', 'events are held'] },
  ] as const;
  return all.flatMap(({ tone, holds, says }) => {
    const rows = rowsWhere(summary, holds);
    return rows === 0
      ? []
      : [{ tone, says: counted(rows, says[0], says[1]), reasons: reasonsWhere(summary, holds) }];
  });
}

function reasonsWhere(summary: Summary, holds: (outcome: Outcome) => boolean): readonly string[] {
  const rows = rowsByOutcome(summary);
  const counts = new Map<string, number>();
  for (const [index, outcome] of summary.outcomes.entries()) {
    const found = rows[index] ?? 0;
    if (found === 0 || !holds(outcome)) continue;
    counts.set(outcome.reason, (counts.get(outcome.reason) ?? 0) + found);
  }
  const inOrder = [...counts].toSorted(([, one], [, other]) => other - one);
  return inOrder.map(([reason]) => lowerFirst(reason));
}

// The headline counts them. Nothing is said where most have no reason that is known.
function firstReason({ reasons: [first = '', ...further] }: Miss): string {
  if (first === '') return '';
  return `${further.length === 0 ? 'Reason' : 'Most often'}: ${first}.`;
}

function countedReason({ says, reasons: [first = '', ...further] }: Miss): string {
  if (first === '') return `${says}.`;
  return `${says}${further.length === 0 ? '' : ', most often'}: ${first}.`;
}

function isNotSent({ state }: Outcome): boolean {
  return state === 'not-sent';
}

function isHeld({ state }: Outcome): boolean {
  return state === 'held';
}

// Refused, or sent where nobody gets it.
function isLost(outcome: Outcome): boolean {
  return isEvent(outcome) && ![isNotSent, isHeld, isUnknown, isReaching].some((holds) => holds(outcome));
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
