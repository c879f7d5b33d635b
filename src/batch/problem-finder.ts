import type { Rendering } from '../engine';
import { situationOf } from '../event';
import type { Dictionary } from './dictionary';
import type { Job } from './job';
import type { Judge, RowProblem } from './judge';
import { dependsOnTexts, macroState, signatureOf, withState } from './macro-states';
import type { ProblemList } from './row-engine';

/** Finds the problems of requests, and remembers them by what they depend on. */
export interface ProblemFinder {
  /** Finds the problems of a request. */
  (rendering: Rendering): ProblemList;
  /** Returns the problems known for requests of the same platform, kind and settings, by their signature. */
  readonly tableFor: (rendering: Rendering) => Map<number, ProblemList>;
}

const NONE: ProblemList = { all: [], places: [], isOpen: false };
const MOST_LISTS = 20_000;

/** Prepares finding problems; none are found when verdicts are not wanted. */
export function problemFinder({ wants }: Job, judge: Judge, problems: Dictionary<RowProblem>): ProblemFinder {
  const tables = new Map<string, Map<number, ProblemList>>();

  const tableFor = (rendering: Rendering) => {
    const key = tableKey(rendering);
    const table = tables.get(key) ?? new Map<number, ProblemList>();
    if (table.size > MOST_LISTS) table.clear();
    tables.set(key, table);
    return table;
  };

  const findAnew = (rendering: Rendering): ProblemList => {
    const all = judge.problemsOf(rendering);
    const places = all.map((each) => problems.of(`${each.severity} ${each.code}`, () => each));
    const isOpen = all.some(({ severity }) => severity === 'error' || severity === 'warning');
    return { all, places: [...new Set(places)], isOpen };
  };

  const find = (rendering: Rendering): ProblemList => {
    if (!wants.verdicts) return NONE;
    if (dependsOnTexts(rendering.plan)) return findAnew(rendering);
    const table = tableFor(rendering);
    const signature = signatureIn(rendering);
    const list = table.get(signature) ?? findAnew(rendering);
    table.set(signature, list);
    return list;
  };
  return Object.assign(find, { tableFor });
}

function tableKey({ plan, event }: Rendering): string {
  const { platform = '', kind, messaging = '' } = situationOf(event);
  const settings = plan.runs.map(({ fill }) => fill.setting ?? '').join();
  return `${platform} ${kind} ${messaging} ${event.size === 0 ? 'none' : 'some'} ${settings}`;
}

function signatureIn({ plan, event, text }: Rendering): number {
  const states = plan.runs.reduce((before, { fill }) => withState(before, macroState(fill, event)), 0);
  return signatureOf(states, text.length);
}
