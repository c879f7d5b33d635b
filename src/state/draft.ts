import { DEFAULT_OPTIONS, readOptions } from '../engine';
import { FIRST_EVENT, FIRST_TEMPLATE } from '../event';
import type { Keep } from './keep';
import type { Work } from './inputs.svelte';

const DRAFT = 'draft';
const SET_ASIDE = 'set-aside';

/** Gives the work of a page nobody has touched: the first example. */
export function firstWork(): Work {
  return { template: FIRST_TEMPLATE.text, event: FIRST_EVENT.text, options: DEFAULT_OPTIONS };
}

/** Gives the work as it was left, or undefined when none was kept or it cannot be read. */
export function readDraft(keep: Keep): Work | undefined {
  return readWork(keep.read(DRAFT));
}

/** Keeps the work for the next visit; false when the browser refuses. */
export function writeDraft(keep: Keep, work: Work): boolean {
  return keep.write(DRAFT, JSON.stringify(work));
}

/** Puts the draft where the work opened from a link cannot overwrite it. */
export function setDraftAside(keep: Keep): void {
  const draft = keep.read(DRAFT);
  if (draft !== undefined) keep.write(SET_ASIDE, draft);
}

/** Gives the draft that was set aside. */
export function readSetAside(keep: Keep): Work | undefined {
  return readWork(keep.read(SET_ASIDE));
}

/** Tells whether two works are the same. */
export function sameWork(a: Work, b: Work): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function readWork(text: string | undefined): Work | undefined {
  if (text === undefined) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return undefined;
    if (!('template' in kept) || typeof kept.template !== 'string') return undefined;
    if (!('event' in kept) || typeof kept.event !== 'string') return undefined;
    return {
      template: kept.template,
      event: kept.event,
      options: readOptions('options' in kept ? kept.options : {}),
    };
  } catch {
    return undefined;
  }
}
