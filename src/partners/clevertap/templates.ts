import { documented, inferred } from '../../vocabulary/reference';
import type { PartnerTemplate, Statement } from '../partner';

const ENDPOINT: readonly Statement[] = [
  {
    text: 'The endpoint and the names of the parameters are those in CleverTap’s page for attribution partners.',
    origins: documented('C1'),
  },
  {
    text: 'Account ID, token, passcode and region are what AppsFlyer asks for.',
    origins: documented('SEED-CT'),
  },
];

const GUESSES: readonly Statement[] = [
  {
    text: 'That AppsFlyer calls this endpoint, and by GET, is inferred from the equal names of the credentials.',
    origins: inferred('C1', 'SEED-CT'),
  },
  { text: 'The partner name appsflyer is assumed.', origins: inferred('C1') },
  {
    text: 'That device_identifier is the customer user ID is inferred from the set-up pages.',
    origins: inferred('C1', 'C3'),
  },
];

/** CleverTap's templates: two for the attribution endpoint, one for the upload API. */
export const TEMPLATES: readonly PartnerTemplate[] = [
  {
    id: 'clevertap-install',
    title: 'CleverTap install',
    use: 'install',
    text: `https://(setting:host)/attribution
  ?partner_name=appsflyer
  &event_type=(clevertap_event_type)
  &timestamp=(install_unix_ts)
  &utm_source=(pid)
  &utm_medium=(af_siteid)
  &utm_campaign=(c)
  &device_identifier=(customer_user_id)
  &account_id=(setting:account_id)
  &account_token=(setting:account_token)
  &account_passcode=(setting:account_passcode)
  &platform=(platform)`,
    documented: ENDPOINT,
    assumed: [
      ...GUESSES,
      {
        text: 'Media source, site and campaign are assumed for the UTM parameters: Leanplum’s SDK passes the same three to CleverTap.',
        origins: inferred('C1', 'L4'),
      },
    ],
  },
  {
    id: 'clevertap-in-app',
    title: 'CleverTap in-app event',
    use: 'in-app',
    text: `https://(setting:host)/attribution
  ?partner_name=appsflyer
  &event_type=(clevertap_event_type)
  &timestamp=(clevertap_timestamp)
  &device_identifier=(customer_user_id)
  &account_id=(setting:account_id)
  &account_token=(setting:account_token)
  &account_passcode=(setting:account_passcode)
  &platform=(platform)
  &af_revenue=(event_revenue)
  &af_currency=(event_revenue_currency)
  &event_value=(event_value)`,
    documented: [
      ...ENDPOINT,
      {
        text: 'Custom events need no UTM parameters, and further parameters are taken without checks.',
        origins: documented('C1'),
      },
    ],
    assumed: [
      ...GUESSES,
      {
        text: 'The names of the parameters for revenue, currency and the event value are assumed.',
        origins: inferred('C1', 'SEED-CT'),
      },
    ],
  },
  {
    id: 'clevertap-upload',
    title: 'CleverTap upload API',
    use: 'in-app',
    text: `POST https://(setting:host)/1/upload
X-CleverTap-Account-Id: (setting:account_id)
X-CleverTap-Passcode: (setting:account_passcode)
Content-Type: application/json

{
  "d": [
    {
      "type": "event",
      "objectId": "(customer_user_id)",
      "ts": (clevertap_timestamp),
      "evtName": "(clevertap_event_type)",
      "evtData": (event_value)
    }
  ]
}`,
    documented: [
      {
        text: 'Path, headers and fields of the body are those of CleverTap’s upload API.',
        origins: documented('C3'),
      },
    ],
    assumed: [
      {
        text: 'No document says that AppsFlyer uses the upload API: the template lets you try a request yourself.',
        origins: inferred('C3'),
      },
    ],
  },
];
