/** The kinds of identifiers and secrets, with their labels. */
export const KINDS = {
  'advertising-id': 'Advertising ID (GAID)',
  idfa: 'Advertising ID (IDFA)',
  oaid: 'Advertising ID (OAID)',
  'amazon-id': 'Amazon advertising ID',
  idfv: 'Vendor ID (IDFV)',
  'android-id': 'Android ID',
  'app-set-id': 'App set ID',
  imei: 'IMEI',
  'device-id': 'Device ID',
  'appsflyer-id': 'AppsFlyer ID',
  'user-id': 'Customer user ID',
  ip: 'IP address',
  email: 'Email address',
  phone: 'Phone number',
  hash: 'Hash or long hexadecimal key',
  secret: 'Token, passcode or key',
  credentials: 'Credentials in a URL',
} as const;

/** The kind of an identifier or a secret. */
export type Kind = keyof typeof KINDS;

// Names as written in event fields, partners' parameters and attribution links, without case, `-`, `_`, `.` and spaces.
const NAMES: readonly (readonly [Kind, string])[] = [
  ['advertising-id', 'advertisingid gaid googleadvertisingid googleaid advertiserid aaid gpsadid adid'],
  ['idfa', 'idfa iosidfa iosifa ifa appleidfa'],
  ['oaid', 'oaid'],
  ['amazon-id', 'amazonaid amazonfireid fireadvertisingid fireadid'],
  ['idfv', 'idfv vendorid iosidfv ifv appleidfv identifierforvendor'],
  ['android-id', 'androidid'],
  ['app-set-id', 'appsetid googleappsetid'],
  ['imei', 'imei meid'],
  ['device-id', 'deviceid udid amplitudedeviceid'],
  ['appsflyer-id', 'appsflyerid appsflyerdeviceid afid'],
  ['user-id', 'customeruserid cuid userid uid customerid memberid externalid externaluserid'],
  ['user-id', 'login loginname username identity profileid objectid newuserid'],
  ['ip', 'ip ipv4 ipv6 ipaddress afip remoteaddr remoteip xforwardedfor xrealip forwarded'],
  ['email', 'email emailaddress mail mailaddress emails'],
  ['phone', 'phone phonenumber phones msisdn mobile mobilenumber mobilephone tel telephone whatsapp'],
  ['secret', 'authorization proxyauthorization cookie setcookie apikey appkey accesskey clientkey devkey'],
  ['secret', 'secretkey privatekey productionkey developmentkey writekey serverkey authkey licensekey key'],
  ['secret', 'token secret password passwd pwd passcode pass passphrase signature sig jwt bearer'],
  ['secret', 'clevertapaccountid accountid credential credentials apisecret botid'],
];

const KIND_OF: ReadonlyMap<string, Kind> = new Map(
  NAMES.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

// Prefixes that do not change the meaning: `sha1_idfa`, `device_ip`, `user.email`, `X-CleverTap-Passcode`.
const PREFIXES = new Set('sha1 sha256 md5 hashed raw user customer device client af x http rida'.split(' '));

// A name that ends with one of these words is the name of a secret.
const LAST_WORDS = new Set(
  'token secret password passwd pwd passcode passphrase apikey signature'.split(' '),
);
const LAST_PAIRS = /(?:api|app|access|client|dev|secret|private|production|write|server|auth) key$/;

/** Returns the kind of a value by its name; undefined when it is not the name of an identifier or a secret. */
export function kindOfName(name: string): Kind | undefined {
  if (name.length > 80 || !/^[\w.\-[\]: ]+$/.test(name)) return undefined;
  const words = wordsOf(name);
  for (let from = 0; from < words.length; from += 1) {
    const kind = KIND_OF.get(words.slice(from).join(''));
    if (kind !== undefined) return kind;
    if (!PREFIXES.has(words[from] ?? '')) break;
  }
  const isSecret = LAST_WORDS.has(words.at(-1) ?? '') || LAST_PAIRS.test(words.join(' '));
  return isSecret ? 'secret' : undefined;
}

/** Returns true for the name of a version or a user agent, whose dotted numbers are not IP addresses. */
export function isVersionName(name: string): boolean {
  return /^(?:.*version(?:name)?|useragent|ua|os|build)$/.test(wordsOf(name).join(''));
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
