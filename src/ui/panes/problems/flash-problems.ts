import type { Diagnostic, Span } from '../../../engine';
import type { Highlights } from '../../../views';
import type { App } from '../../app';

/** Long enough to be seen from the corner of an eye, in ms. */
const FLASH_MS = 700;

/**
 * Returns a function that flashes the head of the list of problems while that is closed, once for each problem that is
 * about what is pointed at.
 */
export function problemFlasher({ derived, panes, preferences }: App): (highlights: Highlights) => void {
  const told = new Set<string>();
  return ({ template, event }) => {
    if (derived === undefined || preferences.isDockOpen) return;
    const { displayed } = derived.insight;
    const about = [...touching(displayed.template, template), ...touching(displayed.event, event)];
    const untold = about.map(({ code, message }) => `${code} ${message}`).filter((each) => !told.has(each));
    if (untold.length === 0) return;
    for (const each of untold) told.add(each);
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    panes.heads.get('problems')?.animate([{ backgroundColor: 'var(--lit)' }, {}], FLASH_MS);
  };
}

function touching(problems: readonly Diagnostic[], spans: readonly Span[]): readonly Diagnostic[] {
  return problems.filter(({ from, to }) => spans.some((span) => span.from < to && from < span.to));
}
