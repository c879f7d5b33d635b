import {
  decode,
  type Decoded,
  type Diagnostic,
  type EventFields,
  MAX_TEMPLATE_LENGTH,
  NO_SETTINGS,
  outlineOf,
  parse,
  type Plan,
  planTemplate,
  render,
  type Rendering,
  type Segment,
  segmentsOf,
  type Settings,
} from '../../engine';
import type { ReadEvent } from '../../event';
import { checkEvent } from '../../event/check';
import { type ForeignTemplate, templateTooLong } from '../../lint';
import { lint, mayBeForeign } from '../../lint/lint';
import { foreignTemplateOf } from '../../lint/systems';
import {
  decide,
  type Decision,
  type DeliveryRequest,
  findPartner,
  type Verdict,
  verdictOf,
} from '../../partners';
import type { Setup } from './setup';

/** A template that is filled from one event after another, with all that can be said about each request. */
export interface Deliverer {
  /** Returns the event and the settings that the template is filled from, as the partner shapes them. */
  readonly shape: (event: EventFields) => Pick<Decision, 'fields' | 'settings'>;
  /** Fills the template. */
  readonly fill: (event: EventFields) => Rendering;
  /** Finds the problems of the template for an event, without those that are ignored. */
  readonly problems: (rendering: Rendering) => readonly Diagnostic[];
  /** Fills the template and judges the request; without a verdict where AppsFlyer sends no postback. */
  readonly judge: (event: ReadEvent) => { readonly rendering: Rendering; readonly verdict?: Verdict };
}

/** Prepares a template for many events. */
export function delivererOf(setup: Setup): Deliverer {
  const { work, vocabulary, options } = setup;
  const text = work.template.length > MAX_TEMPLATE_LENGTH ? '' : work.template;
  const template = parse(text, vocabulary);
  const planFor = rememberLast((settings) => planTemplate(template, vocabulary, options, settings));
  const shape = (event: EventFields) =>
    decisionOn(setup, event)?.decision ?? { fields: event, settings: NO_SETTINGS };
  const fill = (event: EventFields): Rendering => {
    const { fields, settings } = shape(event);
    return render(planFor(settings), fields);
  };
  return {
    shape,
    fill,
    problems: (rendering) => problemsOf(setup, rendering).problems,
    judge: (event) => judge(setup, event, fill(event.fields)),
  };
}

// Leanplum sends its own postbacks, which have no checks.
function decisionOn({ work }: Setup, event: EventFields) {
  if (work.vocabulary !== undefined) return undefined;
  const { id = 'custom', settings = {}, advertiser = {} } = work.partner ?? {};
  const request: DeliveryRequest = { partner: findPartner(id), event, settings, advertiser };
  return { request, decision: decide(request) };
}

// The settings are the same for most events.
function rememberLast(make: (settings: Settings) => Plan): (settings: Settings) => Plan {
  let last: { readonly settings: Settings; readonly plan: Plan } | undefined;
  return (settings) => {
    if (last === undefined || !isSameMap(last.settings, settings)) last = { settings, plan: make(settings) };
    return last.plan;
  };
}

function isSameMap(one: Settings, other: Settings): boolean {
  return one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);
}

interface Found {
  readonly problems: readonly Diagnostic[];
  readonly foreign: ForeignTemplate | undefined;
}

function problemsOf({ work, vocabulary }: Setup, rendering: Rendering): Found {
  if (work.template.length > MAX_TEMPLATE_LENGTH) {
    return { problems: [templateTooLong(work.template)], foreign: undefined };
  }
  const { template } = rendering.plan;
  const segments = segmentsOf(rendering);
  const foreign = work.vocabulary === undefined ? foreignIn(rendering, segments) : undefined;
  const found = lint({ template, vocabulary, rendering, segments, foreign });
  const ignored = new Set(work.ignored);
  const problems = found.filter(({ code, severity }) => severity === 'error' || !ignored.has(code));
  return { problems, foreign };
}

function foreignIn(rendering: Rendering, segments: readonly Segment[]): ForeignTemplate | undefined {
  if (!mayBeForeign(rendering, segments)) return undefined;
  const found = foreignTemplateOf(rendering, segments);
  return found?.isSure === true ? found : undefined;
}

/** Takes a rendered request apart. */
export function decodeRendering(rendering: Rendering): Decoded {
  return decode(rendering.text, outlineOf(rendering));
}

function judge(setup: Setup, event: ReadEvent, rendering: Rendering): ReturnType<Deliverer['judge']> {
  const made = decisionOn(setup, event.fields);
  if (made === undefined) return { rendering };
  const { problems, foreign } = problemsOf(setup, rendering);
  const [system] = foreign?.systems ?? [];
  const [span] = foreign?.spans ?? [];
  const macro = span && setup.work.template.slice(span.from, span.to);
  const surroundings = {
    template: setup.work.template,
    problems: [...problems, ...event.problems, ...checkEvent(event)],
    ...(system && macro !== undefined && { foreign: { name: system.name, macro } }),
  };
  const received = { text: rendering.text, decoded: decodeRendering(rendering) };
  return { rendering, verdict: verdictOf(made.request, made.decision, received, surroundings) };
}
