import { documented, inferred } from '../../../vocabulary/reference';
import type { PartnerTemplate, Statement } from '../../partner';

const ENDPOINT: readonly Statement[] = [
  {
    text: 'The address, the header and every name in the body are those of AppsFlyer’s API.',
    origins: documented('S2S3', 'S2SO'),
  },
];

const MODELED: readonly Statement[] = [
  {
    text: 'No document shows Amplitude’s request: that it calls this endpoint with these names is inferred from its settings.',
    origins: inferred('AMS', 'S2S3'),
  },
  {
    text: 'This page adds the macros that begin with mapped_ and (streamed_event_value): what the mapping in the settings makes of the event.',
    origins: inferred('AMS'),
  },
];

const STREAM: readonly Statement[] = [
  ...ENDPOINT,
  {
    text: 'The properties are those that Amplitude requires or recommends; further ones can be mapped.',
    origins: documented('AMS'),
  },
];

const SERVER: readonly Statement[] = [
  {
    text: 'Which macro fills which field is inferred from the names.',
    origins: inferred('S2S3'),
  },
  {
    text: 'This page adds the macro (s2s_event_time): the event’s time in UTC, in the form that AppsFlyer documents.',
    origins: inferred('S2S3'),
  },
];

function request(host: string, ...lines: readonly string[]): string {
  return `POST https://${host}/inappevent/(setting:app_id)
authentication: (setting:s2s_key)
Content-Type: application/json

{
${lines.map((line) => `  ${line}`).join(',\n')}
}`;
}

const member = (key: string, macro: string) => `"${key}": "(${macro})"`;

const mapped = (...names: readonly string[]) => [
  ...names.map((name) => member(name, `mapped_${name}`)),
  member('eventName', 'event_name'),
  member('eventValue', 'streamed_event_value'),
];

const ids = (...names: readonly string[]) => names.map((name) => member(name, name));

const REST = [
  member('ip', 'ip'),
  member('os', 'os_version'),
  member('app_version_name', 'app-version-name'),
  member('bundleIdentifier', 'bundle_id'),
  member('eventName', 'event_name'),
  member('eventTime', 's2s_event_time'),
  member('eventCurrency', 'event_revenue_currency'),
  member('eventValue', 'event_value'),
];

const ANDROID = request(
  'api3.appsflyer.com',
  ...ids('appsflyer_id', 'customer_user_id', 'advertising_id'),
  ...REST,
);

/** The templates for server-to-server events: Amplitude's as modeled, then those for a server of one's own. */
export const EVENT_TEMPLATES: readonly PartnerTemplate[] = [
  {
    id: 'appsflyer-events-amplitude-android',
    settings: { sender: 'amplitude' },
    title: 'S2S event from Amplitude, Android (modeled)',
    use: 'in-app',
    platform: 'android',
    text: request('api3.appsflyer.com', ...mapped('appsflyer_id', 'customer_user_id', 'advertising_id')),
    documented: STREAM,
    assumed: MODELED,
  },
  {
    id: 'appsflyer-events-amplitude-ios',
    settings: { sender: 'amplitude' },
    title: 'S2S event from Amplitude, iOS (modeled)',
    use: 'in-app',
    platform: 'ios',
    text: request('api3.appsflyer.com', ...mapped('appsflyer_id', 'customer_user_id', 'idfa', 'idfv')),
    documented: STREAM,
    assumed: MODELED,
  },
  {
    id: 'appsflyer-events-server-android',
    settings: { sender: 'server' },
    title: 'S2S event from your server, Android',
    use: 'in-app',
    platform: 'android',
    text: ANDROID,
    documented: ENDPOINT,
    assumed: SERVER,
  },
  {
    id: 'appsflyer-events-server-ios',
    settings: { sender: 'server' },
    title: 'S2S event from your server, iOS',
    use: 'in-app',
    platform: 'ios',
    text: request(
      'api3.appsflyer.com',
      ...ids('appsflyer_id', 'customer_user_id', 'idfa', 'idfv'),
      '"att": (att)',
      ...REST,
    ),
    documented: ENDPOINT,
    assumed: SERVER,
  },
  {
    id: 'appsflyer-events-legacy',
    settings: { sender: 'server' },
    title: 'S2S event from your server, legacy endpoint',
    use: 'in-app',
    platform: 'android',
    text: ANDROID.replace('api3.appsflyer.com', 'api2.appsflyer.com'),
    documented: [
      {
        text: 'The address is that of the legacy API, which takes the dev key in the same header; every name in the body is the same.',
        origins: documented('S2S2'),
      },
    ],
    assumed: SERVER,
  },
];
