import { cited, none, type OtherNotation, opposite, otherForm, row, same } from './notation';

const rest = ['2', '3', '4', '5'] as const;

/** Everflow's macros in postbacks to partners, as a third party lists them. */
export const EVERFLOW: OtherNotation = {
  id: 'everflow',
  name: 'Everflow',
  grammar: { style: 'braces', extras: [], echoesLink: false },
  rows: cited('observed', 'EVERFLOW', [
    row('transaction_id', 'Everflow’s ID of the click', 'own-click-id', 'text', opposite('clickid')),
    row(
      'sub1',
      'what the partner passed in, usually the click ID',
      'click-id',
      'text',
      otherForm(
        'clickid',
        'It is the click ID where you put that into sub1, as most do. It is not the sender’s own.',
      ),
    ),
    ...rest.map((n) =>
      row(
        `sub${n}`,
        'passed through',
        `sub-${n}`,
        'text',
        otherForm(`af_sub${n}`, `The value of sub${n} there, of the link’s af_sub${n} here.`),
      ),
    ),
    row('source_id', 'source', 'site', 'text', same('af_siteid')),
    row(
      'event_id',
      'ID of the event',
      'event-id',
      'text',
      otherForm('partner_event_id', 'Everflow’s ID there, the name or ID of the event mapping here.'),
    ),
    row('event_name', 'name of the event', 'event-name', 'text', same('event_name')),
    row(
      'adv_event_id',
      'the advertiser’s ID of the event',
      'other',
      'text',
      none('It is filled in postbacks to advertisers only.'),
    ),
    row(
      'payout_amount',
      'paid to the partner',
      'other-money',
      'amount',
      none('It is what the partner is paid, not the app’s revenue, (event_revenue).'),
    ),
    row('sale_amount', 'value of the sale', 'revenue', 'amount', same('event_revenue')),
    row(
      'order_id',
      'number of the order',
      'other',
      'text',
      none('AppsFlyer has it inside (event_value) only.'),
    ),
    row('unique_click', 'first click or not', 'other', '1/0', none('It is filled on landing pages only.')),
  ]),
};
