import { documented, inferred } from '../../../vocabulary/reference';
import type { PartnerTemplate, Statement } from '../../partner';

const ENDPOINT: readonly Statement[] = [
  {
    text: 'The address, the header and every name in the body are those of AppsFlyer’s API.',
    origins: documented('AUD'),
  },
];

const KEY: Statement = {
  text: 'The import key comes from the settings: it is the key of an audience that was made in AppsFlyer.',
  origins: documented('AUD'),
};

const MODELED: readonly Statement[] = [
  {
    text: 'No document shows Amplitude’s request: that its cohort sync calls this API is inferred from the token V2.0 and the identifier amplitude_id.',
    origins: inferred('AMC', 'AUD'),
  },
  {
    text: 'This page adds the macros (audience_platform) and (audience_id), and the key of the identifier as a setting.',
    origins: inferred('AMC', 'AUD'),
  },
  {
    text: 'The Amplitude user ID is the event’s user_id or else its customer user ID: assumed.',
    origins: inferred('AMC'),
  },
];

function request(action: string, ...device: readonly string[]): string {
  return `POST https://hq1.appsflyer.com/api/audiences-import-api/v2/${action}
Authorization: Bearer (setting:api_token)
Content-Type: application/json

{
  "import_key": "(setting:import_key)",
  "platform": "(audience_platform)",
  "devices": [
    {
      "app_id": "(setting:app_id)",
${device.map((line) => `      ${line}`).join(',\n')}
    }
  ]
}`;
}

const ONE = '"(setting:identifier_key)": "(audience_id)"';

/** The templates for the audience import: Amplitude's as modeled, then those for a server of one's own. */
export const AUDIENCE_TEMPLATES: readonly PartnerTemplate[] = [
  {
    id: 'appsflyer-audience-amplitude-add',
    settings: { sender: 'amplitude' },
    title: 'Audience from Amplitude, a user who joins (modeled)',
    use: 'both',
    text: request('add', ONE),
    documented: ENDPOINT,
    assumed: MODELED,
  },
  {
    id: 'appsflyer-audience-amplitude-remove',
    settings: { sender: 'amplitude' },
    title: 'Audience from Amplitude, a user who leaves (modeled)',
    use: 'both',
    text: request('remove', ONE),
    documented: ENDPOINT,
    assumed: MODELED,
  },
  {
    id: 'appsflyer-audience-server-android',
    settings: { sender: 'server' },
    title: 'Audience from your server, Android',
    use: 'both',
    platform: 'android',
    text: request('add', '"gaid": "(advertising_id)"', '"cuid": "(customer_user_id)"'),
    documented: [...ENDPOINT, KEY],
    assumed: [],
  },
  {
    id: 'appsflyer-audience-server-ios',
    settings: { sender: 'server' },
    title: 'Audience from your server, iOS',
    use: 'both',
    platform: 'ios',
    text: request('add', '"idfv": "(idfv)"', '"cuid": "(customer_user_id)"'),
    documented: [...ENDPOINT, KEY],
    assumed: [],
  },
  {
    id: 'appsflyer-audience-overwrite',
    settings: { sender: 'server' },
    title: 'Audience from your server, replaced as a whole',
    use: 'both',
    text: request('overwrite', '"cuid": "(customer_user_id)"'),
    documented: [
      ...ENDPOINT,
      KEY,
      { text: 'AppsFlyer warns that overwriting can lose data.', origins: documented('AUD') },
    ],
    assumed: [],
  },
];
