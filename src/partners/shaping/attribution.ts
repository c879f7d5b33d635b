import type { EventFields } from '../../engine';
import type { FieldName } from '../../vocabulary';
import type { CommonContext } from '../listed';
import { documented, inferred } from '../../vocabulary/reference';
import { restrictionFor } from '../restrictions';
import type { Check, ShapingNote } from '../verdict';
import { emptied, filledOf, withTexts } from './fields';

/** The fields that are emptied when attribution is withheld (RESTR; its list was cut off after these). */
export const ATTRIBUTION_FIELDS: readonly FieldName[] = [
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
  'The published list of these fields was cut off, so other fields, such as the original URL, are left as they are. A text of about 2021 also removes user identifiers; here they are kept.';

/** Removes what a restricted media source does not allow to be sent, as the check decided. */
export function withoutRestricted({ event, advertiser }: CommonContext, check: Check | undefined): Shaped {
  if (check?.state !== 'changed') return { event, notes: [] };
  const keeps = restrictionFor(event, advertiser)?.keeps ?? [];
  const isRedacted = check.reason === 'redacted';
  const fields = ATTRIBUTION_FIELDS.filter((name) => !isRedacted || !keeps.includes(name));
  const source = isRedacted ? 'restricted' : 'organic';
  const staysNamed = isRedacted && keeps.includes('media_source');
  const texts = new Map<string, string>(fields.map((name) => [name, '']));
  if (!staysNamed) texts.set('media_source', source);
  const message = staysNamed
    ? 'Attribution fields are emptied.'
    : `The media source is sent as “${source}”, and attribution fields are emptied.`;
  return {
    event: withTexts(event, texts),
    notes: [
      {
        message: `${message} ${CUT_OFF}`,
        fields: filledOf(event, [...texts.keys()]),
        origins: documented('RESTR'),
      },
    ],
  };
}

/** Removes the attribution of a user who did not allow tracking; the media source of an organic user is kept. */
export function withoutConsent(event: EventFields, check: Check | undefined): Shaped {
  if (check?.state !== 'changed') return { event, notes: [] };
  const isOrganic = event.get('media_source')?.text.toLowerCase() === 'organic';
  const fields = [...(isOrganic ? [] : ['media_source']), ...ATTRIBUTION_FIELDS];
  const message =
    'Attribution fields are emptied and identifiers are kept: no document says which of the two an analytics partner receives.';
  const filled = filledOf(event, fields);
  const note = { message, fields: filled, origins: inferred('AAP', 'APNET') };
  return { event: emptied(event, fields), notes: filled.length > 0 ? [note] : [] };
}
