import { eventText } from '../event-text';
import { documented, inferred } from '../../vocabulary/reference';
import type { Check, Remedy } from '../verdict';
import { changes, fails, type CheckInput, notApplicable, passes, unknown } from './check';

const ORIGINS = documented('AAP', 'APNET', 'ATT');
// The pages cover advertisers and ad networks; the effect on postbacks to other partners is inferred.
const EFFECT = inferred('AAP', 'APNET');

const REMEDIES: readonly Remedy[] = [
  { label: 'Let the user allow tracking (att 3)', event: { att: '3' } },
  { label: 'Turn Advanced Privacy off', advertiser: { advancedPrivacy: false } },
];

/**
 * Checks consent on iOS 14.5 and later: under Advanced Privacy, user-level attribution of people who did not allow
 * tracking is withheld (AAP). Whether an analytics partner then receives a redacted event or none is open, so a setting.
 */
export function checkPrivacy({ event, platform, advertiser }: CheckInput): Check {
  if (platform !== 'ios' || isBefore145(eventText(event, 'os_version'))) {
    return notApplicable('privacy', 'Tracking consent applies to iOS 14.5 and later.', ORIGINS);
  }
  const consent = trackingConsent(eventText(event, 'att'));
  if (consent === undefined) return withoutStatus(advertiser);
  if (consent === 'given') return passes('privacy', 'The user allowed tracking.', ORIGINS);
  if (!advertiser.advancedPrivacy) return passes('privacy', 'Advanced Privacy is off.', ORIGINS);
  const cause = 'The user did not allow tracking and Advanced Privacy is on';
  if (advertiser.nonConsenting === 'drop') {
    return fails(
      'privacy',
      'aap_non_consenting',
      [`${cause}, so the event is assumed not to be sent.`, EFFECT],
      REMEDIES,
    );
  }
  const message = `${cause}, so the event is assumed to be sent without its attribution.`;
  return changes('privacy', 'aap_non_consenting', [message, EFFECT], REMEDIES);
}

const CONSENT: ReadonlyMap<string, 'given' | 'refused'> = new Map([
  ...['3', 'authorized', 'af_authorized'].map((status) => [status, 'given'] as const),
  ...['0', '1', '2', 'not_determined', 'restricted', 'denied'].map((status) => [status, 'refused'] as const),
]);

/**
 * Returns whether a user allowed tracking on iOS, by the number of server-to-server events (DEVHUB) or the word of raw
 * data (ATT). Undefined for an empty status, and for one that does not say it, such as `af_unknown`.
 */
export function trackingConsent(att: string): 'given' | 'refused' | undefined {
  return CONSENT.get(
    att
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
}

// Without a status it matters only where events without consent are not sent.
function withoutStatus({ advancedPrivacy, nonConsenting }: CheckInput['advertiser']): Check {
  const message = 'The event does not say whether tracking was allowed.';
  if (!advancedPrivacy || nonConsenting !== 'drop') return notApplicable('privacy', message, ORIGINS);
  return unknown('privacy', 'consent_not_known', [message, EFFECT], REMEDIES);
}

// An event with a consent status but without a version comes from a system that asks for consent.
function isBefore145(version: string): boolean {
  const [, major, minor = '0'] = /^(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  if (major === undefined) return false;
  return Number(major) < 14 || (Number(major) === 14 && Number(minor) < 5);
}
