import type { Origin } from '../documentation';
import type { LeanplumEventKind } from './macros';
import { documented } from '../origin';

/** The limits of Leanplum's postbacks (L1, L2). */
export const LEANPLUM_LIMITS = {
  /** How many postbacks an app can have. */
  postbacksPerApp: 3,
  /** How long a receiver may take to respond, in ms. */
  timeout: 30_000,
  /** How often a postback is sent again after a 5xx response. */
  retries: 9,
  /** The wait before the first retry, in ms; the waits grow exponentially. */
  firstRetry: 3_600_000,
  /** The wait before the last retry, in ms. */
  lastRetry: 36_000_000,
} as const;

/** An event of a message that triggers a postback. */
export interface LeanplumMessageEvent {
  /** The event's name, spelled as printed. */
  readonly name: string;
  /** The in-app templates that have it; absent when every message of the channel has it. */
  readonly templates?: readonly string[];
}

/** A channel of messages with the events that trigger postbacks, spelled as printed (L1). */
export interface LeanplumChannel {
  /** The channel's name. */
  readonly name: string;
  /** Its events. */
  readonly events: readonly LeanplumMessageEvent[];
}

const events = (...names: readonly string[]): LeanplumMessageEvent[] => names.map((name) => ({ name }));

/** The channels a postback can be limited to; a postback that names none gets all three (L1). */
export const LEANPLUM_CHANNELS: readonly LeanplumChannel[] = [
  { name: 'Push Notification', events: events('Sent', 'Open', 'Held Back') },
  {
    name: 'Email',
    events: [
      ...events('Sent', 'Deferred', 'Delivered', 'Bounce', 'Open', 'Click', 'Marked as spam', 'Dropped'),
      ...events('Unsubscribe', 'Held Back'),
    ],
  },
  {
    name: 'In-app Message',
    events: [
      ...events('View', 'held back'),
      { name: 'Accept', templates: ['Center Popup', 'Confirm', 'Interstitial'] },
      { name: 'Select Button 1', templates: ['Rich interstitial'] },
      { name: 'Select Button 2', templates: ['Rich interstitial'] },
      { name: 'Submit', templates: ['Satisfaction Survey'] },
      { name: 'Select', templates: ['Banner'] },
    ],
  },
];

/** The value of `type` in `addPostback` for each type of postback. */
export const LEANPLUM_TYPES = {
  message: 'messageEvents',
  'ab-test': 'abTestEvents',
} as const satisfies Record<LeanplumEventKind, string>;

/** A rule of Leanplum's postbacks, in one sentence. */
export interface LeanplumRule {
  /** A name that does not change, because findings refer to it. */
  readonly id: string;
  /** Its subject, in a few words. */
  readonly title: string;
  /** The rule. */
  readonly text: string;
  /** The documents it rests on. */
  readonly origins: readonly Origin[];
}

const rule = (id: string, title: string, text: string): LeanplumRule => ({
  id,
  title,
  text,
  origins: documented('L1', 'L2'),
});

/** The rules that Leanplum's documents state for postbacks. */
export const LEANPLUM_RULES: readonly LeanplumRule[] = [
  rule('leanplum-postbacks', 'Number of postbacks', 'An app can have at most three postbacks.'),
  rule(
    'leanplum-type',
    'Type of a postback',
    'A postback is either for message events or for A/B test events.',
  ),
  rule(
    'leanplum-channels',
    'Channels',
    'Message events come from all three channels unless the postback names channels.',
  ),
  rule(
    'leanplum-all-events',
    'Events of a channel',
    'Single events of a channel cannot be selected, so the receiver must ignore the others.',
  ),
  rule(
    'leanplum-ab-event',
    'Events of an A/B test',
    'An A/B test triggers a postback when a user enters it.',
  ),
  rule('leanplum-method', 'Method', 'Leanplum sends a POST request whose values are in the URL.'),
  rule(
    'leanplum-names',
    'Names of macros',
    'The names in braces are fixed; the keys before them can be chosen.',
  ),
  rule(
    'leanplum-encoded',
    'Encoding of the URL',
    'A URL that is added without being encoded may be refused or stored incorrectly.',
  ),
  rule('leanplum-timeout', 'Time to respond', 'A receiver has 30 seconds to respond.'),
  rule(
    'leanplum-retries',
    'Retries',
    'After a 5xx response the postback is sent up to nine more times, after waits that grow from one hour to ten, and is then lost.',
  ),
  rule('leanplum-key', 'Key', 'Postbacks are added with the data export key.'),
];
