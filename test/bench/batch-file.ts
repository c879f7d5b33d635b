import { closeSync, openSync, writeSync } from 'node:fs';

/** The titles of the 81 columns of raw data, in the order of the reports. */
const TITLES = (
  'Attributed Touch Type,Attributed Touch Time,Install Time,Event Time,Event Name,Event Value,Event Revenue,' +
  'Event Revenue Currency,Event Revenue USD,Event Source,Is Receipt Validated,Partner,Media Source,Channel,Keywords,' +
  'Campaign,Campaign ID,Adset,Adset ID,Ad,Ad ID,Ad Type,Site ID,Sub Site ID,Sub Param 1,Sub Param 2,Sub Param 3,' +
  'Sub Param 4,Sub Param 5,Cost Model,Cost Value,Cost Currency,Contributor 1 Partner,Contributor 1 Media Source,' +
  'Contributor 1 Campaign,Contributor 1 Touch Type,Contributor 1 Touch Time,Contributor 2 Partner,' +
  'Contributor 2 Media Source,Contributor 2 Campaign,Contributor 2 Touch Type,Contributor 2 Touch Time,' +
  'Contributor 3 Partner,Contributor 3 Media Source,Contributor 3 Campaign,Contributor 3 Touch Type,' +
  'Contributor 3 Touch Time,Region,Country Code,State,City,Postal Code,DMA,IP,WIFI,Operator,Carrier,Language,' +
  'AppsFlyer ID,Advertising ID,IDFA,Android ID,Customer User ID,IMEI,IDFV,Platform,Device Type,OS Version,' +
  'App Version,SDK Version,App ID,App Name,Bundle ID,Is Retargeting,Retargeting Conversion Type,' +
  'Attribution Lookback,Reengagement Window,Is Primary Attribution,User Agent,HTTP Referrer,Original URL'
).split(',');

/**
 * The macros of the template and the columns that fill them. All engines have to encode what is in those columns alike, so
 * they have none of `!'()*~`, about which encoders differ.
 */
export const PARAMETERS: readonly (readonly [name: string, macro: string, column: string])[] = [
  ['app', 'app_id', 'App ID'],
  ['os', 'platform', 'Platform'],
  ['name', 'event_name', 'Event Name'],
  ['value', 'encode', 'Event Value'],
  ['time', 'event_time', 'Event Time'],
  ['install', 'install_time', 'Install Time'],
  ['source', 'media_source', 'Media Source'],
  ['campaign', 'c', 'Campaign'],
  ['country', 'country_code', 'Country Code'],
  ['city', 'city', 'City'],
  ['ip', 'ip', 'IP'],
  ['gaid', 'advertising_id', 'Advertising ID'],
  ['idfa', 'idfa', 'IDFA'],
  ['user', 'customer_user_id', 'Customer User ID'],
  ['id', 'appsflyer_id', 'AppsFlyer ID'],
];

/** Where the requests go. */
export const HOST = 'https://partner.example/postback';

/** The template that is filled. */
export const batchTemplate = `${HOST}?${PARAMETERS.map(([name, macro]) => `${name}=(${macro})`).join('&')}`;

/** Writes a raw-data report of invented events and returns its size in bytes. The same rows every time. */
export function writeRows(path: string, rows: number): number {
  const file = openSync(path, 'w');
  const random = randomNumbers();
  let bytes = writeSync(file, `${TITLES.join(',')}\n`);
  for (let from = 0; from < rows; from += 1000) {
    const lines = Array.from({ length: Math.min(1000, rows - from) }, () => line(random));
    bytes += writeSync(file, lines.join(''));
  }
  closeSync(file);
  return bytes;
}

function line(random: () => number): string {
  const row = values(random);
  const cells = TITLES.map((title) => {
    const cell = row[title] ?? '';
    return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  });
  return `${cells.join(',')}\n`;
}

function values(random: () => number): Readonly<Record<string, string>> {
  const pick = (...list: string[]) => list[Math.floor(random() * list.length)] ?? '';
  const hex = (length: number) =>
    Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
  const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
  const day = () => String(1 + Math.floor(random() * 28)).padStart(2, '0');
  const isAndroid = random() < 0.6;
  const isPurchase = random() < 0.3;
  const price = `${String(Math.floor(random() * 90) + 1)}.99`;
  return {
    'Attributed Touch Type': pick('click', 'impression'),
    'Attributed Touch Time': `2024-04-${day()} 09:15:00`,
    'Install Time': `2024-04-${day()} 10:0${String(Math.floor(random() * 10))}:31`,
    'Event Time': `2024-05-${day()} 1${String(Math.floor(random() * 10))}:22:09`,
    'Event Name': isPurchase ? 'af_purchase' : pick('af_content_view', 'af_login', 'tutorial step 2'),
    'Event Value': isPurchase
      ? `{"af_revenue":"${price}","af_currency":"USD","af_content_id":"sku-${hex(6)}"}`
      : '',
    'Event Revenue': isPurchase ? price : '',
    'Event Revenue Currency': 'USD',
    'Event Source': 'SDK',
    'Media Source': pick('organic', 'googleadwords_int', 'network_int', 'Apple Search Ads'),
    Campaign: pick('Spring Sale 2024', 'brand_de', 'Sommer & Meer', 'Früher Vogel', ''),
    'Campaign ID': hex(9),
    Region: 'EU',
    'Country Code': pick('DE', 'FR', 'US', 'JP'),
    City: pick('Berlin', 'New York', 'Köln', '東京'),
    DMA: 'None',
    IP: `203.0.113.${String(Math.floor(random() * 250))}`,
    WIFI: pick('true', 'false'),
    Language: 'de-DE',
    'AppsFlyer ID': `17145668${String(Math.floor(random() * 90_000) + 10_000)}-${String(Math.floor(random() * 9_000_000) + 1_000_000)}`,
    'Advertising ID': isAndroid ? uuid() : '',
    IDFA: isAndroid ? '' : uuid().toUpperCase(),
    'Customer User ID': random() < 0.7 ? `user-${hex(6)}` : '',
    Platform: isAndroid ? 'android' : 'ios',
    'OS Version': isAndroid ? pick('12', '13', '14') : pick('16.7', '17.4'),
    'App Version': '4.2.0',
    'SDK Version': 'v6.12.1',
    'App ID': isAndroid ? 'com.example.app' : 'id1234567890',
    'App Name': 'Example: the app',
    'Bundle ID': 'com.example.app',
    'Is Retargeting': 'false',
    'Attribution Lookback': '7d',
    'Is Primary Attribution': 'true',
    'User Agent': 'Dalvik/2.1.0 (Linux; U; Android 13; SM-G991B Build/TP1A.220624.014)',
    'Original URL': `https://app.appsflyer.com/com.example.app?pid=network_int&c=Spring%20Sale&clickid=${hex(16)}`,
  };
}

function randomNumbers(): () => number {
  let state = 12_345;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}
