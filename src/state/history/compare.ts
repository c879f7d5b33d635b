import { diffLines } from 'diff';
import type { Work } from '../../work';

/** A run of lines that both texts have, or only one of them. */
export interface ComparedLines {
  readonly state: 'same' | 'now' | 'then';
  readonly text: string;
}

/** One part of two works, compared. */
export interface Comparison {
  readonly part: 'template' | 'event' | 'settings';
  readonly isSame: boolean;
  readonly lines: readonly ComparedLines[];
}

/** Compares a kept work with the present one, line by line; `then` is what only the kept one has. */
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

// Everything but the two texts, one setting a line.
function settingsOf(work: Work): string {
  const texts: ReadonlySet<string> = new Set<keyof Work>(['template', 'event']);
  const settings = Object.entries(work).filter(([name]) => !texts.has(name));
  return JSON.stringify(Object.fromEntries(settings), null, 1);
}
