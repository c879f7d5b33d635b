import { readTime } from '../../engine';
import { mappedEvent, mappingWith } from '../advertiser';
import { eventText } from '../event-text';
import { documented } from '../../vocabulary/reference';
import type { Check, Remedy } from '../verdict';
import { fails, type CheckInput, notApplicable, passes, unknown } from './check';

const ALL = 'All media sources, including organic';

/**
 * Checks whose postbacks are sent (SEED-LP, SEED-CT). The two options are documented; that nothing is sent under "this
 * partner only" is inferred, since no user is credited to a partner that only measures.
 */
export function checkSendingOption(input: CheckInput): Check {
  const { kind, advertiser, partner, owned, rules } = input;
  const { sendingOption } = rules;
  if (kind === 'other') {
    const message = 'The sending option applies to installs and in-app events only.';
    return notApplicable('sending-option', message, sendingOption);
  }
  const row = kind === 'in-app' ? mappedEvent(input.event, advertiser) : undefined;
  if ((row?.source ?? advertiser.defaultPostbacks) === 'all-sources') {
    return passes('sending-option', `Postbacks are sent for “${ALL}”.`, sendingOption);
  }
  if (owned) return passes('sending-option', `The user is credited to ${partner} itself.`, sendingOption);
  const credit = eventText(input.event, 'media_source') || 'nobody';
  const message = `Postbacks are sent only for users credited to ${partner}, and this user is credited to ${credit}.`;
  const remedy: Remedy = {
    label: `Send postbacks for “${ALL}”`,
    advertiser: row?.source
      ? { eventMapping: mappingWith(advertiser, { ...row, source: 'all-sources' }) }
      : { defaultPostbacks: 'all-sources' },
  };
  const origins = sendingOption.map(({ document }) => ({ document, evidence: 'inferred' }) as const);
  return fails('sending-option', 'sending_option_this_partner_only', [message, origins], [remedy]);
}

const GENERAL = documented('TRBL');

/** Checks that in-app event postbacks are on and the event is in the mapping (SEED-CT, TRBL). */
export function checkInApp(input: CheckInput): Check {
  const { kind, advertiser, event, rules } = input;
  const { inApp } = rules;
  if (inApp === undefined) return notApplicable('in-app', 'This partner receives installs only.', GENERAL);
  if (kind !== 'in-app') return notApplicable('in-app', 'This check applies to in-app events only.', inApp);
  const isMapped = advertiser.allEvents || mappedEvent(event, advertiser) !== undefined;
  const isAssumed = !isMapped && rules.assumesMapping === true && advertiser.eventMapping.length === 0;
  if (!advertiser.inAppPostbacks) {
    const said = ['In-app event postbacks are off.', inApp] as const;
    return fails('in-app', 'in_app_postbacks_off', said, [turnOn(input, isMapped || isAssumed)]);
  }
  const name = eventText(event, 'event_name') || 'the event';
  if (isMapped) return passes('in-app', `In-app event postbacks are on and include ${name}.`, inApp);
  if (isAssumed) {
    const message = `In-app event postbacks are on, and ${name} is assumed to be mapped. AppsFlyer sends mapped events only.`;
    return passes('in-app', message, inApp);
  }
  const said = [`${name} is not in the event mapping, and only mapped events are sent.`, inApp] as const;
  return fails('in-app', 'event_not_mapped', said, [
    { label: `Add ${name} to the event mapping`, advertiser: { eventMapping: withEvent(input) } },
    { label: 'Count every in-app event as mapped', advertiser: { allEvents: true } },
  ]);
}

function withEvent({ advertiser, event }: CheckInput) {
  return mappingWith(advertiser, { event: eventText(event, 'event_name'), partnerEvent: '' });
}

function turnOn(input: CheckInput, isMapped: boolean): Remedy {
  const on = { inAppPostbacks: true };
  if (isMapped) return { label: 'Turn in-app event postbacks on', advertiser: on };
  const name = eventText(input.event, 'event_name');
  return {
    label: `Turn in-app event postbacks on and add ${name} to the event mapping`,
    advertiser: { ...on, eventMapping: withEvent(input) },
  };
}

const WINDOW = documented('IAE');
const DAY = 86_400_000;

/** Checks the in-app postback window: events later than this many days after the install are not sent (IAE). */
export function checkWindow({ kind, advertiser, event }: CheckInput): Check {
  const { inAppWindow: days } = advertiser;
  if (kind !== 'in-app') return notApplicable('window', 'The window applies to in-app events only.', WINDOW);
  if (days === 0) {
    return passes('window', 'In-app events are sent as long as the app is installed.', WINDOW);
  }
  const installed = readTime(eventText(event, 'install_time'));
  const happened = readTime(eventText(event, 'event_time'));
  if (installed === undefined || happened === undefined) {
    const message =
      'The event has no event time or no install time, so it is not known whether it is within the window.';
    return unknown('window', 'event_time_not_known', [message, WINDOW], [LIFETIME]);
  }
  const after = (happened - installed) / DAY;
  const limit = count(days);
  if (after <= days) {
    return passes('window', `The event is within ${limit} after the install.`, WINDOW);
  }
  const needed = Math.ceil(after);
  return fails(
    'window',
    'outside_in_app_window',
    [`The event is more than ${limit} after the install.`, WINDOW],
    [{ label: `Make the window ${count(needed)} long`, advertiser: { inAppWindow: needed } }, LIFETIME],
  );
}

const LIFETIME: Remedy = { label: 'Set the window to lifetime', advertiser: { inAppWindow: 0 } };

const count = (days: number) => (days === 1 ? '1 day' : `${String(days)} days`);
