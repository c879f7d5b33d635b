import { cited, none, oneWay, type OtherNotation, opposite, otherForm, row, same } from './notation';

const OWN = 'It is the tracker’s money, not the app’s revenue, (event_revenue).';
const five = ['1', '2', '3', '4', '5'] as const;
const later = Array.from({ length: 10 }, (_, index) => `sub_id_${String(index + 6)}`).join(' ');

/** Keitaro's placeholders in postbacks to traffic sources. */
export const KEITARO: OtherNotation = {
  id: 'keitaro',
  name: 'Keitaro',
  grammar: { style: 'braces', extras: ['raw-mark', 'argument'], echoesLink: true },
  rows: [
    ...cited('documented', 'KEITARO', [
      row(
        'external_id',
        'click ID of the traffic source',
        'click-id',
        'text',
        same('clickid', 'The click ID you sent, echoed from your link. Not the sender’s own.'),
      ),
      row('subid', 'Keitaro’s click ID', 'own-click-id', 'text', opposite('clickid')),
      row('tid', 'number of the transaction', 'other', 'text', none()),
      row(
        'status',
        'status of the conversion',
        'event-id',
        'words',
        otherForm(
          'partner_event_id',
          'A status such as sale there, the name or ID of the event mapping here.',
        ),
      ),
      row(
        'revenue',
        'revenue',
        'revenue',
        'amount',
        otherForm('event_revenue', 'The tracker’s revenue there, the app’s revenue of the event here.'),
      ),
      row('profit cost', 'profit or cost', 'other-money', 'amount', none(OWN)),
      row(
        'campaign_id keitaro_campaign_id',
        'ID of the tracker’s campaign',
        'campaign-id',
        'text',
        otherForm('af_c_id', 'The tracker’s campaign there, the network’s here.'),
      ),
      row(
        'campaign_name keitaro_campaign_name',
        'the tracker’s campaign',
        'campaign-name',
        'text',
        otherForm('c', 'The tracker’s campaign there, the network’s here.'),
      ),
      row('parent_campaign_id', 'ID of the campaign above', 'other', 'text', none()),
      row('ad_campaign_id', 'ID of the source’s campaign', 'campaign-id', 'text', same('af_c_id')),
      row('creative_id', 'ID of the creative', 'ad-id', 'text', same('af_ad_id')),
      row('source', 'site', 'site', 'text', same('af_siteid')),
      row(
        'traffic_source_name',
        'traffic source',
        'network',
        'text',
        otherForm('pid', 'The tracker’s name of the source there, AppsFlyer’s ID of the network here.'),
      ),
      row('ts_id', 'ID of the traffic source', 'other', 'text', none()),
      row('keyword search_engine se', 'keyword or search engine', 'other', 'text', none()),
      row('ip', 'IP address', 'ip', 'text', same('ip')),
      row('user_agent ua useragent', 'user agent', 'user-agent', 'text', same('user_agent')),
      row('referrer referer', 'referrer', 'other', 'text', none()),
      row('country country_code', 'country', 'country', 'text', same('country_code')),
      row(
        'country_name',
        'name of the country',
        'country',
        'words',
        oneWay('country_code', 'AppsFlyer has the two letters, (country_code), not the name.'),
      ),
      row('region region_name', 'region', 'other', 'text', none()),
      row('city', 'city', 'city', 'text', same('city')),
      row(
        'language',
        'language',
        'language',
        'text',
        otherForm(
          'language',
          'Two letters there. AppsFlyer sends a name such as English on Android and a locale on iOS.',
        ),
      ),
      row(
        'operator carrier',
        'carrier',
        'carrier',
        'text',
        otherForm('carrier', 'The two products may spell a carrier in different ways.'),
      ),
      row('isp', 'internet provider', 'other', 'text', none('The nearest is (carrier), the mobile carrier.')),
      row(
        'connection_type',
        'kind of connection',
        'connection',
        'words',
        oneWay('wifi', 'AppsFlyer says only whether it is Wi-Fi.'),
      ),
      row(
        'device_model',
        'model',
        'model',
        'text',
        otherForm('device_type', 'AppsFlyer sends the model in its own spelling, such as SM-A505F.'),
      ),
      row(
        'device_type',
        'class of the device',
        'other',
        'words',
        none('AppsFlyer’s (device_type) is the model, not the class of the device.'),
      ),
      row(
        'os',
        'operating system',
        'platform',
        'words',
        otherForm('platform', 'AppsFlyer sends ios and android.'),
      ),
      row('os_version', 'version of the operating system', 'os-version', 'text', same('os_version')),
      row('browser browser_version', 'browser', 'other', 'text', none()),
      row(
        'date',
        'the present time',
        'other-time',
        'text',
        none('It is the sender’s clock; AppsFlyer sends the time of the event, (event_time).'),
      ),
      row(
        'offer_id landing_id destination current_domain visitor_code is_bot is_using_proxy',
        'a value of the tracker',
        'other',
        'text',
        none(),
      ),
      row(
        'random',
        'random number',
        'random',
        'text',
        otherForm('random-str', 'A number there, a text here.'),
      ),
      row('sample from_file', 'a text picked or read by the tracker', 'other', 'text', none()),
    ]),
    // Documented as parameters of the click; that each is a placeholder too is inferred.
    ...cited('inferred', 'KEITARO', [
      ...five.map((n) =>
        row(
          `sub_id_${n}`,
          'passed through',
          `sub-${n}`,
          'text',
          otherForm(`af_sub${n}`, `The value of sub_id_${n} there, of the link’s af_sub${n} here.`),
        ),
      ),
      row(later, 'passed through', 'other', 'text', none('AppsFlyer has five of them only.')),
    ]),
  ],
};
