import type { Origin } from '../../vocabulary';
import { documented, inferred } from '../../vocabulary/reference';

/** A data center of CleverTap. */
export interface Region {
  /** The name in capitals: `EU1`. */
  readonly name: string;
  /** The host of its API, in lower case. */
  readonly host: string;
  /** The documents that name it, each with its evidence level. */
  readonly origins: readonly Origin[];
}

const EU1: Region = {
  name: 'EU1',
  host: 'api.clevertap.com',
  origins: documented('SEED-CT', 'C1', 'C3', 'C4'),
};

const later = (name: string, host: string): Region => ({
  name,
  host,
  // The hosts are documented; that AppsFlyer's field spells the region like this is not.
  origins: [...documented('C1', 'C3'), ...inferred('SEED-CT')],
});

/** The regions in capitals, as AppsFlyer's field requires them (SEED-CT), with their hosts (C1, C3). */
export const REGIONS: readonly Region[] = [
  EU1,
  { name: 'IN1', host: 'in1.api.clevertap.com', origins: documented('SEED-CT', 'C1', 'C3') },
  later('SG1', 'sg1.api.clevertap.com'),
  later('US1', 'us1.api.clevertap.com'),
  { name: 'SK1', host: 'sk1.api.clevertap.com', origins: [...documented('C1'), ...inferred('SEED-CT')] },
  later('APS3', 'aps3.api.clevertap.com'),
  later('MEC1', 'mec1.api.clevertap.com'),
];

/** Every host of the API; EU1 has a second one. */
const HOSTS = new Set([...REGIONS.map(({ host }) => host), 'eu1.api.clevertap.com']);

/** True for a host of CleverTap's API, in lower case, without a port. */
export function isApiHost(host: string): boolean {
  return HOSTS.has(host);
}

/** True for one of CleverTap's hosts, in lower case, with or without a port. */
export function isOfCleverTap(host: string): boolean {
  return /(?:^|\.)clevertap\.com(?::\d+)?$/.test(host);
}

/** Finds the region of a host of the API, in lower case, without a port; undefined when no region has it. */
export function regionOf(host: string): Region | undefined {
  return host === 'eu1.api.clevertap.com' ? EU1 : REGIONS.find((region) => region.host === host);
}

/** The host a request is sent to, and why. */
export interface Routing {
  /** The host, in lower case. */
  readonly host: string;
  /** `case`: right apart from capitals, so sent to EU1. `unknown`: no region has this name. */
  readonly how: 'named' | 'empty' | 'case' | 'unknown';
  /** The region that was meant; absent when that is not known. */
  readonly meant?: Region;
}

/** Finds the host for AppsFlyer's region field, which reads capitals only and falls back to EU1 (SEED-CT). */
export function routeTo(field: string): Routing {
  const name = field.trim();
  if (name === '') return { host: EU1.host, how: 'empty', meant: EU1 };
  const named = REGIONS.find((region) => region.name === name);
  if (named !== undefined) return { host: named.host, how: 'named', meant: named };
  const meant = REGIONS.find((region) => region.name === name.toUpperCase());
  return meant ? { host: EU1.host, how: 'case', meant } : { host: EU1.host, how: 'unknown' };
}
