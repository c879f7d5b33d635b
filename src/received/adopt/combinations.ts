import { OPTION_NAMES, OPTION_VALUES, type OptionName, readOptions, type RenderOptions } from '../../engine';
import type { PreparedCandidate } from '../match/candidate';
import type { Fill } from '../match/pieces';

/** Finds the options that can change what a template sends: those its macros depend on. */
export function relevantOptions(candidates: readonly PreparedCandidate[]): readonly OptionName[] {
  const fills = candidates.flatMap(({ slots }) =>
    slots.flatMap(({ pieces }) => pieces.flatMap((piece) => ('literal' in piece ? [] : [piece.fill]))),
  );
  return OPTION_NAMES.filter((name) => fills.some((fill) => dependsOn(fill, name)));
}

function dependsOn({ match, shaping, setting }: Fill, name: OptionName): boolean {
  if (setting !== undefined || match === undefined) return false;
  switch (name) {
    case 'missing':
      return true;
    case 'touchType':
      return shaping.kind === 'touch-type';
    case 'booleans':
      return shaping.kind === 'boolean';
    case 'newlineAfterEncode':
      return shaping.encodes;
    case 'hashCase':
      return shaping.hash !== undefined;
    case 'escapeSlashes':
      return shaping.kind === 'json';
  }
}

/**
 * Lists every combination of the values of some options, the others as they are. Combinations with fewer changes come
 * first, and among these those that change options later in the table.
 */
export function combinations(present: RenderOptions, names: readonly OptionName[]): readonly RenderOptions[] {
  let all: RenderOptions[] = [present];
  for (const name of names) {
    all = all.flatMap((options) =>
      OPTION_VALUES[name].map((value) => readOptions({ ...options, [name]: value })),
    );
  }
  return all
    .map((options) => ({ options, changes: changesOf(options, present) }))
    .sort((one, other) => one.changes - other.changes)
    .map(({ options }) => options);
}

function changesOf(options: RenderOptions, present: RenderOptions): number {
  return OPTION_NAMES.filter((name) => options[name] !== present[name]).length;
}
