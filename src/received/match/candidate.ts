import {
  numberMacros,
  type Plan,
  planTemplate,
  type RenderOptions,
  type Settings,
  type Template,
} from '../../engine';
import type { Vocabulary } from '../../vocabulary';
import { MAX_PARAMETERS } from './read-request';
import { type Slot, slotsOf } from './slots';

/** A template that a received request may have been rendered from. */
export interface Candidate {
  /** Identifies it among the candidates; stable. */
  readonly id: string;
  /** Its name, such as “CleverTap install”. */
  readonly name: string;
  /** Where it comes from: the template in Compose, a saved work, the examples, or a partner. */
  readonly source: 'present' | 'saved' | 'example' | 'partner';
  /** The template, parsed in its vocabulary. */
  readonly template: Template;
  /** The language of the template. */
  readonly vocabulary: Vocabulary;
  /** The options it is rendered with. */
  readonly options: RenderOptions;
  /** The values of the partner's settings. */
  readonly settings: Settings;
}

/** A candidate with everything that does not depend on a request, so many requests can be matched to it. */
export interface PreparedCandidate {
  /** The candidate. */
  readonly candidate: Candidate;
  /** Its plan, for rendering what is expected. */
  readonly plan: Plan;
  /** What it sends, place by place. */
  readonly slots: readonly Slot[];
  /** How often each name occurs among the parameters and keys of its query and body. */
  readonly names: ReadonlyMap<string, number>;
  /** How many of its slots are parameters or keys of the query or body. */
  readonly parameterCount: number;
}

const prepared = new WeakMap<Candidate, PreparedCandidate>();

/** Prepares a candidate once; a second call with the same object returns the first result. */
export function prepareCandidate(candidate: Candidate): PreparedCandidate {
  const known = prepared.get(candidate) ?? prepareAnew(candidate);
  prepared.set(candidate, known);
  return known;
}

function prepareAnew(candidate: Candidate): PreparedCandidate {
  const { template, vocabulary, options, settings } = candidate;
  const plan = planTemplate(template, vocabulary, options, settings);
  const slots = slotsOf(plan, numberMacros(template.parts, vocabulary)).slice(0, MAX_PARAMETERS);
  const parameters = slots.filter(({ place }) => isParameter(place));
  const names = new Map<string, number>();
  for (const { name } of parameters) names.set(name, (names.get(name) ?? 0) + 1);
  return { candidate, plan, slots, names, parameterCount: parameters.length };
}

/** True for the places that hold named values of the receiver's own choice. */
export function isParameter(place: Slot['place']): boolean {
  return place === 'query' || place === 'form' || place === 'json';
}
