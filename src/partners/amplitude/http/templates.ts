import { documented, inferred, observed } from '../../../vocabulary/reference';
import type { PartnerTemplate, Statement } from '../../partner';

const DOCUMENTED: readonly Statement[] = [
  {
    text: 'The address, the header and every key are those of the HTTP V2 API.',
    origins: documented('M1'),
  },
  {
    text: "Amplitude's page on AppsFlyer asks for its device ID, the customer user ID and its session ID.",
    origins: documented('SEED-AM'),
  },
  {
    text: 'The property “[AppsFlyer] media source” is seen in public queries of Amplitude data.',
    origins: observed('AMQUERY'),
  },
];

const ASSUMED: readonly Statement[] = [
  {
    text: 'Which macro fills which key is inferred from the names; no public document has the template AppsFlyer uses.',
    origins: inferred('A3', 'M1'),
  },
  {
    text: 'The device ID and the session ID come from the settings, since no document has the key under which an app passes them.',
    origins: inferred('SEED-AM'),
  },
  {
    text: 'This page adds the macros (adid) and (android_app_set_id): the advertising ID of Google or else of Amazon, and the ID inside the app set ID.',
    origins: inferred('M1', 'DEVHUB'),
  },
];

const IN_APP: readonly Statement[] = [
  {
    text: 'This page adds the macro (event_time_ms): Amplitude takes milliseconds only, and AppsFlyer has no macro for the event time in milliseconds.',
    origins: inferred('M1', 'SEED'),
  },
  {
    text: 'This page adds the macro (partner_event_name): the name an event is mapped to, otherwise its own. No document says whether AppsFlyer adds a prefix.',
    origins: inferred('A3'),
  },
];

const INSERT_ID: Statement = {
  text: 'Amplitude recommends an insert_id made of such parts; no document says whether AppsFlyer sends one.',
  origins: inferred('M1'),
};

const HEAD = `POST https://(setting:host)/2/httpapi
Content-Type: application/json
`;

// The keys that both kinds of event share, before and after their own.
const IDS = `      "user_id": "(customer_user_id)",
      "device_id": "(setting:device_id)",
      "session_id": (setting:session_id)`;

const DEVICE = `      "platform": "(platform)",
      "os_version": "(os_version)",
      "device_model": "(device_type)",
      "app_version": "(app-version-name)",
      "ip": "(ip)",
      "country": "(country_code)",
      "idfa": "(idfa)",
      "idfv": "(idfv)",
      "adid": "(adid)",
      "android_app_set_id": "(android_app_set_id)",
      "android_id": "(android-id)",
      "user_properties": {
        "[AppsFlyer] media source": "(pid)",
        "[AppsFlyer] campaign": "(c)"
      }`;

function body(...keys: readonly string[]): string {
  return `${HEAD}
{
  "api_key": "(setting:api_key)",
  "options": {"min_id_length": (setting:min_id_length)},
  "events": [
    {
${[IDS, ...keys, DEVICE].join(',\n')}
    }
  ]
}`;
}

const PURCHASE = `      "event_type": "(partner_event_name)",
      "time": (event_time_ms),
      "revenue": (event_revenue),
      "currency": "(event_revenue_currency)",
      "event_properties": (event_value)`;

/** The templates for the HTTP V2 API, the one for installs first. */
export const HTTP_TEMPLATES: readonly PartnerTemplate[] = [
  {
    id: 'amplitude-http-install',
    title: 'Install',
    use: 'install',
    text: body(`      "event_type": "[AppsFlyer] Install",
      "time": (install-unix-ts-ms)`),
    documented: [
      ...DOCUMENTED,
      {
        text: 'The event type “[AppsFlyer] Install” is seen in public queries of Amplitude data.',
        origins: observed('AMQUERY'),
      },
    ],
    assumed: ASSUMED,
  },
  {
    id: 'amplitude-http-in-app',
    title: 'In-app event',
    use: 'in-app',
    text: body(PURCHASE),
    documented: DOCUMENTED,
    assumed: [...ASSUMED, ...IN_APP],
  },
  {
    id: 'amplitude-http-in-app-insert-id',
    title: 'In-app event with insert_id',
    use: 'in-app',
    text: body(PURCHASE, `      "insert_id": "(appsflyer_id)-(partner_event_name)-(event_time_ms)"`),
    documented: DOCUMENTED,
    assumed: [...ASSUMED, ...IN_APP, INSERT_ID],
  },
];
