import type { EventFields } from '../../engine';
import type { FieldName, Origin } from '../../vocabulary';
import type { CommonContext } from '../listed';
import { documented, inferred } from '../../vocabulary/reference';
import { restrictionOn } from '../restrictions';
import type { Check, ShapingNote } from '../verdict';
import { filledOf, withTexts } from './fields';
import { redactLinks } from './link';

/** The fields that are emptied when attribution is withheld (RESTR; its list was cut off after these). */
const ATTRIBUTION_FIELDS: readonly FieldName[] = [
  'af_ad',
  'af_ad_id',
  'af_ad_type',
  'af_adset',
  'af_adset_id',
  'af_attribution_lookback',
  'af_c_id',
  'af_channel',
  'af_cost_currency',
  'af_cost_model',
  'af_cost_value',
  'af_keywords',
  'af_prt',
  'af_siteid',
  'af_sub_siteid',
  'af_sub1',
  'af_sub2',
  'af_sub3',
  'af_sub4',
  'af_sub5',
  'attributed_touch_time',
  'attributed_touch_type',
  'campaign',
  ...([1, 2, 3] as const).flatMap(
    (n) =>
      [
        `contributor_${n}_af_prt`,
        `contributor_${n}_campaign`,
        `contributor_${n}_match_type`,
        `contributor_${n}_media_source`,
        `contributor_${n}_touch_time`,
        `contributor_${n}_touch_type`,
        `contributor_${n}_engagement_type`,
      ] as const,
  ),
];

/** The result of a shaping step. */
export interface Shaped {
  /** The event after the step. */
  readonly event: EventFields;
  /** What the step changed, and what the documents leave open about it. */
  readonly notes: readonly ShapingNote[];
}

const CUT_OFF =
  'The published list of these fields was cut off, so other fields are left as they are. A text of about 2021 also removes user identifiers; here they are kept.';
const LINKS = 'Links in the event, such as the original URL, lose the same values, which is inferred.';

/**
 * Removes what a restricted media source does not allow to be sent, as the check decided. Where the check leaves open
 * what happens, the event is redacted.
 */
export function withoutRestricted({ event, advertiser }: CommonContext, check: Check | undefined): Shaped {
  if (check?.state !== 'changed' && check?.state !== 'unknown') return { event, notes: [] };
  const keeps = restrictionOn(event, advertiser).rule?.keeps ?? [];
  const isRedacted = check.reason !== 'sent_as_organic';
  const fields = ATTRIBUTION_FIELDS.filter((name) => !isRedacted || !keeps.includes(name));
  const source = isRedacted ? 'restricted' : 'organic';
  const staysNamed = isRedacted && keeps.includes('media_source');
  const texts = new Map<string, string>(fields.map((name) => [name, '']));
  if (!staysNamed) texts.set('media_source', source);
  const message = staysNamed
    ? 'Attribution fields are emptied.'
    : `The media source is sent as “${source}”, and attribution fields are emptied.`;
  return redacted(event, texts, `${message} ${CUT_OFF}`, documented('RESTR'));
}

/** Removes the attribution of a user who did not allow tracking; the media source of an organic user is kept. */
export function withoutConsent(event: EventFields, check: Check | undefined): Shaped {
  if (check?.state !== 'changed') return { event, notes: [] };
  const isOrganic = event.get('media_source')?.text.toLowerCase() === 'organic';
  const fields = [...(isOrganic ? [] : ['media_source']), ...ATTRIBUTION_FIELDS];
  const texts = new Map<string, string>(fields.map((name) => [name, '']));
  const message =
    'Attribution fields are emptied and identifiers are kept: no document says which of the two an analytics partner receives.';
  const shaped = redacted(event, texts, message, inferred('AAP', 'APNET'));
  return filledOf(event, fields).length > 0 ? shaped : { ...shaped, notes: [] };
}

function redacted(
  event: EventFields,
  texts: ReadonlyMap<string, string>,
  message: string,
  origins: readonly Origin[],
): Shaped {
  const links = redactLinks(event, texts);
  const fields = [...filledOf(event, [...texts.keys()]), ...links.changed];
  const note = {
    message: links.changed.length > 0 ? `${message} ${LINKS}` : message,
    fields,
    origins,
  };
  return { event: withTexts(links.event, texts), notes: [note] };
}
