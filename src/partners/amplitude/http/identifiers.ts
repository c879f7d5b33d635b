/** The length below which a user ID or device ID is removed, unless the request asks for another (M1). */
export const LEAST_ID_LENGTH = 5;

/** The IDs that Amplitude lists as invalid, as answered with 400 (M1). */
export const INVALID_IDS: readonly string[] = [
  'anonymous',
  'nil',
  'none',
  'null',
  'n/a',
  'na',
  'undefined',
  'unknown',
  '""',
  '00000000-0000-0000-0000-000000000000',
  '{}',
  'lmy47d',
  '0',
  '-1',
];

const INVALID = new Set(INVALID_IDS);

/** How an ID fares: it stands, is empty, too short, on the list of invalid ones, or on it in another letter case. */
export type IdStanding = 'valid' | 'empty' | 'short' | 'invalid' | 'invalid-in-other-case';

/** Tells how an ID fares. That the list is compared letter by letter is inferred; lengths are in UTF-16 units. */
export function idStanding(id: string, leastLength: number): IdStanding {
  if (id === '') return 'empty';
  if (INVALID.has(id)) return 'invalid';
  if (id.length < leastLength) return 'short';
  return INVALID.has(id.toLowerCase()) ? 'invalid-in-other-case' : 'valid';
}
