import { readTime, writeTime } from '../../../engine';
import { eventText } from '../../event-text';
import { documented, observed } from '../../../vocabulary/reference';
import type { DeliveryContext } from '../../partner';
import { finding } from '../../receiver/finding';
import type { Answer, ReceiverFinding } from '../../verdict';
import type { AttributionSettings } from './settings';
import { HOLD_HOURS, type HoldTimeline, holdTimeline, type IdentifierMatch, matchIdentifiers } from './hold';

/**
 * Returns the timeline of an attribution with these identifiers. AppsFlyer sends installs as they happen, so the time of
 * the install is used as the time at which Amplitude receives it.
 */
export function holdOf(
  identifiers: readonly string[],
  { settings, event }: Pick<DeliveryContext<AttributionSettings>, 'settings' | 'event'>,
): HoldTimeline {
  const receivedAt = readTime(eventText(event, 'install_time'));
  return holdTimeline({
    firstEvent: settings.firstEvent,
    firstEventHours: settings.firstEventHours,
    match: matchIdentifiers(identifiers, settings.knownIdentifier.trim()),
    ...(receivedAt !== undefined && { receivedAt }),
  });
}

const OUTCOMES = { matched: 'accepted', held: 'held', dropped: 'lost' } as const;

const HEADLINES = {
  matched: undefined,
  held: 'Held until the user is known',
  dropped: `Sent, but dropped after ${String(HOLD_HOURS)} hours`,
} as const;

/** Answers a request without errors: 200 in any case, and then what happens during the hold (M1, SEED-AM). */
export function answerHeld(
  identifiers: readonly string[],
  context: DeliveryContext<AttributionSettings>,
  findings: readonly ReceiverFinding[],
): Answer {
  const timeline = holdOf(identifiers, context);
  const match = matchIdentifiers(identifiers, context.settings.knownIdentifier.trim());
  const headline = HEADLINES[timeline.outcome];
  return {
    outcome: OUTCOMES[timeline.outcome],
    ...(headline !== undefined && { headline }),
    status: 200,
    body: 'success',
    timeline,
    message: `Amplitude answers 200 and ${sentenceFor(timeline, context.settings, match)}.`,
    // The body is only in a copy of a Postman collection; the rest is on Amplitude's pages.
    origins: [...documented('M1', 'SEED-AM'), ...observed('M4')],
    findings: [
      ...findings,
      ...caseFinding(match),
      ...(timeline.outcome === 'matched' ? [] : [CAUSES]),
      STRIPPED,
    ],
  };
}

function sentenceFor(
  { outcome, heldHours, moments }: HoldTimeline,
  { firstEvent, firstEventHours }: AttributionSettings,
  match: IdentifierMatch,
): string {
  if (outcome === 'matched') {
    if (heldHours === 0) return 'matches it immediately, since it knows a user with the same identifier';
    return `holds it for ${hoursOf(heldHours)}, until the user's first event with the same identifier matches it`;
  }
  if (outcome === 'held') {
    const end = moments.find(({ id }) => id === 'deadline')?.at;
    return `holds it ${until(end)}, until a user with the same identifier has an event`;
  }
  const why = whyDropped(firstEvent, firstEventHours, match);
  return `drops it after ${String(HOLD_HOURS)} hours, because ${why}`;
}

function whyDropped(
  firstEvent: AttributionSettings['firstEvent'],
  hours: number,
  match: IdentifierMatch,
): string {
  if (match === 'case') return "the identifier on the user's events differs in letter case";
  if (match === 'other') return "the user's events have a different identifier";
  if (firstEvent !== 'comes') return 'no user with the same identifier has an event in that time';
  return `the user's first event is only after ${hoursOf(hours)}`;
}

function hoursOf(hours: number): string {
  return `${String(Math.round(hours * 100) / 100)} ${hours === 1 ? 'hour' : 'hours'}`;
}

const LAST_TIME = 8_640_000_000_000_000;

function until(time: number | undefined): string {
  if (time === undefined || !(Math.abs(time) <= LAST_TIME)) return `for up to ${String(HOLD_HOURS)} hours`;
  return `up to ${writeTime(time)} UTC`;
}

function caseFinding(match: IdentifierMatch): readonly ReceiverFinding[] {
  if (match !== 'case') return [];
  const message =
    "The identifier sent and the one on the user's Amplitude events differ only in letter case, and Amplitude compares letter by letter.";
  return [finding('warning', 'amplitude-attribution-letter-case', message, documented('M4'))];
}

const CAUSES = finding(
  'hint',
  'amplitude-attribution-causes',
  "An install usually finds no user because the app's Amplitude events have no device identifier: the SDKs for JavaScript and React Native do not collect one, and the others collect one only when told to.",
  documented('M1'),
);

const STRIPPED = finding(
  'hint',
  'amplitude-attribution-stripped',
  'Amplitude uses the advertising ID to match and then removes it, so it is null on the stored event.',
  documented('SEED-AM', 'M1'),
);
