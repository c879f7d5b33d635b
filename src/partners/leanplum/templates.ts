import type { PartnerTemplate, Statement } from '../partner';
import { documented, inferred } from '../../vocabulary/reference';
import { DEVICE_ID_FIELD, TRAFFIC_KEYS, type TrafficKey } from './template-fields';

const ENDPOINT = 'https://api.leanplum.com/api?action=setTrafficSourceInfo';

// The JSON is percent-encoded, since Leanplum requires every character of the URL to be encoded (L2).
function getTemplate(macroOf: (row: TrafficKey) => string): string {
  const entries = TRAFFIC_KEYS.map((row) => `%22${row.key}%22%3A%22(${macroOf(row)})%22`);
  return `${ENDPOINT}
  &appId=(setting:app_id)
  &clientKey=(setting:client_key)
  &apiVersion=1.0.6
  &deviceId=(${DEVICE_ID_FIELD})
  &trafficSource=%7B${entries.join('%2C')}%7D`;
}

const POST_TEMPLATE = `POST ${ENDPOINT}
Content-Type: application/json

{
  "appId": "(setting:app_id)",
  "clientKey": "(setting:client_key)",
  "apiVersion": "1.0.6",
  "deviceId": "(${DEVICE_ID_FIELD})",
  "trafficSource": {
${TRAFFIC_KEYS.map(({ key, macro }) => `    "${key}": "(${macro})"`).join(',\n')}
  }
}`;

const ARGUMENTS: Statement = {
  text: 'The endpoint, the arguments and the seven keys of trafficSource are those of Leanplum’s reference.',
  origins: documented('L1', 'L2'),
};
const IN_THE_URL: Statement = {
  text: 'Leanplum’s page for TUNE shows the same request with everything in the URL and without a user ID.',
  origins: documented('L3'),
};
const IDENTIFIER: Statement = {
  text: `(${DEVICE_ID_FIELD}) is the IDFV or the IDFA by the toggle’s rule.`,
  origins: documented('SEED-LP'),
};

const LITERAL: Statement = {
  text: 'AppsFlyer’s own template for Leanplum is not published.',
  origins: inferred('SEED-LP'),
};
const MAPPING: Statement = {
  text: 'Which macro fills which key of trafficSource is inferred from the meaning of the names.',
  origins: inferred('L1', 'SEED'),
};
const ANDROID: Statement = {
  text: 'On Android the identifier is assumed to be the GAID.',
  origins: inferred('SEED-LP', 'L3'),
};
const ESCAPED: Statement = {
  text: 'This page adds the fields named leanplum_…: each is one value of the event, escaped for JSON.',
  origins: inferred('L2'),
};
const UNESCAPED: Statement = {
  text: 'Macros are encoded for the URL only, so a double quote or a backslash in a campaign’s name breaks the JSON.',
  origins: inferred('L2'),
};

/** Three ways to send the traffic source: as AppsFlyer would need to, with its macros only, and by POST. */
export const LEANPLUM_TEMPLATES: readonly PartnerTemplate[] = [
  {
    id: 'leanplum-get',
    title: 'Traffic source in the URL',
    use: 'install',
    text: getTemplate(({ shaped }) => shaped),
    documented: [ARGUMENTS, IN_THE_URL, IDENTIFIER],
    assumed: [LITERAL, MAPPING, ANDROID, ESCAPED],
  },
  {
    id: 'leanplum-get-macros',
    title: 'Traffic source in the URL, AppsFlyer’s macros only',
    use: 'install',
    text: getTemplate(({ macro }) => macro),
    documented: [ARGUMENTS, IN_THE_URL, IDENTIFIER],
    assumed: [LITERAL, MAPPING, ANDROID, UNESCAPED],
  },
  {
    id: 'leanplum-post',
    title: 'Traffic source as a JSON body',
    use: 'install',
    text: POST_TEMPLATE,
    documented: [
      ARGUMENTS,
      IDENTIFIER,
      {
        text: 'Leanplum takes a JSON body, and asks for one when the URL would be longer than 2,083 characters.',
        origins: documented('L2'),
      },
    ],
    assumed: [
      LITERAL,
      MAPPING,
      ANDROID,
      {
        text: 'The argument trafficSource is sent as an object, as in the reference; Leanplum’s Android SDK sends the object as text.',
        origins: inferred('L1', 'L4'),
      },
    ],
  },
];
