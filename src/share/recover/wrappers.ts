/** A service that replaces links with its own, which contain the original address. */
export interface Wrapper {
  /** The name, as used in the sentence about the fix. */
  readonly name: string;
  /** The host; its subdomains match, too. */
  readonly host: string;
  /** The prefix of the path. */
  readonly path: string;
  /** How the original address is encoded: as a parameter, or in Proofpoint's version 2 or 3. */
  readonly way: 'parameter' | 'urldefense-2' | 'urldefense-3';
  /** The parameters that may contain the address, in the order they are tried. */
  readonly parameters: readonly string[];
  /** Where the format is described or shown. */
  readonly source: string;
  /** `seen`: the source shows an address in this format. `inferred`: it shows less, and the rest is inferred. */
  readonly sure: 'seen' | 'inferred';
}

/** The wrappers whose addresses can be decoded without asking their servers. */
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
    // The source shows the page; the parameter is assumed to be Outlook's.
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
    // The source names the host as that of Gmail's protection; the parameters are common knowledge.
    sure: 'inferred',
  },
];
