import type { EventFields } from '../../engine';
import { type Advertiser, mappedEvent } from '../advertiser';
import type { CommonContext } from '../listed';
import { documented, inferred } from '../../vocabulary/reference';
import type { ShapingNote } from '../verdict';
import type { Shaped } from './attribution';
import { emptied, filledOf, withoutKey, withTexts } from './fields';

/** The fields that revenue macros read. */
const REVENUE_FIELDS = [
  'event_revenue',
  'event_revenue_usd',
  'event_revenue_currency',
  'revenue_in_selected_currency',
];

/** Applies "Send revenue" to an in-app event: to the fields of the revenue macros and to the event value (SEED-CT). */
export function withRevenueMode({ event, kind, advertiser }: CommonContext): Shaped {
  if (kind !== 'in-app') return { event, notes: [] };
  switch (modeOf(event, advertiser)) {
    case 'values-and-revenue':
      return { event, notes: [] };
    case 'none':
      return withoutValues(event);
    case 'values':
      return withoutRevenue(event);
  }
}

function modeOf(event: EventFields, advertiser: Advertiser): Advertiser['revenueMode'] {
  return mappedEvent(event, advertiser)?.revenue ?? advertiser.revenueMode;
}

function withoutValues(event: EventFields): Shaped {
  const fields = ['event_value', ...REVENUE_FIELDS];
  const message =
    '“No values & no revenue” sends only the event: the event value and the revenue macros are empty.';
  return { event: emptied(event, fields), notes: notesOn(message, event, fields) };
}

function withoutRevenue(event: EventFields): Shaped {
  const cut = withoutKey(event.get('event_value')?.text ?? '', 'af_revenue');
  const texts = new Map(REVENUE_FIELDS.map((name) => [name, '']));
  if (cut !== undefined) texts.set('event_value', cut);
  const taken = cut === undefined ? 'The event value has no af_revenue to remove.' : 'af_revenue is removed.';
  const message = `“Values & no revenue” empties the revenue macros. ${taken} No document says whether other keys such as af_currency, af_price or af_quantity are removed too; here they are kept.`;
  return {
    event: withTexts(event, texts),
    notes: notesOn(message, event, ['event_value', ...REVENUE_FIELDS]),
  };
}

// An event that has neither values nor revenue is not changed and needs no note.
function notesOn(message: string, event: EventFields, names: readonly string[]): ShapingNote[] {
  const fields = filledOf(event, names);
  const origins = [...documented('SEED-CT'), ...inferred('AXON')];
  return fields.length === 0 ? [] : [{ message, fields, origins }];
}
