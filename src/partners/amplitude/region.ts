import * as z from 'zod/mini';
import { inferred } from '../origin';
import type { ReceivedText } from '../request';
import type { SettingText } from '../setting';
import type { ReceiverFinding } from '../verdict';

/** Where Amplitude keeps the project's data (M1). */
export const REGION = z._default(z.enum(['us', 'eu']), 'us');

/** A data centre of Amplitude. */
export type Region = z.output<typeof REGION>;

/** How the data centre is put to a person. */
export const REGION_TEXT: SettingText = {
  label: 'Data centre',
  help: 'Amplitude documents a host for each. Whether AppsFlyer has a switch for the EU is in no document; the US is where a project lives unless it asked for the EU.',
  values: { us: 'United States', eu: 'European Union' },
};

/** The host the templates send to, by data centre (M1). */
export const HOSTS: Readonly<Record<Region, string>> = {
  us: 'api2.amplitude.com',
  eu: 'api.eu.amplitude.com',
};

// The newest pages of the Attribution API (M2) name another host for the United States than M1 does.
const REGIONS: ReadonlyMap<string, Region> = new Map([
  ['api2.amplitude.com', 'us'],
  ['api.amplitude.com', 'us'],
  ['api.eu.amplitude.com', 'eu'],
]);

/** The data centre a host belongs to; undefined for a host that is none of Amplitude's documented ones. */
export function regionOf(host: string): Region | undefined {
  return REGIONS.get(host);
}

/** Says that a request goes to the data centre in which the project is not; empty when it goes to the right one. */
export function wrongRegion(partner: string, host: ReceivedText, region: Region): readonly ReceiverFinding[] {
  const reached = regionOf(host.text);
  if (reached === undefined || reached === region) return [];
  return [
    {
      from: host.from,
      to: host.to,
      severity: 'warning',
      code: `${partner}-region`,
      message: `This host is the data centre of the ${NAMES[reached]}, and the project's data is kept in the ${NAMES[region]}: its key is not known here.`,
      origins: inferred('M1'),
    },
  ];
}

const NAMES: Readonly<Record<Region, string>> = { us: 'United States', eu: 'European Union' };
