import type { Summary } from '../../batch';
import { groupDigits } from '../../engine';
import { type Split, splitGroups } from './split';
import { isEvent, rowsWhere } from './tally';

/** How often a macro has a value. */
export interface FilledBar {
  /** The index of the macro in the summary, for a filter. */
  readonly macro: number;
  /** Its number on the page, from 1. */
  readonly number: number;
  /** The macro as written in the template. */
  readonly written: string;
  /** Events in which it has a value. */
  readonly filled: number;
  /** Of how many. */
  readonly of: number;
  /** `error` for one that never has a value, `warning` for one that has it in less than half of the events. */
  readonly tone: 'plain' | 'warning' | 'error';
  /** About how many different values it has. */
  readonly different: number;
  /** The same for each part of the events that the split names; empty without a split. */
  readonly parts: readonly FilledPart[];
}

/** How often a macro has a value in a part of the events. */
export interface FilledPart {
  /** The part, such as `iOS`. */
  readonly label: string;
  /** Events in which it has a value. */
  readonly filled: number;
  /** Of how many. */
  readonly of: number;
  /** As for the whole. */
  readonly tone: FilledBar['tone'];
}

// Below this the sketch that counts different values is exact.
const MAX_EXACT = 50;

/** Writes about how many different values a macro has: “≈ 90,730”. */
export function aboutDifferent(different: number): string {
  return different > MAX_EXACT ? `≈ ${groupDigits(different)}` : String(different);
}

// More parts than these are no picture.
const MAX_PARTS = 6;

/** Lists how often each macro is filled, in the order of the template, and in each part of the events. */
export function filledBars(summary: Summary, split: Split | undefined): readonly FilledBar[] {
  const all = rowsWhere(summary, isEvent);
  const parts = split === undefined ? [] : splitGroups(summary, split).slice(0, MAX_PARTS);
  return summary.macros.map(({ written, number, filled, filledByGroup, different }, macro) => ({
    macro,
    number,
    written,
    filled,
    of: all,
    tone: toneOf(filled, all),
    different,
    parts: parts.map(({ label, groups, events }) => {
      const count = groups.reduce((sum, group) => sum + (filledByGroup[group] ?? 0), 0);
      return { label, filled: count, of: events, tone: toneOf(count, events) };
    }),
  }));
}

function toneOf(filled: number, all: number): FilledBar['tone'] {
  if (all === 0) return 'plain';
  if (filled === 0) return 'error';
  return filled < all / 2 ? 'warning' : 'plain';
}
