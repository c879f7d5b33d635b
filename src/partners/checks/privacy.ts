import { eventText } from '../event-text';
import { documented, inferred } from '../../vocabulary/reference';
import { type Restriction, restrictionFor } from '../restrictions';
import type { Check, Remedy } from '../verdict';
import { changes, fails, type CheckInput, notApplicable, passes } from './check';

const CONSENTS = {
  metaTerms: "Accept Meta's terms for device-level data",
  xTerms: "Join X's program for device-level data",
} as const;

/**
 * Checks that the media source may be named to third parties. The rule for restricted events changed over the years:
 * current partner pages do not send them (SEED-LP, SEED-CT), other texts redact them or count them as organic (RESTR).
 */
export function checkRestricted({ event, advertiser, kind }: CheckInput): Check {
  const id = 'restricted-source';
  if (kind === 'other') {
    return notApplicable(id, 'No postback is known for this kind of event.', inferred('RESTR'));
  }
  const rule = restrictionFor(event, advertiser);
  if (rule === undefined) {
    const source = eventText(event, 'media_source') || 'An empty media source';
    return passes(id, `${source} is not a restricted source.`, documented('RESTR'));
  }
  const because = `${rule.source} ${rule.says}`;
  const lift = liftOf(rule);
  switch (advertiser.restrictedSources) {
    case 'drop': {
      const said = [`${because}, so the event is not sent.`, [...partnerPages, ...rule.origins]] as const;
      return fails(id, 'restricted_media_source', said, [...lift, REDACT]);
    }
    case 'redact': {
      const said = [`${because}, so the event is sent without its attribution.`, rule.origins] as const;
      return changes(id, 'redacted', said, lift);
    }
    case 'as-organic': {
      const origins = [...documented('SEED-AM', 'A3'), ...rule.origins];
      return changes(id, 'sent_as_organic', [`${because}, so the event is sent as organic.`, origins], lift);
    }
  }
}

const partnerPages = documented('SEED-LP', 'SEED-CT');

const REDACT: Remedy = {
  label: 'Send it redacted, as other versions of the article describe',
  advertiser: { restrictedSources: 'redact' },
};

function liftOf({ unless }: Restriction): Remedy[] {
  return unless ? [{ label: CONSENTS[unless], advertiser: { [unless]: true } }] : [];
}

const ORIGINS = documented('AAP', 'APNET');
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
  const att = eventText(event, 'att').toLowerCase();
  if (platform !== 'ios' || isBefore145(eventText(event, 'os_version'))) {
    return notApplicable('privacy', 'Tracking consent applies to iOS 14.5 and later.', ORIGINS);
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
  const message = `${cause}, so the event is sent without its attribution.`;
  return changes('privacy', 'aap_non_consenting', [message, EFFECT], REMEDIES);
}

// An event with a consent status but without a version comes from a system that asks for consent.
function isBefore145(version: string): boolean {
  const [, major, minor = '0'] = /^(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  if (major === undefined) return false;
  return Number(major) < 14 || (Number(major) === 14 && Number(minor) < 5);
}
