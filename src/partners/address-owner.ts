import type { Origin } from '../vocabulary';
import { documented } from '../vocabulary/reference';
import type { PartnerId } from './partner';
import { hostOf, pathOf, type ReceivedRequest } from './receiver/request';

/** The partner that an address belongs to, and under which of its APIs a request to it is checked. */
export interface AddressOwner {
  /** The partner to choose. */
  readonly id: PartnerId;
  /** The domain; its subdomains belong to the partner, too. */
  readonly domain: string;
  /** How the path begins. */
  readonly path: string;
  /** The documents that name an address like it. */
  readonly origins: readonly Origin[];
}

const OWNERS: readonly AddressOwner[] = [
  { id: 'leanplum', domain: 'leanplum.com', path: '/', origins: documented('L1', 'L2') },
  { id: 'clevertap', domain: 'clevertap.com', path: '/', origins: documented('C1', 'C3') },
  {
    id: 'amplitude-attribution',
    domain: 'amplitude.com',
    path: '/attribution',
    origins: documented('M1', 'M2'),
  },
  { id: 'amplitude-http', domain: 'amplitude.com', path: '/2/httpapi', origins: documented('M1') },
  {
    id: 'appsflyer-events',
    domain: 'appsflyer.com',
    path: '/inappevent/',
    origins: documented('S2S3', 'S2S2'),
  },
  {
    id: 'appsflyer-audience',
    domain: 'appsflyer.com',
    path: '/api/audiences-import-api/',
    origins: documented('AUD'),
  },
];

/** Finds the partner whose address a request goes to; undefined for any other address, also another API of a partner. */
export function ownerOf(request: ReceivedRequest): AddressOwner | undefined {
  const host = hostOf(request)?.text.replace(/:\d*$/, '') ?? '';
  const path = pathOf(request).text;
  return OWNERS.find(
    (owner) => (host === owner.domain || host.endsWith(`.${owner.domain}`)) && path.startsWith(owner.path),
  );
}
