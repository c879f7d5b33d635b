import { eventText } from '../event-text';
import { changes, fails, passes, notApplicable } from '../gate';
import { evidenced, inferred } from '../origin';
import { type Restriction, restrictionFor } from '../restrictions';
import type { Gate, Remedy } from '../verdict';
import type { GateInput } from './input';

const CONSENTS = {
  metaTerms: "Accept Meta's terms for device-level data",
  xTerms: "Join X's programme for device-level data",
} as const;

/**
 * G6: the media source may be named to third parties. What becomes of restricted events changed over the years:
 * today's partner pages do not send them (S0, S1), older and newer texts redact them or count them as organic (A4).
 */
export function restrictedGate({ event, advertiser, kind }: GateInput): Gate {
  const id = 'restricted-source';
  if (kind === 'other') {
    return notApplicable(id, 'No postback is known for this kind of message.', inferred('RESTR'));
  }
  const rule = restrictionFor(event, advertiser);
  if (rule === undefined) {
    const source = eventText(event, 'media_source') || 'An empty media source';
    return passes(id, `${source} is not among the sources with restrictions.`, evidenced('RESTR'));
  }
  const because = `${rule.source} ${rule.says}`;
  const lift = liftOf(rule);
  switch (advertiser.restrictedSources) {
    case 'drop': {
      const said = [`${because}, so the event is not sent.`, [...partnerPages, ...rule.origins]] as const;
      return fails(id, 'restricted_media_source', said, [...lift, REDACT]);
    }
    case 'redact': {
      const said = [`${because}, so the event goes out without its attribution.`, rule.origins] as const;
      return changes(id, 'redacted', said, lift);
    }
    case 'as-organic': {
      const origins = [...evidenced('SEED-AM', 'A3'), ...rule.origins];
      return changes(id, 'sent_as_organic', [`${because}, so the event goes out as organic.`, origins], lift);
    }
  }
}

const partnerPages = evidenced('SEED-LP', 'SEED-CT');

const REDACT: Remedy = {
  label: 'Show it redacted, as other versions of the article have it',
  advertiser: { restrictedSources: 'redact' },
};

function liftOf({ unless }: Restriction): Remedy[] {
  return unless ? [{ label: CONSENTS[unless], advertiser: { [unless]: true } }] : [];
}
