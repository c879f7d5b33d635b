import type { Group, Outcome, Summary } from '../../batch';
import { isEvent } from './tally';

/** What events are split by. */
export type Split = keyof Group;

/** The splits as people choose them. */
export const SPLIT_NAMES: Readonly<Record<Split, string>> = {
  platform: 'Platform',
  kind: 'Kind of event',
  source: 'Media source',
  consent: 'Consent',
};

/** A part of the events. */
export interface GroupPart {
  /** What its events have in common, such as `iOS`. */
  readonly label: string;
  /** The groups of the summary that are in it, by index. */
  readonly groups: readonly number[];
  /** Events in it; second rows and rows that are no event are not counted. */
  readonly events: number;
}

const PLATFORMS: Readonly<Record<string, string>> = { ios: 'iOS', android: 'Android', '': 'Other platform' };

const KINDS: Readonly<Record<string, string>> = {
  install: 'Install',
  'in-app': 'In-app event',
  're-engagement': 'Re-engagement',
  're-attribution': 'Re-attribution',
  other: 'Other event',
  unknown: 'Unknown kind',
};

/** Names a value of a split for people. */
export function groupLabel(split: Split, value: string): string {
  if (split === 'platform') return PLATFORMS[value] ?? value;
  if (split === 'kind') return KINDS[value] ?? value;
  if (value !== '') return value;
  return split === 'source' ? 'No media source' : 'Not said';
}

/** Splits the events into parts, the largest first. */
export function splitGroups(
  { groups, outcomes, counts }: Pick<Summary, 'groups' | 'outcomes' | 'counts'>,
  split: Split,
): readonly GroupPart[] {
  const parts = new Map<string, { groups: number[]; events: number }>();
  for (const [index, group] of groups.entries()) {
    const part = parts.get(group[split]) ?? { groups: [], events: 0 };
    part.groups.push(index);
    part.events += eventsIn(counts[index] ?? [], outcomes);
    parts.set(group[split], part);
  }
  return [...parts]
    .map(([value, part]) => ({ label: groupLabel(split, value), ...part }))
    .sort((one, other) => other.events - one.events);
}

/** Counts the events of a group whose outcome is one that `holds`. */
export function eventsIn(
  counts: readonly number[],
  outcomes: readonly Outcome[],
  holds: (outcome: Outcome) => boolean = isEvent,
): number {
  return outcomes.reduce((sum, outcome, index) => sum + (holds(outcome) ? (counts[index] ?? 0) : 0), 0);
}
