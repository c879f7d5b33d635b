import { eventText } from '../event-text';
import { documented, inferred } from '../../vocabulary/reference';
import { type LiftedRule, type Restriction, restrictionOn } from '../restrictions';
import type { Treatment } from '../rules';
import type { Check, Remedy } from '../verdict';
import { changes, fails, type CheckInput, notApplicable, passes, unknown } from './check';

const ID = 'restricted-source';

const CONSENTS = {
  metaTerms: "Accept Meta's terms for device-level data",
  xTerms: "Join X's program for device-level data",
} as const;

/**
 * Checks that the media source may be named to third parties. What happens to restricted events differs by partner: the
 * pages for Leanplum and CleverTap do not send them (SEED-LP, SEED-CT), Amplitude's names three possibilities (SEED-AM).
 */
export function checkRestricted(input: CheckInput): Check {
  const { event, advertiser, kind, rules } = input;
  if (kind === 'other') {
    return notApplicable(ID, 'No postback is known for this kind of event.', inferred('RESTR'));
  }
  const { rule, lifted } = restrictionOn(event, advertiser);
  if (rule === undefined) return unrestricted(input, lifted);
  const chosen = advertiser.restrictedSources;
  const treatment = chosen === 'by-partner' ? rules.restricted.treatment : chosen;
  if (treatment === undefined) return severalTreatments(input, rule);
  return treated(input, rule, treatment);
}

function treated({ rules }: CheckInput, rule: Restriction, treatment: Treatment): Check {
  const because = statementOf(rule);
  const origins = [...rules.restricted.origins[treatment], ...rule.origins];
  const lift = liftOf(rule);
  switch (treatment) {
    case 'drop': {
      const said = [`${because}, so the event is not sent.`, origins] as const;
      return fails(ID, 'restricted_media_source', said, [...lift, REDACT]);
    }
    case 'redact':
      return changes(
        ID,
        'redacted',
        [`${because}, so the event is sent without its attribution.`, origins],
        lift,
      );
    case 'as-organic':
      return changes(ID, 'sent_as_organic', [`${because}, so the event is sent as organic.`, origins], lift);
  }
}

// The event is shown redacted, as the one of the possibilities that names nobody.
function severalTreatments({ rules }: CheckInput, rule: Restriction): Check {
  const { says, origins } = rules.restricted;
  const message = `${statementOf(rule)}. ${says}`;
  const all = [...Object.values(origins).flat(), ...rule.origins];
  const once = all.filter(({ document }, at) => all.findIndex((each) => each.document === document) === at);
  return unknown(ID, 'restriction_not_known', [message, once], [...liftOf(rule), REDACT, AS_ORGANIC, DROP]);
}

const choose = (label: string, restrictedSources: Treatment): Remedy => ({
  label,
  advertiser: { restrictedSources },
});

const REDACT = choose('Assume it is sent without media source and campaign', 'redact');
const AS_ORGANIC = choose('Assume it is sent as organic', 'as-organic');
const DROP = choose('Assume it is not sent', 'drop');

function liftOf({ unless }: Restriction): Remedy[] {
  return unless ? [{ label: CONSENTS[unless], advertiser: { [unless]: true } }] : [];
}

function unrestricted({ event }: CheckInput, lifted: LiftedRule | undefined): Check {
  if (lifted === undefined) {
    const source = eventText(event, 'media_source') || 'An empty media source';
    return passes(ID, `${source} is not among the sources with restrictions.`, documented('RESTR'));
  }
  return passes(ID, whyLifted(lifted), lifted.rule.origins);
}

function whyLifted({ rule, why }: LiftedRule): string {
  const statement = statementOf(rule);
  switch (why) {
    case 'not-yet':
      return `${statement}, and this event is older.`;
    case 'ended':
      return `${statement}, and this event is newer.`;
    case 'no-view':
      return `${statement}, and this event does not report a view.`;
    case 'accepted':
      return `${statement}. It does not apply, because you ${ACCEPTED[rule.unless ?? 'metaTerms']}.`;
  }
}

const ACCEPTED = { metaTerms: 'accepted Meta’s terms', xTerms: 'are in X’s program' } as const;

function statementOf({ source, says, since, until }: Restriction): string {
  if (since !== undefined) return `${source} ${says} (since ${dayOf(since)})`;
  return until === undefined ? `${source} ${says}` : `${source} ${says} (until ${dayOf(until)})`;
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

function dayOf(date: string): string {
  return DAY.format(new Date(date));
}
