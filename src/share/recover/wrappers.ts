/** A service that replaces links with its own, which contain the original address. */
export interface Wrapper {
  /** The name, as used in the sentence about the fix. */
  readonly name: string;
  /** The host; its subdomains match, too. */
  readonly host: string;
  /** The prefix of the path. */
  readonly path: string;
  /**
   * How the original address is encoded: as a parameter, as one in base64, as the last segment of the path, or in Proofpoint's
   * version 2 or 3. `none`: only the service knows the address.
   */
  readonly way: 'parameter' | 'base64' | 'segment' | 'urldefense-2' | 'urldefense-3' | 'none';
  /** The parameters that may contain the address, in the order they are tried. */
  readonly parameters: readonly string[];
  /** Where the format is described or shown. */
  readonly source: string;
  /** `seen`: the source shows an address in this format. `inferred`: it shows less, and the rest is inferred. */
  readonly sure: 'seen' | 'inferred';
}

/** The wrappers that are recognized. Most contain the address, which is decoded without asking their servers. */
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
  {
    name: 'Sophos Email',
    host: 'protection.sophos.com',
    path: '/',
    way: 'base64',
    parameters: ['u'],
    // The page shows an address; that `u` is the address in base64 is seen in many public ones.
    source:
      'https://docs.sophos.com/central/Customer/help/en-us/ManageYourProducts/EmailSecurity/EmailSecurityPolicy/EmailURLProtection/index.html',
    sure: 'seen',
  },
  {
    name: 'Barracuda Link Protection',
    host: 'linkprotect.cudasvc.com',
    path: '/url',
    way: 'parameter',
    parameters: ['a'],
    source: 'https://campus.barracuda.com/doc/49055519',
    sure: 'seen',
  },
  {
    name: 'Cisco Secure Email',
    host: 'secure-web.cisco.com',
    path: '/',
    way: 'segment',
    parameters: [],
    // Seen in many public addresses; no document shows one.
    source:
      'https://www.cisco.com/c/en/us/support/docs/security/email-security-appliance/118775-technote-esa-00.html',
    sure: 'inferred',
  },
  {
    name: 'FireEye Email Security',
    host: 'protect2.fireeye.com',
    path: '/',
    way: 'parameter',
    parameters: ['u'],
    // Seen in many public mails; the service has no public document.
    source: 'https://lore.kernel.org/',
    sure: 'inferred',
  },
  ...['mimecast.com', 'mimecastprotect.com'].map((host) => ({
    name: 'Mimecast',
    host,
    path: '/s/',
    way: 'none' as const,
    parameters: [],
    source: 'https://mimecastsupport.zendesk.com/hc/en-us/articles/34000782363539',
    sure: 'seen' as const,
  })),
];
