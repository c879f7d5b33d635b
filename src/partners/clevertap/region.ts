import type { Origin } from '../../vocabulary';
import { evidenced, inferred } from '../origin';

/** A data centre of CleverTap's. */
export interface Region {
  readonly name: string;
  readonly host: string;
  readonly origins: readonly Origin[];
}

const EU1: Region = {
  name: 'EU1',
  host: 'api.clevertap.com',
  origins: evidenced('SEED-CT', 'C1', 'C3', 'C4'),
};

const later = (name: string, host: string): Region => ({
  name,
  host,
  // The hosts are documented; that AppsFlyer's field spells the region like this is not.
  origins: [...evidenced('C1', 'C3'), ...inferred('SEED-CT')],
});

/** The regions in capitals, as AppsFlyer's field wants them, with their hosts (partners.md section 3.3). */
export const REGIONS: readonly Region[] = [
  EU1,
  { name: 'IN1', host: 'in1.api.clevertap.com', origins: evidenced('SEED-CT', 'C1', 'C3') },
  later('SG1', 'sg1.api.clevertap.com'),
  later('US1', 'us1.api.clevertap.com'),
  { name: 'SK1', host: 'sk1.api.clevertap.com', origins: [...evidenced('C1'), ...inferred('SEED-CT')] },
  later('APS3', 'aps3.api.clevertap.com'),
  later('MEC1', 'mec1.api.clevertap.com'),
];

/** Every host of the API; EU1 has a second one. */
const HOSTS = new Set([...REGIONS.map(({ host }) => host), 'eu1.api.clevertap.com']);

/** Tells whether a host, in lower case and without a port, is one of CleverTap's API. */
export function isApiHost(host: string): boolean {
  return HOSTS.has(host.replace(/:443$/, ''));
}

/** Where a request goes, and how that came about. */
export interface Routing {
  readonly host: string;
  /** `case`: right but for capitals, and so sent to EU1. `unknown`: no region is called so. */
  readonly how: 'named' | 'blank' | 'case' | 'unknown';
  /** The region that was meant; absent when none can be told. */
  readonly meant?: Region;
}

/** Finds the host for AppsFlyer's region field, which reads capitals only and falls back to EU1 (S1). */
export function routeTo(field: string): Routing {
  const name = field.trim();
  if (name === '') return { host: EU1.host, how: 'blank', meant: EU1 };
  const named = REGIONS.find((region) => region.name === name);
  if (named !== undefined) return { host: named.host, how: 'named', meant: named };
  const meant = REGIONS.find((region) => region.name === name.toUpperCase());
  return meant ? { host: EU1.host, how: 'case', meant } : { host: EU1.host, how: 'unknown' };
}
