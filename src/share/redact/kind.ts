/** What an identifier or a secret is, with the words for it. */
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
  email: 'E-mail address',
  phone: 'Phone number',
  hash: 'Hash or long hexadecimal key',
  secret: 'Token, passcode or key',
  credentials: 'Credentials in an address',
} as const;

/** The kind of an identifier or a secret. */
export type Kind = keyof typeof KINDS;
