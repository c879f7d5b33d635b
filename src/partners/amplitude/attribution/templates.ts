import { documented, inferred, observed } from '../../../vocabulary/reference';
import type { PartnerTemplate, Statement } from '../../partner';

const DOCUMENTED: readonly Statement[] = [
  {
    text: 'The address, the two arguments api_key and event, and the keys of the event are those of the Attribution API.',
    origins: documented('M1'),
  },
  {
    text: 'The event type “[AppsFlyer] Install” and the property “[AppsFlyer] media source” are seen in public queries of Amplitude data.',
    origins: observed('AMQUERY'),
  },
];

const ASSUMED: readonly Statement[] = [
  {
    text: 'Which macro fills which key is inferred from the names; no public document has the template AppsFlyer uses.',
    origins: inferred('A3', 'M1'),
  },
  {
    text: 'The platform is sent in lower case, as Amplitude requires.',
    origins: inferred('M1'),
  },
];

const ANDROID_IDS: Statement = {
  text: 'This page adds the macros (adid) and (android_app_set_id): the advertising ID of Google or else of Amazon, and the ID inside the app set ID.',
  origins: inferred('M1', 'DEVHUB'),
};

const FORM: Statement = {
  text: "Amplitude's own sample for iOS sends both arguments in a form body.",
  origins: documented('M1'),
};

const QUERY: Statement = {
  text: "Amplitude's own sample for Android sends both arguments in the query of a POST.",
  origins: documented('M1'),
};

const BOTH_PLATFORMS: Statement = {
  text: 'One template serves both platforms, so the keys of the other platform are sent empty; that Amplitude treats an empty identifier as none is inferred.',
  origins: inferred('M1'),
};

const SHARING: Statement = {
  text: "The keys of advanced data sharing are those of AppsFlyer's page; that they have no prefix is assumed.",
  origins: inferred('A3'),
};

const FORM_HEAD = `POST https://(setting:host)/attribution
Content-Type: application/x-www-form-urlencoded

api_key=(setting:api_key)`;

const QUERY_HEAD = `POST https://(setting:host)/attribution
  ?api_key=(setting:api_key)`;

// The parts are joined by an encoded comma, one key a line: line breaks and the spaces after them are layout.
function event(...pieces: readonly string[]): string {
  return `\n  &event=%7B${pieces.map((piece) => `\n    ${piece}`).join('%2C')}\n  %7D`;
}

const text = (key: string, value: string) => `%22${key}%22%3A%22${value}%22`;

const KIND = text('event_type', '%5BAppsFlyer%5D%20Install');
const PLATFORM = text('platform', '(platform)');
const IDFA = text('idfa', '(idfa)');
const IDFV = text('idfv', '(idfv)');
const ADID = text('adid', '(adid)');
const APP_SET_ID = text('android_app_set_id', '(android_app_set_id)');
const ANDROID_ID = text('android_id', '(android-id)');
const TIME = '%22time%22%3A(install-unix-ts-ms)';

function properties(...pieces: readonly string[]): string {
  return `%22user_properties%22%3A%7B${pieces.map((piece) => `\n      ${piece}`).join('%2C')}\n    %7D`;
}

const SOURCE = [text('%5BAppsFlyer%5D%20media%20source', '(pid)'), text('%5BAppsFlyer%5D%20campaign', '(c)')];

const ALL = [KIND, PLATFORM, IDFA, IDFV, ADID, APP_SET_ID, ANDROID_ID, TIME, properties(...SOURCE)];

/** The templates for the Attribution API, those for both platforms first. */
export const ATTRIBUTION_TEMPLATES: readonly PartnerTemplate[] = [
  {
    id: 'amplitude-attribution-form',
    title: 'Install, form body',
    use: 'install',
    text: FORM_HEAD + event(...ALL),
    documented: [...DOCUMENTED, FORM],
    assumed: [...ASSUMED, ANDROID_IDS, BOTH_PLATFORMS],
  },
  {
    id: 'amplitude-attribution-query',
    title: 'Install, query',
    use: 'install',
    text: QUERY_HEAD + event(...ALL),
    documented: [...DOCUMENTED, QUERY],
    assumed: [...ASSUMED, ANDROID_IDS, BOTH_PLATFORMS],
  },
  {
    id: 'amplitude-attribution-ios',
    title: 'Install on iOS, form body',
    use: 'install',
    text: FORM_HEAD + event(KIND, PLATFORM, IDFA, IDFV, TIME, properties(...SOURCE)),
    documented: [...DOCUMENTED, FORM],
    assumed: ASSUMED,
  },
  {
    id: 'amplitude-attribution-android',
    title: 'Install on Android, query',
    use: 'install',
    text: QUERY_HEAD + event(KIND, PLATFORM, ADID, APP_SET_ID, TIME, properties(...SOURCE)),
    documented: [...DOCUMENTED, QUERY],
    assumed: [...ASSUMED, ANDROID_IDS],
  },
  {
    id: 'amplitude-attribution-sharing',
    title: 'Install with advanced data sharing',
    use: 'install',
    text:
      FORM_HEAD +
      event(
        ...ALL.slice(0, -1),
        properties(
          ...SOURCE,
          text('network_name', '(pid)'),
          text('sub_publisher', '(af_siteid)'),
          text('adgroup_name', '(af_adset)'),
          text('creative_name', '(af_ad_id)'),
          text('installed_at', '(install_time)'),
        ),
      ),
    documented: [
      ...DOCUMENTED,
      {
        text: "AppsFlyer's page names the fields that advanced data sharing adds, and where they come from.",
        origins: documented('A3'),
      },
    ],
    assumed: [...ASSUMED, ANDROID_IDS, BOTH_PLATFORMS, SHARING],
  },
];
