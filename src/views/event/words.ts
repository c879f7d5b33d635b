import type { Situation } from '../../event';

const KINDS: Record<Situation['kind'], string | undefined> = {
  install: 'Install',
  're-engagement': 'Re-engagement',
  're-attribution': 'Re-attribution',
  'in-app': 'In-app event',
  other: undefined,
  unknown: undefined,
};

const PLATFORMS = { android: 'Android', ios: 'iOS' } as const;

/** Says what an event is, as far as it says so itself, such as “In-app event · Android”; empty when it says neither. */
export function eventWords({ kind, platform }: Situation): string {
  return [KINDS[kind], platform && PLATFORMS[platform]].filter((word) => word !== undefined).join(' · ');
}
