import { cited, none, type OtherNotation, opposite, otherForm, row, same } from './notation';

const tokens = Array.from({ length: 25 }, (_, index) => `t${String(index + 6)}`);
const five = ['1', '2', '3', '4', '5'] as const;
const hashed = Array.from({ length: 30 }, (_, index) => `t${String(index + 1)}_md5`);

/** Binom's tokens in postbacks to traffic sources. */
export const BINOM: OtherNotation = {
  id: 'binom',
  name: 'Binom',
  grammar: { style: 'braces', extras: [], echoesLink: false },
  rows: cited('documented', 'BINOM', [
    row(
      'externalid external_id',
      'click ID of the traffic source',
      'click-id',
      'text',
      same('clickid', 'The click ID you sent, echoed from your link. Not the sender’s own.'),
    ),
    row(
      'clickid',
      'Binom’s click ID',
      'own-click-id',
      'text',
      opposite('clickid', 'The two have the same name.'),
    ),
    row(
      'campaign_id campaign',
      'ID of the tracker’s campaign',
      'campaign-id',
      'text',
      otherForm('af_c_id', 'The tracker’s campaign there, the network’s here.'),
    ),
    row(
      'campaign_name',
      'the tracker’s campaign',
      'campaign-name',
      'text',
      otherForm('c', 'The tracker’s campaign there, the network’s here.'),
    ),
    row('country_code', 'country', 'country', 'text', same('country_code')),
    row('city', 'city', 'city', 'text', same('city')),
    row(
      'os_name',
      'operating system',
      'platform',
      'words',
      otherForm('platform', 'AppsFlyer sends ios and android.'),
    ),
    row('os_version', 'version of the operating system', 'os-version', 'text', same('os_version')),
    row('device_brand', 'brand', 'brand', 'text', same('device-brand')),
    row('device_model', 'model', 'model', 'text', same('device_type')),
    row('device_name browser_name continent_code', 'a value of the tracker', 'other', 'text', none()),
    row(
      'cnv_status',
      'status of the conversion',
      'event-id',
      'words',
      otherForm(
        'partner_event_id',
        'A status of the tracker there, the name or ID of the event mapping here.',
      ),
    ),
    row('cnv_status2', 'second status of the conversion', 'other', 'words', none()),
    row(
      'cnv_currency',
      'currency',
      'currency',
      'text',
      otherForm('event_revenue_currency', 'The currency of the payout there, of the event’s revenue here.'),
    ),
    row(
      'payout',
      'paid for the conversion',
      'other-money',
      'amount',
      none('It is what the tracker is paid, scaled by a setting, not the app’s revenue, (event_revenue).'),
    ),
    ...five.map((n) =>
      row(
        `t${n}`,
        'token of the source',
        `sub-${n}`,
        'text',
        otherForm(`af_sub${n}`, `The source’s token ${n} there, the value of the link’s af_sub${n} here.`),
      ),
    ),
    row(tokens.join(' '), 'token of the source', 'other', 'text', none('AppsFlyer has five of them only.')),
    row(hashed.join(' '), 'MD5 of a token', 'other', 'md5', none('AppsFlyer has no MD5.')),
    row(
      'date time htime',
      'a date or time',
      'other-time',
      'text',
      none('AppsFlyer has date and time of the event in one, (event_time).'),
    ),
  ]),
};
