import { percentDecodedFully } from '../percent';

/** The kinds of identifiers and secrets, with their labels. */
export const KINDS = {
  'advertising-id': 'Advertising ID (GAID)',
  idfa: 'Advertising ID (IDFA)',
  oaid: 'Advertising ID (OAID)',
  'amazon-id': 'Amazon advertising ID',
  idfv: 'Vendor ID (IDFV)',
  'android-id': 'Android ID',
  'app-set-id': 'App set ID',
  imei: 'IMEI or MEID',
  mac: 'MAC address',
  'device-id': 'Device ID',
  'appsflyer-id': 'AppsFlyer ID',
  'user-id': 'User ID',
  'push-id': 'Push registration ID',
  'app-id': 'App ID',
  'click-id': 'Click ID',
  'order-id': 'Order or receipt ID',
  ip: 'IP address',
  email: 'Email address',
  phone: 'Phone number',
  person: 'Personal details',
  place: 'Place, as coordinates',
  iban: 'Bank account (IBAN)',
  card: 'Card number',
  uuid: 'UUID, which may be an identifier',
  hash: 'Hash or long hexadecimal key',
  random: 'Random text, such as a token',
  secret: 'Token, passcode or key',
  credentials: 'Credentials in a URL',
} as const;

/** The kind of an identifier or a secret. */
export type Kind = keyof typeof KINDS;

// Names as written in event fields, partners' parameters and attribution links, without case, `-`, `_`, `.` and spaces.
const NAMES: readonly (readonly [Kind, string])[] = [
  ['advertising-id', 'advertisingid gaid googleadvertisingid googleaid advertiserid aaid gpsadid'],
  ['idfa', 'idfa iosidfa iosifa appleidfa'],
  ['oaid', 'oaid'],
  ['amazon-id', 'amazonaid amazonfireid fireadvertisingid fireadid'],
  ['idfv', 'idfv vendorid iosidfv ifv appleidfv identifierforvendor'],
  ['android-id', 'androidid'],
  ['app-set-id', 'appsetid googleappsetid'],
  ['imei', 'imei meid'],
  ['mac', 'mac macaddress wifimac'],
  // Adjust calls its own device ID `adid`; `ifa` is the advertising ID of any system.
  ['device-id', 'deviceid udid amplitudedeviceid adid ifa'],
  ['appsflyer-id', 'appsflyerid appsflyerdeviceid afid'],
  ['user-id', 'customeruserid cuid userid uid customerid memberid externalid externaluserid'],
  [
    'user-id',
    'chatid telegramid login loginname username identity profileid objectid newuserid accountnumber',
  ],
  ['push-id', 'registrationid gcmid pushid pushtoken subscriptionid onesignalid'],
  [
    'click-id',
    'clickid clkid gclid gbraid wbraid dclid fbclid fbc fbp ttclid msclkid twclid lifatid scid sccid rdtcid ' +
      'epik tblci dicbo igshid irclickid mceid',
  ],
  ['order-id', 'orderid ordernumber receiptid receipt transactionid invoiceid invoicenumber bookingid'],
  ['ip', 'ip ipv4 ipv6 ipaddress afip remoteaddr remoteip xforwardedfor xrealip forwarded'],
  ['email', 'email emailaddress mail mailaddress emails'],
  ['phone', 'phone phonenumber phones msisdn mobile mobilenumber mobilephone tel telephone whatsapp'],
  ['person', 'firstname lastname fullname surname familyname givenname middlename birthday birthdate'],
  ['person', 'dateofbirth dob ssn passport passportnumber streetaddress homeaddress'],
  ['place', 'lat lng lon latlng latlong latitude longitude coordinates geolocation locationlat locationlng'],
  ['iban', 'iban'],
  ['card', 'cardnumber creditcard ccnumber'],
  ['hash', 'hash checksum'],
  [
    'secret',
    'key session sessionid sessid phpsessid sid sk pin otp pw psw pswd security csrf xsrf salt pepper nonce sgn vcode ' +
      'clevertapaccountid accountid botid license licensenumber serialnumber',
  ],
];

const KIND_OF: ReadonlyMap<string, Kind> = new Map(
  NAMES.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const)),
);

// Prefixes that do not change the meaning: `sha1_idfa`, `device_ip`, `user.email`, `X-CleverTap-Passcode`.
const PREFIXES = new Set('sha1 sha256 md5 hashed raw user customer device client af x http rida'.split(' '));

// A name with one of these words anywhere is the name of a secret, as `X-Secret-Sauce`.
const SECRET_WORD = /(?:token|secret|passw(?:or)?d|passphrase|passcode|apikey|signature|credentials?)$/;
const SECRET_WORDS = new Set(
  'auth authentication authorization authkey bearer cookie cred creds hmac jwt oauth pass passkey pwd sig sign tkn tok'.split(
    ' ',
  ),
);

// A name that ends with one of these is about a secret, and its value is none: `token_type`, `session_count`.
const ABOUT = new Set(
  'type types count counts method methods name length enabled required expires expiry expiration ttl url uri version status state number level'.split(
    ' ',
  ),
);

// A secret only as the last word, and some only after another.
const LAST_WORDS = new Set('key keys session pin otp sid'.split(' '));
const LAST_PAIRS =
  /(?:session|access key|key|write) id$|(?:access|secure|security|auth|verification|verify|confirmation|login|otp) code$/;

// Passwords, keys and tokens in notes that people write in their own language.
const FOREIGN =
  /^(?:passwort|kennwort|contraseña|senha|mot de passe|пароль|токен|ключ|密码|密碼|密钥|令牌|パスワード|비밀번호)$/i;

/**
 * Returns the kind of a value by its name; undefined when it is not the name of an identifier or a secret. The name may
 * be percent-encoded, even several times.
 */
export function kindOfName(name: string): Kind | undefined {
  const plain = name.includes('%') ? percentDecodedFully(name) : name;
  if (FOREIGN.test(plain)) return 'secret';
  if (plain.length > 80 || !/^[\p{L}\p{N}_.\-[\]:$@#/ ]+$/u.test(plain)) return undefined;
  const words = wordsOf(plain);
  for (let from = 0; from < words.length; from += 1) {
    const rest = words.slice(from);
    const kind = KIND_OF.get(rest.join(''));
    // The ID of an ad is written in two words: `af_ad_id`.
    if (kind !== undefined && rest.join(' ') !== 'ad id') return kind;
    if (!PREFIXES.has(words[from] ?? '')) break;
  }
  if (isSecretName(words)) return 'secret';
  // As Yandex and others call the IDs of their clicks: `yclid`.
  if (/^[a-z]{1,4}clid$/.test(words.at(-1) ?? '')) return 'click-id';
  // Public in a store, but it names the advertiser, and some APIs take it as half of a credential.
  return words.slice(-2).join(' ') === 'app id' ? 'app-id' : undefined;
}

// `auth_hash` and `authcode`, in one word or in two.
const SECRET_END = /(?:auth|api|key|secure|security)(?:hash|code)$/;

function isSecretName(written: readonly string[]): boolean {
  // As `password1` and `sig2`; a `key1` is as often any parameter.
  const words = written.map((word) => word.replace(/\d+$/, ''));
  const last = written.at(-1) ?? '';
  if (ABOUT.has(last)) return false;
  if (words.some((word) => SECRET_WORD.test(word) || SECRET_WORDS.has(word))) return true;
  return (
    LAST_WORDS.has(last) ||
    /^[a-z\d]+(?:key|keyid|sessionid|token)$/.test(last) ||
    LAST_PAIRS.test(words.join(' ')) ||
    SECRET_END.test(words.join(''))
  );
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
