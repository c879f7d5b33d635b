import type { Rendering } from '../../engine';
import { situationOf } from '../../event';
import type { RuleChoice } from '../../lint/lint';
import type { Job } from '../job';
import type { Judge } from './judge';
import { dependsOnTexts, macroState, signatureOf, withState } from '../counts/macro-states';
import { NO_PROBLEMS, type ProblemList, type ProblemLists } from './problem-lists';

/** Finds the problems of requests, and remembers them by what they depend on. */
export interface ProblemFinder {
  /** Finds the problems of a request. */
  (rendering: Rendering): ProblemList;
  /** Returns the problems known for requests of the same platform, kind and settings, by their signature. */
  readonly tableFor: (rendering: Rendering) => Map<number, ProblemList>;
}

const MAX_LISTS = 20_000;

/** Prepares finding problems; none are found when verdicts are not wanted. */
export function problemFinder({ wants }: Job, judge: Judge, lists: ProblemLists): ProblemFinder {
  const tables = new Map<string, Map<number, ProblemList>>();
  const others = new Map<string, ProblemList>();

  const tableFor = (rendering: Rendering) =>
    rememberedIn(tables, tableKey(rendering), () => new Map<number, ProblemList>());

  const findAnew = (rendering: Rendering, choice: RuleChoice) =>
    lists.of(judge.problemsOf(rendering, choice));

  // The rules that read values are applied to each request. The problems that the others find are the same for many.
  const findByTexts = (rendering: Rendering): ProblemList => {
    const states = rendering.plan.runs.map(({ fill }) => macroState(fill, rendering.event)).join('');
    const key = `${tableKey(rendering)} ${states}`;
    const found = judge.problemsOf(rendering, 'values');
    // It explains what other rules find.
    if (found.some(({ code }) => code === 'not-a-web-address')) return findAnew(rendering, 'all');
    const other = rememberedIn(others, key, () => findAnew(rendering, 'others'));
    return lists.both(other, lists.of(found));
  };

  const find = (rendering: Rendering): ProblemList => {
    if (!wants.verdicts) return NO_PROBLEMS;
    if (dependsOnTexts(rendering.plan)) return findByTexts(rendering);
    return rememberedIn(tableFor(rendering), signatureIn(rendering), () => findAnew(rendering, 'all'));
  };
  return Object.assign(find, { tableFor });
}

function rememberedIn<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MAX_LISTS) known.clear();
  const made = make();
  known.set(key, made);
  return made;
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
