import type { MessagingEvent, Platform } from '../vocabulary';
import type { EventFields } from '../engine';

/** What is known of the event a template is filled from; absent where the event does not say it. */
export interface Situation {
  readonly platform?: Platform;
  /** Conversions, such as installs and re-engagements, or events inside the app. */
  readonly kind?: 'install' | 'in-app';
  /** What an event of Leanplum's is of. */
  readonly messaging?: MessagingEvent;
}

// The conversions that AppsFlyer's messages name, with and without `organic-`.
const CONVERSION = /^(?:organic-)?(?:install|reinstall|re-?engagement|re-?attribution)$/i;

/** Reads from an event on what platform and on what occasion it came about. This is the one place that decides it. */
export function situationOf(event: EventFields): Situation {
  const platform = platformOf(textOf(event, 'platform'));
  const kind = kindOf(event);
  const messaging = messagingOf(event);
  return { ...(platform && { platform }), ...(kind && { kind }), ...(messaging && { messaging }) };
}

function platformOf(name: string): Platform | undefined {
  if (/android|fire ?os/i.test(name)) return 'android';
  return /^(?:ios|ipados|iphone|ipad)/i.test(name) ? 'ios' : undefined;
}

// `conversion_type` comes last: in-app events carry it too, and there it speaks of the install before them.
function kindOf(event: EventFields): Situation['kind'] {
  const [named] = [textOf(event, 'event_type'), textOf(event, 'event_name')].filter((name) => name !== '');
  if (named !== undefined) return CONVERSION.test(named) ? 'install' : 'in-app';
  return CONVERSION.test(textOf(event, 'conversion_type')) ? 'install' : undefined;
}

// L1: message events have the one sort of names, A/B test events the other.
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
