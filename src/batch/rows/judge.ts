import {
  addressProblem,
  decode,
  type EventFields,
  outlineOf,
  parse,
  type Plan,
  planTemplate,
  render,
  type Rendering,
  type RenderOptions,
  type Settings,
  type Severity,
  type Template,
  urlSpan,
} from '../../engine';
import type { RuleChoice } from '../../lint/lint';
import { decide, type Decision, findPartner, type Verdict, verdictOf } from '../../partners';
import type { Vocabulary } from '../../vocabulary';
import type { Job } from '../job';
import type { Outcome } from './outcome';
import { foreignSystem, templateProblems } from './template-problems';
import { withoutValues } from './without-values';

/** A problem of a template or a request, without its place. */
export interface RowProblem {
  /** The code of the problem. */
  readonly code: string;
  /** How severe it is. */
  readonly severity: Severity;
  /** Its message, without values of the row. */
  readonly message: string;
}

/** Everything that is known about one event run through a job. It is exactly what the page shows for that event. */
export interface Judged {
  /** The checks, and the event as it is sent; absent for a language without checks. */
  readonly decision?: Decision;
  /** The request. */
  readonly rendering: Rendering;
  /** What happens to it. */
  readonly outcome: Outcome;
  /** The verdict that the outcome was made from; absent for a language without checks. */
  readonly verdict?: Verdict;
}

/** Judges events with the engine as a whole, one at a time. */
export interface Judge {
  /** The template. */
  readonly template: Template;
  /** Decides whether AppsFlyer sends an event; undefined for a language without checks. */
  readonly decide: (event: EventFields) => Decision | undefined;
  /** Returns the plan for the settings of a decision; the same plan for equal settings. */
  readonly planFor: (settings: Settings | undefined) => Plan;
  /** Finds the problems of a request by some rules, without those that are ignored. */
  readonly problemsOf: (rendering: Rendering, choice: RuleChoice) => readonly RowProblem[];
  /** Judges an event, given its problems as `problemsOf` finds them in the rendering, and what `decide` says of it if known. */
  readonly judge: (
    event: EventFields,
    problemsOf: (rendering: Rendering) => readonly RowProblem[],
    decision?: Decision,
  ) => Judged;
}

/** Prepares a job's template, or its other template with the options of that, for judging events. */
export function createJudge(
  job: Job,
  vocabulary: Vocabulary,
  { template: text, options }: NonNullable<Job['other']> = job,
): Judge {
  const template = parse(text, vocabulary);
  const { settings, advertiser } = job.partner;
  const delivery = { partner: findPartner(job.partner.id), settings, advertiser };
  const hasChecks = job.vocabulary === 'appsflyer';
  const planFor = planner(template, vocabulary, options);
  const decideOn = (event: EventFields) => (hasChecks ? decide({ ...delivery, event }) : undefined);
  return {
    template,
    decide: decideOn,
    planFor,
    problemsOf: (rendering, choice) =>
      templateProblems(rendering, vocabulary, job.ignored, choice).map((found) => rowProblem(found, text)),
    judge: (event, problemsIn, decision = decideOn(event)) => {
      const rendering = render(planFor(decision?.settings), decision?.fields ?? event);
      if (decision === undefined) return { rendering, outcome: NO_CHECKS };
      const request = { text: rendering.text, decoded: decode(rendering.text, outlineOf(rendering)) };
      const foreign = foreignSystem(rendering, vocabulary);
      const found = { template: text, problems: problemsIn(rendering), ...(foreign && { foreign }) };
      const verdict = verdictOf({ ...delivery, event }, decision, request, found);
      return { decision, rendering, verdict, outcome: outcomeOf(verdict, text) };
    },
  };
}

function rowProblem({ code, severity, message }: RowProblem, template: string): RowProblem {
  return { code, severity, message: withoutValues(message, template) };
}

/** A request that is sent although it, or its template, has problems. */
export const WITH_PROBLEMS: Outcome = {
  key: 'with-warnings',
  state: 'with-warnings',
  headline: 'Will be sent, with problems',
  reason: 'Sent, with problems',
};

const NO_CHECKS: Outcome = {
  key: 'cannot-say no-checks',
  state: 'cannot-say',
  headline: 'Cannot say',
  reason: 'Leanplum sends its own postbacks, for which no checks are known',
};

// Settings are few and the same for most rows.
function planner(template: Template, vocabulary: Vocabulary, options: RenderOptions) {
  const plans = new Map<string, Plan>();
  let last: { readonly settings: Settings | undefined; readonly plan: Plan } | undefined;
  return (settings: Settings | undefined): Plan => {
    if (last !== undefined && last.settings === settings) return last.plan;
    const key = settings === undefined ? '' : JSON.stringify([...settings]);
    const plan = plans.get(key) ?? planTemplate(template, vocabulary, options, settings);
    if (plans.size > MAX_PLANS) plans.clear();
    plans.set(key, plan);
    last = { settings, plan };
    return plan;
  };
}

const MAX_PLANS = 50;

/** Names what decided a verdict, so rows with the same reason are counted together, without values of one of them. */
function outcomeOf(verdict: Verdict, template: string): Outcome {
  const { state, decision, address, answer } = verdict;
  const headline = withoutValues(verdict.headline, template);
  const said = headline.slice(headline.indexOf(': ') + 2);
  const reason = capitalized(headline.includes(': ') ? said : headline);
  const base = { state, headline, reason };
  const { decisive } = decision;
  if (address !== undefined) return { ...base, key: `${state} address` };
  if (decisive?.reason !== undefined && (state === 'not-sent' || state === 'cannot-say')) {
    return { ...base, key: `${state} ${decisive.reason}`, check: decisive.id, code: decisive.reason };
  }
  if (state === 'with-warnings') return WITH_PROBLEMS;
  const error = answer?.findings.find(({ severity }) => severity === 'error');
  if (state === 'refused' && error !== undefined) {
    return {
      ...base,
      key: `${state} ${error.code}`,
      reason: withoutValues(error.message, template).replace(/\.$/, ''),
    };
  }
  const cause = state === 'will-be-sent' ? '' : ` ${reason}`;
  return { ...base, key: `${state}${cause}` };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** True when the URL of a template says by its literal text whether it is a web address, so all rows agree in that. */
export function hasFixedAddress({ template }: Plan, rendering: Rendering): boolean {
  const decoded = decode(rendering.text, outlineOf(rendering));
  const problem = addressProblem(rendering.text, urlSpan(decoded.url));
  const { from, to } = template.outline.url;
  return problem === undefined && /^https?:\/\/[^(){}/?#\s]+[/?#]/i.test(template.text.slice(from, to));
}
