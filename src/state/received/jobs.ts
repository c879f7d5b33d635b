import { type EventFields, parse, type RenderOptions, type Settings } from '../../engine';
import {
  type Arrival,
  type ArrivalForm,
  bestFit,
  bestMatch,
  type Candidate,
  prepareCandidate,
  type PreparedCandidate,
  type Recognition,
  recognizeSteps,
  recoveredLine,
} from '../../received';
import { type ArrivalFit, fitOf } from '../../views/received';
import { APPSFLYER } from '../../vocabulary';
import { LEANPLUM } from '../../vocabulary/leanplum';
import type { Job } from '../worker';
import { fieldsOf } from './expected-events';

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
  /** The event that all are expected to be rendered from; absent where none is known. */
  readonly event?: EventFields;
  /** The event of each as a report has it; absent where these are not what is expected. */
  readonly reports?: readonly (string | undefined)[];
}

/** Finds for each request the template it fits best; they are yielded in the order of the requests. */
export const compareJob: Job<ComparedRequests, readonly ArrivalFit[], undefined> = {
  name: 'compare',
  steps: (input) => inParts(input, (...compared) => fitOf(bestFit(...compared))),
};

/** Reads the event of each request back, as a line of JSON; undefined for one that fits no template. */
export const recoverJob: Job<ComparedRequests, readonly (string | undefined)[], undefined> = {
  name: 'recover',
  steps: ({ requests, candidates }) =>
    inParts({ requests, candidates }, (...compared) => recoveredLine(bestMatch(...compared))),
};

// A part of so many requests takes a few ms.
const REQUESTS_OF_A_PART = 20;

function* inParts<Result>(
  { requests, candidates, event, reports }: ComparedRequests,
  read: (request: string, candidates: readonly PreparedCandidate[], event?: EventFields) => Result,
): Generator<readonly Result[], undefined> {
  const prepared = unlike(candidates).map((candidate) => prepareCandidate(candidateOf(candidate)));
  for (let at = 0; at < requests.length; at += REQUESTS_OF_A_PART) {
    const part = requests.slice(at, at + REQUESTS_OF_A_PART);
    yield part.map((request, index) => {
      const report = reports?.[at + index];
      return read(request, prepared, report === undefined ? event : fieldsOf(report));
    });
  }
  return undefined;
}

// Of candidates that send the same the first is shown, so the others, such as an example that a work was made from, need
// not be tried.
function unlike(candidates: readonly CandidateText[]): readonly CandidateText[] {
  const first = new Map<string, CandidateText>();
  for (const candidate of candidates) {
    const { text, isLeanplum, options, settings } = candidate;
    const key = JSON.stringify([text, isLeanplum, options, [...settings]]);
    if (!first.has(key)) first.set(key, candidate);
  }
  return [...first.values()];
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
