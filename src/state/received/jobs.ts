import { parse, type RenderOptions, type Settings } from '../../engine';
import {
  type Arrival,
  type ArrivalForm,
  bestMatch,
  type Candidate,
  type Match,
  prepareCandidate,
  type Recognition,
  recognizeSteps,
  recoveredLine,
} from '../../received';
import { type ArrivalFit, fitOf } from '../../views/received';
import { APPSFLYER } from '../../vocabulary';
import { LEANPLUM } from '../../vocabulary/leanplum';
import type { Job } from '../worker';

/** A pasted text, and the form to read it in; undefined lets the page decide. */
interface PastedText {
  readonly text: string;
  readonly form: ArrivalForm | undefined;
}

/** A part of a pasted text that was read. */
export interface ReadPart {
  /** How much of the text has been read, from 0 to 1. */
  readonly share: number;
  /** The requests that were found since the part before. */
  readonly arrivals: readonly Arrival[];
}

/** Finds the requests in a pasted text. The result has only those that no part had. */
export const recognizeJob: Job<PastedText, ReadPart, Recognition> = { name: 'recognize', steps: readInParts };

function* readInParts({ text, form }: PastedText): Generator<ReadPart, Recognition> {
  const steps = recognizeSteps(text, form);
  let sent = 0;
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return { ...value, arrivals: value.arrivals.slice(sent) };
    sent += value.found.length;
    yield { share: value.read / value.of, arrivals: value.found };
  }
}

/** A template to try, as a message can hold it. */
export interface CandidateText extends Pick<Candidate, 'id' | 'name' | 'source'> {
  /** The template as it is written. */
  readonly text: string;
  /** True for the language of Leanplum. */
  readonly isLeanplum: boolean;
  /** The options it is rendered with. */
  readonly options: RenderOptions;
  /** The values of the partner’s settings. */
  readonly settings: Settings;
}

/** Requests, and the templates to try. */
export interface ComparedRequests {
  /** The requests. */
  readonly requests: readonly string[];
  /** The templates to try. */
  readonly candidates: readonly CandidateText[];
}

/** Finds for each request the template it fits best; they are yielded in the order of the requests. */
export const compareJob: Job<ComparedRequests, readonly ArrivalFit[], undefined> = {
  name: 'compare',
  steps: (input) => inParts(input, fitOf),
};

/** Reads the event of each request back, as a line of JSON; undefined for one that fits no template. */
export const recoverJob: Job<ComparedRequests, readonly (string | undefined)[], undefined> = {
  name: 'recover',
  steps: (input) => inParts(input, recoveredLine),
};

// A part of so many requests takes a few ms.
const REQUESTS_OF_A_PART = 20;

function* inParts<Result>(
  { requests, candidates }: ComparedRequests,
  read: (match: Match | undefined) => Result,
): Generator<readonly Result[], undefined> {
  const prepared = candidates.map((candidate) => prepareCandidate(candidateOf(candidate)));
  for (let at = 0; at < requests.length; at += REQUESTS_OF_A_PART) {
    const part = requests.slice(at, at + REQUESTS_OF_A_PART);
    yield part.map((request) => read(bestMatch(request, prepared)));
  }
  return undefined;
}

/** Writes a candidate as a message can hold it. */
export function candidateText(candidate: Candidate): CandidateText {
  const { id, name, source, template, vocabulary, options, settings } = candidate;
  const isLeanplum = vocabulary === LEANPLUM;
  return { id, name, source, text: template.text, isLeanplum, options: { ...options }, settings };
}

function candidateOf({ text, isLeanplum, ...rest }: CandidateText): Candidate {
  const vocabulary = isLeanplum ? LEANPLUM : APPSFLYER;
  return { ...rest, template: parse(text, vocabulary), vocabulary };
}
