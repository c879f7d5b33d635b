import type { EventFields } from '../engine';
import type { FieldName, Origin } from '../vocabulary';
import type { Advertiser } from './advertiser';
import { bareName, eventText, isBeforeDay, isFilled } from './event-text';
import { documented, inferred } from '../vocabulary/reference';

/** A rule by which a media source withholds user-level data from third parties. */
export interface Restriction {
  /** The name of the source in AppsFlyer's article (RESTR). */
  readonly source: string;
  /** Values of `media_source` that mean it, normalized by `bareName`. */
  readonly names: readonly string[];
  /** The rule, as the rest of a sentence that begins with the source. */
  readonly says: string;
  /** The first day of the rule, UTC; absent when it has always applied. */
  readonly since?: string;
  /** The first day on which it no longer applies, UTC; absent when it still does. */
  readonly until?: string;
  /** Set when it applies to views only. */
  readonly touch?: 'impression';
  /** The advertiser's consent that lifts it. */
  readonly unless?: 'metaTerms' | 'xTerms';
  /** Fields that keep their values under the rule. */
  readonly keeps?: readonly FieldName[];
  /** The documents the rule rests on, each with its evidence level. */
  readonly origins: readonly Origin[];
}

const RESTR = documented('RESTR');
// The article's text on these was cut off; that clicks and views are both meant is assumed.
const CUT_OFF = inferred('RESTR');

/**
 * The sources with restrictions in any version of the article (RESTR), the newest wording first. `samsungdsp_int` is in
 * the article and `tiktokglobal_int` in public data; that the other values of `media_source` mean these sources is
 * inferred from their names. Meta's exceptions for install referrers and deep-link data in an older version are left
 * out, since the newest does not repeat them.
 */
export const RESTRICTIONS: readonly Restriction[] = [
  {
    source: 'Amazon Ads',
    names: ['amazon', 'amazonads'],
    says: 'allows no raw data that names it',
    origins: RESTR,
  },
  { source: 'Discord', names: ['discord', 'discordads'], says: 'is shown as restricted', origins: RESTR },
  {
    source: 'Meta ads',
    names: ['facebook', 'facebookads', 'meta', 'metaads'],
    says: 'gives device-level attribution only to advertisers who accept its terms',
    since: '2021-10-29',
    unless: 'metaTerms',
    origins: RESTR,
  },
  {
    source: 'Meta ads',
    names: ['facebook', 'facebookads', 'meta', 'metaads'],
    says: 'restricts views, but not clicks',
    until: '2021-10-29',
    touch: 'impression',
    origins: RESTR,
  },
  {
    source: 'Pinterest',
    names: ['pinterest', 'pinterestads'],
    says: 'restricts clicks and views',
    since: '2023-09-04',
    origins: RESTR,
  },
  {
    source: 'Reddit',
    names: ['reddit', 'redditads'],
    says: 'restricts raw data',
    since: '2024-10-22',
    origins: CUT_OFF,
  },
  {
    source: 'Roku OneView',
    names: ['roku', 'rokuoneview', 'oneview'],
    says: 'restricts clicks and views on every platform',
    origins: RESTR,
  },
  {
    source: 'Samsung DSP',
    names: ['samsungdsp'],
    says: 'limits raw data to source, channel, touch and the names and ids of campaign, ad set and ad',
    since: '2023-10-17',
    keeps: [
      'media_source',
      'af_channel',
      'attributed_touch_type',
      'attributed_touch_time',
      'campaign',
      'af_c_id',
      'af_adset',
      'af_adset_id',
      'af_ad',
      'af_ad_id',
    ],
    origins: RESTR,
  },
  { source: 'Snapchat', names: ['snapchat', 'snapchatads'], says: 'is restricted', origins: CUT_OFF },
  {
    source: 'TikTok for Business',
    names: ['tiktok', 'tiktokglobal', 'tiktokforbusiness'],
    says: 'is restricted',
    origins: CUT_OFF,
  },
  {
    source: 'X Ads',
    names: ['x', 'xads', 'twitter', 'twitterads'],
    says: 'gives user-level data only to advertisers in its program',
    since: '2021-07-31',
    unless: 'xTerms',
    origins: RESTR,
  },
];

const RESTRICTED: Restriction = {
  source: 'The source',
  names: ['restricted'],
  says: 'is already shown as restricted',
  origins: RESTR,
};

const byName = new Map<string, Restriction[]>();
for (const rule of [RESTRICTED, ...RESTRICTIONS]) {
  for (const name of rule.names) byName.set(name, [...(byName.get(name) ?? []), rule]);
}

/** A rule about the event's media source that does not restrict this event. */
export interface LiftedRule {
  /** The rule. */
  readonly rule: Restriction;
  /** Why not: the event is older than the rule or newer than its end, it reports no view, or you accepted the terms. */
  readonly why: 'not-yet' | 'ended' | 'no-view' | 'accepted';
}

/** What the rules say about an event: the one that restricts it or, where none does, the one that comes closest. */
export interface RestrictionReading {
  /** The rule that restricts the event. */
  readonly rule?: Restriction;
  /** A rule about its media source that does not; absent when the source has no rule, and when `rule` is set. */
  readonly lifted?: LiftedRule;
}

/** Finds the rule that restricts an event's media source, and otherwise why a rule about the source does not. */
export function restrictionOn(event: EventFields, advertiser: Advertiser): RestrictionReading {
  const name = bareName(eventText(event, 'media_source'));
  const rules = byName.get(name);
  if (rules === undefined) return {};
  let lifted: LiftedRule | undefined;
  for (const rule of rules) {
    const why = whyLifted(rule, event, advertiser);
    if (why === undefined) return { rule };
    const isCloser = lifted === undefined || CLOSENESS.indexOf(why) > CLOSENESS.indexOf(lifted.why);
    if (isCloser) lifted = { rule, why };
  }
  return lifted === undefined ? {} : { lifted };
}

// The rule that is in force at the time of the event says the most about why it does not apply.
const CLOSENESS: readonly LiftedRule['why'][] = ['ended', 'not-yet', 'no-view', 'accepted'];

// An event without a time is treated as one of today, when the newest rules apply.
function whyLifted(
  { since, until, touch, unless }: Restriction,
  event: EventFields,
  advertiser: Advertiser,
): LiftedRule['why'] | undefined {
  if (until !== undefined && isBefore(event, until) !== true) return 'ended';
  if (since !== undefined && isBefore(event, since) === true) return 'not-yet';
  if (touch !== undefined && touch !== eventText(event, 'attributed_touch_type').toLowerCase()) {
    return 'no-view';
  }
  return unless && advertiser[unless] ? 'accepted' : undefined;
}

function isBefore(event: EventFields, day: string): boolean | undefined {
  return isBeforeDay(event, isFilled(event, 'event_time') ? 'event_time' : 'install_time', day);
}
