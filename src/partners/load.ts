import type { ListedPartner } from './listed';
import type { PartnerId } from './partner';

// The custom endpoint comes with what decides, since every other id counts as one.
const FOLDERS: Readonly<Record<Exclude<PartnerId, 'custom'>, () => Promise<ListedPartner>>> = {
  leanplum: async () => (await import('./leanplum')).LEANPLUM,
  clevertap: async () => (await import('./clevertap')).CLEVERTAP,
  'amplitude-attribution': async () => (await import('./amplitude')).AMPLITUDE_ATTRIBUTION,
  'amplitude-http': async () => (await import('./amplitude')).AMPLITUDE_HTTP,
  'appsflyer-events': async () => (await import('./appsflyer')).APPSFLYER_EVENTS,
  'appsflyer-audience': async () => (await import('./appsflyer')).APPSFLYER_AUDIENCE,
};

/** Returns true for a partner that is in a folder of its own, so it has to be loaded before it can be used. */
export function hasFolder(id: string): id is keyof typeof FOLDERS {
  return Object.hasOwn(FOLDERS, id);
}

/** Loads a partner from its folder. Rejects when that cannot be loaded. */
export async function loadPartner(id: keyof typeof FOLDERS): Promise<ListedPartner> {
  return await FOLDERS[id]();
}
