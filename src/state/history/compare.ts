import { diffLines } from 'diff';
import type { Work } from '../work';

/** Consecutive lines that both texts have, or only one of them. */
export interface ComparedLines {
  /** `now` for lines of the present work only, `then` for lines of the earlier work only. */
  readonly state: 'same' | 'now' | 'then';
  /** The lines, without the last line break. */
  readonly text: string;
}

/** One part of two works, compared line by line. */
export interface Comparison {
  /** The compared part; `settings` is everything but the two texts. */
  readonly part: 'template' | 'event' | 'settings';
  /** True when the part is the same in both works. */
  readonly isSame: boolean;
  /** The lines of both, in order. */
  readonly lines: readonly ComparedLines[];
}

/** Compares an earlier work with the present one, line by line. */
export function compareWorks(then: Work, now: Work): readonly Comparison[] {
  return [
    compare('template', then.template, now.template),
    compare('event', then.event, now.event),
    compare('settings', settingsOf(then), settingsOf(now)),
  ];
}

function compare(part: Comparison['part'], then: string, now: string): Comparison {
  const lines = diffLines(then, now).map(({ value, added, removed }) => ({
    state: added ? ('now' as const) : removed ? ('then' as const) : ('same' as const),
    text: value.replace(/\n$/, ''),
  }));
  return { part, isSame: then === now, lines };
}

// Everything but the two texts, one setting on each line.
function settingsOf(work: Work): string {
  const texts: ReadonlySet<string> = new Set<keyof Work>(['template', 'event']);
  const settings = Object.entries(work).filter(([name]) => !texts.has(name));
  return JSON.stringify(Object.fromEntries(settings), null, 1);
}
