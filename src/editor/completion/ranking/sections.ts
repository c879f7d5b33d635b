import type { Notation } from '../../../vocabulary';
import { MACRO_GROUPS } from '../../../vocabulary/keys';
import type { Candidate } from './candidates';
import type { Moment } from './moment';

/** A candidate with what the current event makes of it. */
export interface Listed {
  /** The candidate. */
  readonly candidate: Candidate;
  /** True if the current event cannot have it. */
  readonly isMisfit: boolean;
  /** The value it has now; absent if it has none. */
  readonly value?: string;
  /** Why it has none, in a few words; absent if it has a value. */
  readonly lacks?: string;
}

/** Rows under one heading. */
export interface Section {
  /** The heading. */
  readonly name: string;
  /** Its rows in their order; may be empty. */
  readonly rows: readonly Listed[];
}

/** The heading of the parameters of the link. */
export const ECHO = MACRO_GROUPS.at(-1)?.title ?? '';
const SETTINGS = 'Partner settings';
const FIELDS = 'Other event fields';
const MACROS = 'Macros';

const places = new Map<string, { readonly title: string; readonly place: number }>();
for (const { title, names } of MACRO_GROUPS) {
  names.forEach((name, place) => places.set(name, { title, place }));
}

function titleOf({ name, kind, macro }: Candidate): string {
  if (kind === 'setting') return SETTINGS;
  if (kind === 'field') return FIELDS;
  return kind === 'echo' ? ECHO : (places.get(name)?.title ?? places.get(macro?.name ?? '')?.title ?? MACROS);
}

/**
 * Puts rows under the headings of what they are. Under each what has a value comes first, then what is used already, then
 * what has none, and what this event cannot have last.
 */
export function groupsOf(
  rows: readonly Listed[],
  { notation, moment }: { readonly notation: Notation; readonly moment: Moment },
): readonly Section[] {
  // `$$click(…)` is for parameters of the attribution link, `$$sdk(…)` for everything else.
  const titles = [...MACRO_GROUPS.map(({ title }) => title), MACROS, SETTINGS, FIELDS];
  const ordered = notation === 'click' ? [ECHO, ...titles.filter((title) => title !== ECHO)] : titles;
  return ordered.map((name) => {
    const own = byGroup(rows.filter(({ candidate }) => titleOf(candidate) === name));
    return { name, rows: own.toSorted((a, b) => stepOf(a, moment) - stepOf(b, moment)) };
  });
}

function stepOf({ candidate, isMisfit, value }: Listed, { used }: Moment): number {
  if (isMisfit) return 3;
  return value === undefined ? 2 : used.has(candidate.name) ? 1 : 0;
}

/** Sorts rows by how much they are wanted in their group; settings and fields stay in their order, after the macros. */
export function byGroup(rows: readonly Listed[]): readonly Listed[] {
  const placeOf = ({ candidate }: Listed) => places.get(candidate.name)?.place ?? places.size;
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}
