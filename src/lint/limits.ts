import type { DocumentKey } from '../vocabulary/reference';

/** A length that the URL of a request must not pass. */
export interface LengthLimit {
  /** The receiver the limit is known of; absent for limits that hold for receivers in general. */
  readonly host?: RegExp;
  /** UTF-16 units of the URL as it is sent. */
  readonly most: number;
  /** What it says, up to the number. */
  readonly rule: string;
  readonly source?: DocumentKey;
}

/** The limits that are known, those of a receiver first, then from large to small. */
export const LENGTH_LIMITS: readonly LengthLimit[] = [
  // Leanplum's page on making requests: longer ones are to be sent as POST.
  { host: /(?:^|\.)leanplum\.com$/i, most: 2083, rule: 'Leanplum takes at most', source: 'LP' },
  // RFC 9110, section 4.1: a server should support at least 8,000 octets.
  { most: 8000, rule: 'servers need not take more than' },
];

/** Above this many UTF-16 units some of the systems on a URL's way cut it or refuse it: common advice, no rule. */
export const ADVISED_LENGTH = 2000;
