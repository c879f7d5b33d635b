import { type EventFields, type Plan, type Rendering } from '../../engine';
import { situationOf } from '../../event';
import { ObservedFields, type Verdict } from '../../partners';
import type { Vocabulary } from '../../vocabulary';
import { newDictionary } from '../counts/dictionary';
import { type CompiledExpectation, compileExpectation, requestSubject, type Subject } from '../expectations';
import type { Job } from '../job';
import {
  createJudge,
  hasFixedAddress,
  type Judge,
  type Judged,
  type RowProblem,
  WITH_PROBLEMS,
} from './judge';
import { dependsOnTexts } from '../counts/macro-states';
import type { Group, Outcome } from './outcome';
import { type ProblemFinder, problemFinder } from './problem-finder';
import { type ProblemList, type ProblemLists, problemLists } from './problem-lists';

/** What a row came to, as places in the lists of a `RowEngine`. */
export interface GeneralRow {
  /** Its outcome. */
  readonly outcome: Outcome;
  /** The place of its outcome. */
  readonly outcomePlace: number;
  /** The place of its group. */
  readonly group: number;
  /** Its problems; the same list for rows with the same problems. */
  readonly problems: ProblemList;
  /** The places of the expectations that are about it. */
  readonly expected: readonly number[];
  /** The places of those that fail. */
  readonly failed: readonly number[];
  /** The verdict that the outcome was made from; absent for a language without checks. */
  readonly verdict?: Verdict;
  /** The request. */
  readonly rendering: Rendering;
  /** The request of the other template; absent when none is compared. */
  readonly other?: Rendering;
}

/** What the rows of a class have in common, as far as one row of the class shows. */
export interface RowClass {
  /** The place of their group. */
  readonly group: number;
  /** How they are written and counted; absent when each row needs the engine as a whole. */
  readonly shared?: SharedClass;
  /** The fields whose values decide; the rows of the class have the same text in them. */
  readonly read: ReadonlySet<string>;
  /** The fields of which only matters whether they have a value. */
  readonly asked: ReadonlySet<string>;
  /** The fields with a time, and the days of UTC it is compared with. */
  readonly days: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What rows share that are rendered from the event as it is. */
export interface SharedClass {
  /** The plan they are rendered with. */
  readonly plan: Plan;
  /** The plan of the other template; absent when none is compared. */
  readonly otherPlan?: Plan;
  /** The places of their outcome without problems and with one. */
  readonly outcomes: { readonly withoutProblems: number; readonly withProblems: number };
  /** False for rows that are no events of their own. */
  readonly isEvent: boolean;
  /** The problems of their requests, by the signature of the request. It is filled as rows are run. */
  readonly problems: Map<number, ProblemList>;
}

/** Runs single events through a job with the engine as a whole, and keeps lists of what it found. */
export class RowEngine {
  /** The outcomes found so far. */
  readonly outcomes = newDictionary<Outcome>();
  /** The groups found so far. */
  readonly groups = newDictionary<Group>();
  /** The problems found so far. */
  readonly problems = newDictionary<RowProblem>();
  /** Judges the template one event at a time. */
  readonly judge: Judge;
  /** The lists of problems found so far. */
  readonly lists: ProblemLists = problemLists(this.problems);
  readonly #job: Job;
  readonly #other: Judge | undefined;
  readonly #problemsOf: ProblemFinder;
  readonly #expectations: readonly CompiledExpectation[];

  /** Prepares a job. */
  constructor(job: Job, vocabulary: Vocabulary) {
    this.#job = job;
    this.judge = createJudge(job, vocabulary);
    this.#other = job.other === undefined ? undefined : createJudge(job, vocabulary, job.other);
    this.#problemsOf = problemFinder(job, this.judge, this.lists);
    this.#expectations = (job.expectations ?? []).map(compileExpectation);
  }

  /** Runs an event, given the problems of its fields. */
  run(event: EventFields, ofFields: ProblemList): GeneralRow {
    let problems = ofFields;
    const judged = this.judge.judge(event, (rendering) => {
      problems = this.lists.both(this.#problemsOf(rendering), ofFields);
      return problems.all;
    });
    const outcome = isSecondRow(event) ? SECOND_ROW : judged.outcome;
    const other = this.#other?.judge(event, () => []).rendering;
    const expected = this.#expectedOf(event);
    const subject =
      expected.length === 0
        ? undefined
        : requestSubject({
            rendering: judged.rendering,
            event,
            verdict: () => judged.verdict,
            problems: () => (this.#job.wants.verdicts ? problems.all : undefined),
          });
    return {
      expected,
      failed: subject === undefined ? NONE : this.#failedOf(expected, subject),
      outcome,
      outcomePlace: this.#place(outcome),
      group: this.#groupOf(event),
      problems,
      ...(judged.verdict && { verdict: judged.verdict }),
      rendering: judged.rendering,
      ...(other && { other }),
    };
  }

  /** Finds what rows like this event have in common. */
  classify(event: EventFields): RowClass {
    const observed = new ObservedFields(event);
    const group = this.#groupOf(observed);
    const isSecond = isSecondRow(observed);
    const decision = this.judge.decide(observed);
    const sharesEvent = decision === undefined || decision.fields === observed;
    // What must hold for a row is held against its request.
    const isExpected = this.#expectedOf(observed).length > 0;
    const { read, asked, days, isListed } = observed;
    const own = { group, read, asked, days };
    if (isListed || isExpected || !sharesEvent) return own;
    const judged = this.judge.judge(event, () => [], decision && { ...decision, fields: event });
    if (!sharesVerdict(this.#job, judged)) return own;
    const outcome = isSecond ? SECOND_ROW : judged.outcome;
    const otherPlan = this.#other?.planFor(decision?.settings);
    const shared: SharedClass = {
      plan: judged.rendering.plan,
      ...(otherPlan && { otherPlan }),
      isEvent: !isSecond,
      outcomes: {
        withoutProblems: this.#place(outcome),
        withProblems: this.#place(outcome.state === 'will-be-sent' ? WITH_PROBLEMS : outcome),
      },
      problems: this.#problemsOf.tableFor(judged.rendering),
    };
    return { ...own, shared };
  }

  #expectedOf(event: EventFields): readonly number[] {
    if (this.#expectations.length === 0) return NONE;
    return [...this.#expectations.keys()].filter((place) => this.#expectations[place]?.isFor(event));
  }

  #failedOf(expected: readonly number[], subject: Subject): readonly number[] {
    return expected.filter((place) => this.#expectations[place]?.stateFor(subject) === 'fail');
  }

  #groupOf(event: EventFields): number {
    const group = groupIn(event);
    return this.groups.of(JSON.stringify(group), () => group);
  }

  #place(outcome: Outcome): number {
    return this.outcomes.of(outcome.key, () => outcome);
  }
}

const NONE: readonly number[] = [];

const SECOND_ROW: Outcome = {
  key: 'second-row',
  state: 'second-row',
  headline: 'Second row of one event',
  reason: 'Second row of one event',
};

// RAWCSV: an event that both a retargeting and a user-acquisition attribution get has two rows, of which one is primary.
function isSecondRow(event: EventFields): boolean {
  return event.get('is_primary_attribution')?.text.trim().toLowerCase() === 'false';
}

function groupIn(event: EventFields): Group {
  const { platform = '', kind } = situationOf(event);
  const source = event.get('media_source')?.text.trim() ?? '';
  const consent = event.get('att')?.text.trim() ?? '';
  return { platform, kind, source, consent };
}

// Rows of a class have one verdict for each set of problems, unless the address or the partner's answer depends on values.
function sharesVerdict({ wants }: Job, { rendering, decision, verdict }: Judged): boolean {
  if (!wants.verdicts) return true;
  if (dependsOnTexts(rendering.plan)) return false;
  if (decision === undefined) return true;
  if (!hasFixedAddress(rendering.plan, rendering)) return false;
  return !decision.sent || verdict?.answer?.outcome === 'not-modeled';
}
