import {
  compileExpectation,
  type Expectation,
  plainWords,
  conditionWords,
  type Difference,
  gotWords,
  prepareSubjects,
  type Subject,
  titleWords,
} from '../../batch/expectations';
import { readEvent } from '../../event';
import { readForm } from '../../event/forms';
import { findPartner } from '../../partners';
import type { Setup } from '../setup/setup';

/** The expectations of one file, and what they are checked with. */
export interface Suite {
  /** The name of the file as it was given. */
  readonly file: string;
  /** The template and all that decides about its requests. */
  readonly setup: Setup;
  /** What must hold. */
  readonly expectations: readonly Expectation[];
  /** The texts of events for which rules are checked, besides those of the cases. */
  readonly events: readonly string[];
}

/** The result of one expectation. */
export interface Result {
  /** The name of the file. */
  readonly file: string;
  /** What people call it, or what must hold. */
  readonly name: string;
  /** `skipped` for a rule that is about none of the events. */
  readonly state: 'passed' | 'failed' | 'skipped';
  /** What differs, for each request that is not as expected. */
  readonly faults: readonly Fault[];
}

/** A request that is not as expected. */
export interface Fault {
  /** The request. */
  readonly request: string;
  /** What must hold and does not, and what the request has instead, a sentence for each. */
  readonly differences: readonly string[];
}

/** Checks the expectations of a file: a case for its own event, a rule for all events. */
export function runSuite({ file, setup, expectations, events }: Suite): readonly Result[] {
  const subjectOf = subjectsOf(setup);
  const subjects = new Map<string, Subject>();
  const subjectFor = (event: string) => {
    const known = subjects.get(event) ?? subjectOf(readEvent(event, readForm));
    subjects.set(event, known);
    return known;
  };
  const own = expectations.flatMap(({ event }) => (event === undefined ? [] : [event]));
  const all = [...new Set([...events, ...own])];
  return expectations.map((expectation) => {
    const { check } = compileExpectation(expectation);
    const about = expectation.event === undefined ? all : [expectation.event];
    const outcomes = about.map((event) => ({ subject: subjectFor(event), ...check(subjectFor(event)) }));
    const faults = outcomes.flatMap((outcome): readonly Fault[] => {
      const request = outcome.subject.text;
      if (outcome.state === 'fail') return [{ request, differences: outcome.differences.map(sentenceOf) }];
      return outcome.state === 'unknown' ? [{ request, differences: [UNKNOWN] }] : [];
    });
    const isAboutNone = outcomes.every(({ state }) => state === 'not-for');
    const state = faults.length > 0 ? 'failed' : isAboutNone ? 'skipped' : 'passed';
    return { file, name: plainWords(titleWords(expectation)), state, faults };
  });
}

const UNKNOWN = 'It cannot be said, because no verdict is known for this template language.';

function sentenceOf({ expected, got }: Difference): string {
  return `Expected: ${plainWords(conditionWords(expected))}; but ${plainWords(gotWords(got))}.`;
}

function subjectsOf({ work, vocabulary, options }: Setup) {
  const { id = 'custom', settings = {}, advertiser = {} } = work.partner ?? {};
  const isAppsFlyer = work.vocabulary === undefined;
  return prepareSubjects({
    template: work.template,
    vocabulary,
    options,
    ...(isAppsFlyer && { partner: findPartner(id) }),
    settings,
    advertiser,
    ignored: work.ignored ?? [],
  });
}
