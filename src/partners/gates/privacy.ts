import { eventText } from '../event-text';
import { changes, fails, passes, notApplicable } from '../gate';
import { evidenced, inferred } from '../origin';
import type { Gate, Remedy } from '../verdict';
import type { GateInput } from './input';

const ORIGINS = evidenced('AAP', 'APNET');
// The pages speak of advertisers and ad networks; what becomes of postbacks to other partners is reasoned.
const EFFECT = inferred('AAP', 'APNET');

const REMEDIES: readonly Remedy[] = [
  { label: 'Let the user allow tracking (att 3)', event: { att: '3' } },
  { label: 'Turn Advanced Privacy off', advertiser: { advancedPrivacy: false } },
];

/**
 * G7: from iOS 14.5, under Advanced Privacy, user-level attribution of people who did not allow tracking is kept back
 * (A5). Whether analytics partners then get a redacted event or none is open, and therefore a setting.
 */
export function privacyGate({ event, platform, advertiser }: GateInput): Gate {
  const att = eventText(event, 'att').toLowerCase();
  if (platform !== 'ios' || isBefore145(eventText(event, 'os_version'))) {
    return notApplicable('privacy', 'Tracking consent is asked for on iOS 14.5 and later.', ORIGINS);
  }
  if (att === '') {
    return notApplicable('privacy', 'The event does not say whether tracking was allowed.', ORIGINS);
  }
  if (att === '3' || att === 'af_authorized') return passes('privacy', 'The user allowed tracking.', ORIGINS);
  if (!advertiser.advancedPrivacy) return passes('privacy', 'Advanced Privacy is off.', ORIGINS);
  const cause = 'The user did not allow tracking and Advanced Privacy is on';
  if (advertiser.nonConsenting === 'drop') {
    return fails('privacy', 'aap_non_consenting', [`${cause}, so the event is not sent.`, EFFECT], REMEDIES);
  }
  const message = `${cause}, so the event goes out without its attribution.`;
  return changes('privacy', 'aap_non_consenting', [message, EFFECT], REMEDIES);
}

// An event with a consent status but without a version is of a system that asks.
function isBefore145(version: string): boolean {
  const [, major, minor = '0'] = /^(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  if (major === undefined) return false;
  return Number(major) < 14 || (Number(major) === 14 && Number(minor) < 5);
}
