/** A service that replaces the address of a link by one of its own, which has the first in it. */
export interface Wrapper {
  /** The name people know it by. */
  readonly name: string;
  /** The host, or what its hosts end with. */
  readonly host: string;
  /** What the path begins with. */
  readonly path: string;
  /** How the address stands in there: as a parameter, or in one of the two ways of Proofpoint. */
  readonly way: 'parameter' | 'urldefense-2' | 'urldefense-3';
  /** The parameters that may hold the address. */
  readonly parameters: readonly string[];
  /** Where this is described or shown. */
  readonly source: string;
  /** `seen`: the source shows an address of this form; `inferred`: it shows less, and the rest is reasoned. */
  readonly sure: 'seen' | 'inferred';
}

/** The wrappers whose addresses can be read without asking their servers. Rows may be added as they are met. */
export const WRAPPERS: readonly Wrapper[] = [
  {
    name: 'Outlook Safe Links',
    host: 'safelinks.protection.outlook.com',
    path: '/',
    way: 'parameter',
    parameters: ['url'],
    source: 'https://myutl.com/blog/safelink-decoder-guide',
    sure: 'seen',
  },
  {
    name: 'Microsoft Teams Safe Links',
    host: 'statics.teams.cdn.office.net',
    path: '/evergreen-assets/safelinks/',
    way: 'parameter',
    parameters: ['url'],
    // The page is shown there, its parameter is that of Outlook.
    source: 'https://www.adamfowlerit.com/tag/safe-links/',
    sure: 'inferred',
  },
  {
    name: 'Proofpoint URL Defense',
    host: 'urldefense.proofpoint.com',
    path: '/v1/',
    way: 'parameter',
    parameters: ['u'],
    source: 'http://htstage.focusedimage.com/56951/add-support-for-proofpoint-url',
    sure: 'seen',
  },
  {
    name: 'Proofpoint URL Defense',
    host: 'urldefense.proofpoint.com',
    path: '/v2/',
    way: 'urldefense-2',
    parameters: ['u'],
    source: 'https://wildandfreetools.com/blog/proofpoint-url-defense-decoder/',
    sure: 'seen',
  },
  {
    name: 'Proofpoint URL Defense',
    host: 'urldefense.com',
    path: '/v3/',
    way: 'urldefense-3',
    parameters: [],
    source: 'https://wildandfreetools.com/blog/proofpoint-url-defense-decoder/',
    sure: 'inferred',
  },
  {
    name: 'a Slack redirect',
    host: 'slack-redir.net',
    path: '/link',
    way: 'parameter',
    parameters: ['url'],
    source: 'https://www.kodemaker.no/blogg/2020-04-hack-slack/',
    sure: 'seen',
  },
  {
    name: 'a Google redirect',
    host: 'google.com',
    path: '/url',
    way: 'parameter',
    parameters: ['q', 'url'],
    source: 'https://docs.titanhq.com/en/30214-global-allowed-urls.html',
    // The host is named there as that of Gmail's protection; the parameters are common knowledge.
    sure: 'inferred',
  },
];
