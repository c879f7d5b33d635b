import { type Diagnostic, groupDigits, type JsonNode, readJson, type Span } from '../../../engine';
import { jsonStringPieces } from '../../../engine/layers';
import { findField } from '../../../vocabulary';
import { problemAt, quote } from '../../problem';
import { cutOut, type Inner, type JsonRecognizer, type Recognizer } from '../form';
import { parametersAsJson, recognizeParameters } from '../wrappings/query';
import { scoreOfNode } from '../score';
import { type Candidate, candidatesIn } from './candidates';

const MAX_DEPTH = 8;

/** Recognizes a URL, or parameters alone, with the event in the value of one, as JSON. */
export const readParameterWithEvent: Recognizer = (text) =>
  recognizeParameters(
    text,
    (parameters) =>
      parameters.length <= MAX_PARAMETERS && isEnvelope(parametersAsJson(text, parameters).text),
  );

function isEnvelope(text: string): boolean {
  const reading = readJson(text);
  return reading.ok && readEnvelope(text, reading.node) !== undefined;
}

const MAX_PARAMETERS = 100;

/** Recognizes JSON that has the event somewhere inside it, as an object, in a list, or as a text. */
export const readEnvelope: JsonRecognizer = (text, node) => {
  const first = node.type === 'array' ? node.items[0] : node;
  const least = scoreOfNode(first);
  if (hasEventName(first) || isOfBranch(first)) return undefined;
  const best = bestOf(candidatesIn(node, '', MAX_DEPTH, text), least);
  if (best === undefined) return undefined;
  const inner = best.isText ? textAt(text, best.at) : cutOut(text, best.at);
  return {
    ...inner,
    phrase: `“${best.path}” in JSON`,
    label: 'wrapped event',
    notes: notesOn(node, best),
  };
};

// An object with the name of an event is the event, whatever else is inside it.
function hasEventName(node: JsonNode | undefined): boolean {
  return node?.type === 'object' && node.entries.some(({ key }) => findField(key)?.name === 'event_name');
}

// Parts of an event of Branch have a few names that are those of fields, too.
function isOfBranch(node: JsonNode | undefined): boolean {
  return node?.type === 'object' && node.entries.some(({ key }) => key === 'last_attributed_touch_data');
}

function bestOf(candidates: readonly Candidate[], least: number): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (best, each) => (each.score > (best?.score ?? least) ? each : best),
    undefined,
  );
}

function textAt(text: string, { from, to }: Span): Inner {
  const { text: written } = cutOut(text, { from, to });
  const reading = readJson(written);
  const value = reading.ok && reading.node.type === 'string' ? reading.node.value : '';
  const shifted = jsonStringPieces(written).map(({ before, ...piece }) => ({
    ...piece,
    before: { from: before.from + from, to: before.to + from },
  }));
  return { text: value, pieces: shifted };
}

function notesOn(root: JsonNode, { at, around, count, path }: Candidate): readonly Diagnostic[] {
  const notes: Diagnostic[] = [];
  if (count > 1) {
    const message = `The list has ${groupDigits(count)} items; only the one in ${path} is read.`;
    notes.push(problemAt(around, 'info', 'event-list', message));
  }
  const others = (root.type === 'object' ? root.entries : []).filter(
    ({ value }) => !(value.from <= at.from && at.to <= value.to),
  );
  const [first] = others;
  if (first === undefined) return notes;
  const names = others.slice(0, 5).map(({ key }) => quote(key));
  const rest = others.length > names.length ? [`${groupDigits(others.length - names.length)} more`] : [];
  const message = `These keys are beside the event and are not read: ${[...names, ...rest].join(', ')}.`;
  return [...notes, problemAt(first.keyAt, 'info', 'event-left-out', message)];
}
