import {
  type Documentation,
  type EventField,
  FIELD_TYPE_WORDS,
  type Macro,
  type MacroUse,
  type Origin,
  type Platform,
  type Evidence,
} from '../../vocabulary';
import type { Fact } from './info';

const PLATFORMS: Record<Platform, string> = { android: 'Android', ios: 'iOS' };

const USES: Record<MacroUse, string> = { both: '', 'in-app': 'in-app events', install: 'installs' };

/** Returns where a macro applies, in a few words: `Android`, `in-app events`. Empty if it applies everywhere. */
export function scopeOf({ platform, use }: Macro): string {
  return [platform === undefined ? '' : PLATFORMS[platform], USES[use]]
    .filter((word) => word !== '')
    .join(', ');
}

/** Returns the type of a field, in a few words. */
export function typeOf({ type }: EventField): string {
  return FIELD_TYPE_WORDS[type];
}

const LABELS: Record<Evidence, string> = {
  documented: 'Documented in',
  observed: 'Seen in',
  inferred: 'Inferred from',
};

const ORDER = ['documented', 'observed', 'inferred'] as const satisfies readonly Evidence[];

const MAX_TITLES = 2;

/** Names the documents that a fact rests on: one line for each evidence level, the best first. */
export function originFacts(
  origins: readonly Origin[],
  { findDocument }: Pick<Documentation, 'findDocument'>,
): Fact[] {
  return ORDER.flatMap((level) => {
    const named = origins.filter(({ evidence }) => evidence === level);
    const titles = new Set(named.map(({ document }) => findDocument(document)?.title ?? document));
    return titles.size === 0 ? [] : [{ label: LABELS[level], value: listTitles([...titles]) }];
  });
}

const LEVELS: Record<Evidence, string> = {
  documented: 'documented',
  observed: 'seen in third-party material, not documented',
  inferred: 'inferred, not documented',
};

/** Returns the best evidence level of a fact in a few words; nothing without origins. */
export function evidenceFacts(origins: readonly Origin[]): Fact[] {
  const best = ORDER.find((level) => origins.some(({ evidence }) => evidence === level));
  return best === undefined ? [] : [{ label: 'Evidence', value: LEVELS[best] }];
}

function listTitles(titles: readonly string[]): string {
  const more = titles.length - MAX_TITLES;
  const shown = titles.slice(0, more > 0 ? MAX_TITLES : undefined).join('; ');
  return more > 0 ? `${shown}; and ${more} more` : shown;
}
