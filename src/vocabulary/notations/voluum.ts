import { cited, none, type OtherNotation, opposite, otherForm, row, same } from './notation';

const five = ['1', '2', '3', '4', '5'] as const;

/** Voluum's tokens in postbacks to traffic sources. */
export const VOLUUM: OtherNotation = {
  id: 'voluum',
  name: 'Voluum',
  grammar: { style: 'braces', extras: ['function'], echoesLink: false },
  rows: cited('documented', 'VOLUUM', [
    row(
      'externalid',
      'click ID of the traffic source',
      'click-id',
      'text',
      same('clickid', 'The click ID you sent, echoed from your link. Not the sender’s own.'),
    ),
    row(
      'clickid cid',
      'Voluum’s click ID',
      'own-click-id',
      'text',
      opposite('clickid', 'The two have the same name.'),
    ),
    row(
      'payout',
      'paid for the conversion',
      'other-money',
      'amount',
      none('It is what the tracker is paid, not the app’s revenue, (event_revenue).'),
    ),
    ...five.map((n) =>
      row(
        `var${n}`,
        'passed through',
        `sub-${n}`,
        'text',
        otherForm(`af_sub${n}`, `The custom variable ${n} there, the value of the link’s af_sub${n} here.`),
      ),
    ),
  ]),
};
