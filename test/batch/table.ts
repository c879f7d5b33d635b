import fc from 'fast-check';

/** Writes cells as a line of a table; a cell is quoted only if it needs it. */
export function tableLine(cells: readonly string[], delimiter = ','): string {
  const isSpecial = (cell: string) =>
    /["\r\n]/.test(cell) || cell.includes(delimiter) || cell.startsWith(' ');
  return cells.map((cell) => (isSpecial(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter);
}

/** Writes a table. */
export function tableText(rows: readonly (readonly string[])[], delimiter = ',', end = '\n'): string {
  return rows.map((cells) => tableLine(cells, delimiter) + end).join('');
}

const WORDS = [
  '',
  '',
  'null',
  'None',
  '0',
  'a b&c',
  'ü€😀',
  '100%25',
  'x%20y%26z',
  '(idfa)',
  '"q"',
  'a,b;c',
  ' ',
  "it's~!",
];

const VALUES: Readonly<Record<string, readonly string[]>> = {
  'Event Name': ['af_purchase', 'install', 'af_login', ''],
  'Event Value': ['{"af_revenue":"1,5","n":"ü"}', 'null', '{}', 'not json'],
  'Event Time': [
    '2024-05-03 18:22:09',
    '2021-01-01 00:00:00',
    '2024-02-30 10:00:00',
    '1714760529',
    'soon',
    '',
  ],
  'Install Time': ['2024-05-02 08:00:01', '2024-02-29 23:59:59', ''],
  'Media Source': ['organic', 'Facebook Ads', 'Pinterest', 'restricted', 'network_int', ''],
  'Attributed Touch Type': ['click', 'impression', ''],
  Platform: ['android', 'ios', 'iPadOS', ''],
  'OS Version': ['13', '14.2', '17.0'],
  IDFA: ['6D92078A-8246-4BA4-AE5B-76104861E7DC', '00000000-0000-0000-0000-000000000000', ''],
  'Advertising ID': ['cdda802e-fb9c-47ad-9866-0794d394c912', ''],
  'Is Primary Attribution': ['true', 'true', 'false'],
  WIFI: ['true', 'FALSE', '1'],
  'Original URL': [
    'https://app.example/?pid=x&clickid=ab%20c&af_sub1=s',
    'https://app.example/?Click_ID=9#x',
    'none',
    '',
  ],
  'Customer User ID': ['u-1', ''],
  ATT: ['af_authorized', '1', ''],
};

const OTHERS = [
  'Campaign',
  'City',
  'IP',
  'App ID',
  'AppsFlyer ID',
  'clickid',
  'My column',
  'Sub Param 1',
  '',
];

/** Titles in any order, some of them twice. */
export const titles: fc.Arbitrary<string[]> = fc
  .tuple(
    fc.shuffledSubarray(Object.keys(VALUES), { minLength: 6 }),
    fc.shuffledSubarray(OTHERS),
    fc.constantFrom<string[][]>([], [], [], ['City'], ['Media Source']),
  )
  .map((parts) => parts.flat());

/** A row under these titles, now and then with too few or too many cells. */
export function rowUnder(under: readonly string[]): fc.Arbitrary<string[]> {
  const cells = under.map((title) => {
    const known = VALUES[title];
    const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 6 }));
    return known === undefined ? word : fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...known) }, word);
  });
  const odd = fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, -1, 1);
  return fc
    .tuple(fc.tuple(...cells), odd)
    .map(([row, more]) => (more > 0 ? [...row, 'extra'] : row.slice(0, row.length + more)));
}

const MACROS = [
  ...['event_name', 'encode', 'event_time', 'install_unix_ts', 'media_source', 'platform', 'idfa', 'c'],
  ...[
    'advertising_id',
    'clickid',
    'click_id',
    'city',
    'ip',
    'app_id',
    'md5-idfa',
    'wifi',
    'nosuch',
    'My column',
  ],
  ...[
    'attributed_touch_type',
    'customer_user_id',
    'af_sub1',
    'event_revenue',
    'partner_event_id',
    'setting:x',
  ],
];

/** A template: mostly a URL with macros in its query, now and then with one in its path, in JSON, or a body. */
export const templates: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.constantFrom(...MACROS), { maxLength: 8 }),
    fc.constantFrom(
      'https://p.example/cb?a=1',
      'https://p.example/cb?a=1',
      'https://p.example/(platform)?a=1',
    ),
    fc.constantFrom(
      '',
      '',
      '',
      '&j={"n":"(city)"}',
      '&u=https%3A%2F%2Fx.example%2F%3Fc%3D(city)',
      '&e=[{"n":(event_revenue),"c":"(c)","x":(nosuch)}]',
      '&ü=1',
      '\n&line=2',
      '#end',
      ' HTTP/1.1\nX-Id: (idfa)\n\n(encode)',
      ' HTTP/1.1\nContent-Type: application/json\n\n{"n":"(city)","r":(event_revenue),"v":(encode)}',
    ),
  )
  .map(([names, url, end]) => {
    const query = names.map((name, index) => `&p${index}=(${name})`).join('');
    return end.startsWith(' HTTP') ? `POST ${url}${query}${end}` : url + query + end;
  });
