import { type MacroUse, type MessagingEvent, normalizeName, type Platform } from '../vocabulary';
import type { EventFields } from '../engine';

/**
 * What an event reports. A reinstall is an `install`; `other` is a session or an uninstall; `unknown` is an event that
 * has neither a type, a name nor a conversion type that says it.
 */
export type EventKind = 'install' | 're-engagement' | 're-attribution' | 'in-app' | 'other' | 'unknown';

/** What an event says about its platform and its kind. */
export interface Situation {
  /** Absent when the event names no platform, or one that no macro and no rule depends on. */
  readonly platform?: Platform;
  /** What the event reports. */
  readonly kind: EventKind;
  /** Which of the two kinds of template the event fills; absent when its kind is `other` or `unknown`. */
  readonly use?: Exclude<MacroUse, 'both'>;
  /** Whether a Leanplum event reports a message or an A/B test; absent when its fields do not say, or say both. */
  readonly messaging?: MessagingEvent;
}

/**
 * Reads an event's platform and kind. Diagnostics, completion, the partners' checks and the grid of users all ask this
 * function, so they cannot disagree. Case, `-`, `_` and spaces do not count in the names of platforms and kinds.
 */
export function situationOf(event: EventFields): Situation {
  const platform = platformOf(event);
  const kind = kindOf(event);
  const use = USES[kind];
  const messaging = messagingOf(event);
  return { ...(platform && { platform }), kind, ...(use && { use }), ...(messaging && { messaging }) };
}

const USES: Readonly<Record<EventKind, Situation['use']>> = {
  install: 'install',
  're-engagement': 'install',
  're-attribution': 'install',
  'in-app': 'in-app',
  other: undefined,
  unknown: undefined,
};

// SEED has iOS and Android; Apple's other names for iOS devices and Amazon's Fire OS, an Android, are read as those two.
function platformOf(event: EventFields): Platform | undefined {
  const name = normalizeName(textOf(event, 'platform'));
  if (/android|fireos/.test(name)) return 'android';
  return /^(?:ios|ipados|iphone|ipad)/.test(name) ? 'ios' : undefined;
}

// The event types of Push API (DEVHUB), the conversion types of the raw data, and the two events of CHG, normalized and
// without a leading `organic`.
const KINDS: ReadonlyMap<string, EventKind> = new Map<string, EventKind>([
  ['install', 'install'],
  ['reinstall', 'install'],
  ['reengagement', 're-engagement'],
  ['reattribution', 're-attribution'],
  ['inappevent', 'in-app'],
  ['uninstall', 'other'],
  ['afuninstall', 'other'],
  ['session', 'other'],
  ['afappopened', 'other'],
]);

// The type decides before the name, which an app may choose freely. `conversion_type` comes last: in-app events have it
// too, and there it describes the install before them.
function kindOf(event: EventFields): EventKind {
  const [type, name, conversion] = [
    textOf(event, 'event_type'),
    textOf(event, 'event_name'),
    textOf(event, 'conversion_type'),
  ];
  const typed = knownKind(type);
  if (typed !== undefined) return typed;
  if (name !== '') return knownKind(name) ?? 'in-app';
  return (type === '' ? knownKind(conversion) : undefined) ?? 'unknown';
}

function knownKind(name: string): EventKind | undefined {
  return KINDS.get(normalizeName(name).replace(/^organic/, ''));
}

// L1: message events have the first three fields, A/B test events the other two.
function messagingOf(event: EventFields): MessagingEvent | undefined {
  const isMessage = ['Message ID', 'Message event', 'Message channel'].some(
    (name) => textOf(event, name) !== '',
  );
  const isTest = ['AB test ID', 'Variant ID'].some((name) => textOf(event, name) !== '');
  if (isMessage === isTest) return undefined;
  return isMessage ? 'message' : 'ab-test';
}

function textOf(event: EventFields, name: string): string {
  return event.get(name)?.text.trim() ?? '';
}
