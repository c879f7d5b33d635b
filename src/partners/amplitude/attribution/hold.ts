/** How long Amplitude keeps an attribution that matches no user, in hours (M1, SEED-AM). */
export const HOLD_HOURS = 72;

const HOUR = 3_600_000;

/** What is known about the user's first Amplitude event after the install: none so far, one at a known time, or never one. */
export const FIRST_EVENT = ['not-yet', 'comes', 'never'] as const;

/** How the identifier on the user's Amplitude events compares with those that are sent; letter case matters (M4). */
export type IdentifierMatch = 'same' | 'case' | 'other';

/** What decides whether a held attribution is matched. */
export interface HoldInput {
  /** When Amplitude receives the attribution, in ms since 1970; absent when the event does not say. */
  readonly receivedAt?: number;
  /** What is known about the user's first Amplitude event. */
  readonly firstEvent: (typeof FIRST_EVENT)[number];
  /** Hours from the attribution to that event; below zero when Amplitude knew the user before. Only used with `comes`. */
  readonly firstEventHours: number;
  /** How the identifiers compare. */
  readonly match: IdentifierMatch;
}

/** A point on the timeline. */
export interface HoldMoment {
  /** Which point it is. */
  readonly id: 'received' | 'first-event' | 'deadline';
  /** What happens then, in a few words. */
  readonly label: string;
  /** Hours after the attribution was received; below zero for what was before. */
  readonly hours: number;
  /** The same in ms. */
  readonly offset: number;
  /** The point in time in ms since 1970; absent when it is not known when the attribution was received. */
  readonly at?: number;
}

/** What happens to an attribution over time, as data for drawing. */
export interface HoldTimeline {
  /** `held`: not decided yet. */
  readonly outcome: 'matched' | 'held' | 'dropped';
  /** Hours for which it is held: 0 when it matches at once, 72 at most. */
  readonly heldHours: number;
  /** The points in the order of time. */
  readonly moments: readonly HoldMoment[];
}

/**
 * Returns what happens to an attribution event (M1, SEED-AM): it is matched to a user whose Amplitude events have the same
 * identifier, held for up to 72 hours while there is none, and then dropped. That an event at exactly 72 hours still
 * counts is inferred. Total: hours that are not a finite number mean that there is no event.
 */
export function holdTimeline(input: HoldInput): HoldTimeline {
  const { firstEvent, firstEventHours: hours, match } = input;
  const comes = firstEvent === 'comes' && Number.isFinite(hours);
  const matches = comes && match === 'same' && hours <= HOLD_HOURS;
  const isOpen = firstEvent === 'not-yet' && match === 'same';
  const outcome = matches ? 'matched' : isOpen ? 'held' : 'dropped';
  const heldHours = matches ? Math.max(0, hours) : HOLD_HOURS;
  const moments = [
    moment(
      input,
      'received',
      0,
      heldHours === 0 ? 'Attribution received and matched' : 'Attribution received',
    ),
    ...(comes ? [moment(input, 'first-event', hours, firstEventLabel(hours, match))] : []),
    ...(heldHours === 0 ? [] : [moment(input, 'deadline', HOLD_HOURS, DEADLINE[outcome])]),
  ];
  return { outcome, heldHours, moments: moments.sort((a, b) => a.hours - b.hours) };
}

const DEADLINE: Readonly<Record<HoldTimeline['outcome'], string>> = {
  matched: 'The hold would have ended',
  held: 'Dropped, unless an event comes before',
  dropped: 'Attribution dropped',
};

function firstEventLabel(hours: number, match: IdentifierMatch): string {
  if (match === 'case') return 'Amplitude event with the identifier in a different letter case';
  if (match === 'other') return 'Amplitude event with a different identifier';
  if (hours > HOLD_HOURS) return 'First Amplitude event, too late';
  return hours <= 0 ? 'Earlier Amplitude event' : 'First Amplitude event: matched';
}

function moment({ receivedAt }: HoldInput, id: HoldMoment['id'], hours: number, label: string): HoldMoment {
  const offset = hours * HOUR;
  return { id, label, hours, offset, ...(receivedAt !== undefined && { at: receivedAt + offset }) };
}

/** Compares the identifiers that are sent with the one Amplitude knows; an empty one means the same as sent. */
export function matchIdentifiers(sent: readonly string[], known: string): IdentifierMatch {
  if (known === '' || sent.includes(known)) return 'same';
  const lower = known.toLowerCase();
  return sent.some((id) => id.toLowerCase() === lower) ? 'case' : 'other';
}
