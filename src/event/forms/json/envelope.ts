import { type Diagnostic, groupDigits, type JsonNode, readJson, type Span } from '../../../engine';
import { base64Layer, jsonStringPieces } from '../../../engine/layers';
import { findField } from '../../../vocabulary';
import { problemAt, quote } from '../../problem';
import { codeIn } from '../code/literal';
import { cutOut, edited, type Inner, type JsonRecognizer, type Recognizer } from '../form';
import { readLoose } from './loose';
import { readNamed } from '../named';
import { readPrinted } from '../code/printed';
import { namesOf, parametersAsJson, recognizeParameters, splitParameters } from '../wrappings/query';
import { readFirstJson, scoreOf, scoreOfNode } from '../score';
import { shapeOf } from './shapes';

// Names that services give to the part with the event, compared in lower case.
const USUAL = new Set(
  'data payload body message event events record records detail details value result results content params properties attributes parameters request query querystringparameters json raw log textpayload jsonpayload'.split(
    ' ',
  ),
);

const MAX_DEPTH = 8;
const MAX_ITEMS = 20;

/** A value inside an envelope that may be the event. */
interface Candidate {
  /** The path to it, such as `body.events[0]`. */
  readonly path: string;
  /** Its position; with its quotes for a text. */
  readonly at: Span;
  /** True for an event that is written as text. */
  readonly isText: boolean;
  readonly score: number;
  /** The object around it, and how many events are in the same list. */
  readonly around: JsonNode;
  readonly count: number;
}

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

// Recursion is safe: the depth is limited.
function candidatesIn(node: JsonNode, path: string, depth: number, text: string): readonly Candidate[] {
  if (depth === 0) return [];
  const around = { around: node, depth, text };
  if (node.type === 'array') return candidatesInList(node.items, path, around);
  if (node.type !== 'object') return [];
  return node.entries.flatMap(({ key, value }) => {
    if (findField(key) !== undefined) return [];
    const name = /^[\w-]+$/.test(key) ? key : quote(key);
    return candidateAt(value, { ...around, path: path === '' ? name : `${path}.${name}`, key, count: 1 });
  });
}

// Of a list the first item that may be an event is read, as of a list alone.
function candidatesInList(
  items: readonly JsonNode[],
  path: string,
  around: Pick<Place, 'around' | 'depth' | 'text'>,
): readonly Candidate[] {
  for (const [index, item] of items.slice(0, MAX_ITEMS).entries()) {
    const place = { ...around, path: `${path}[${String(index)}]`, count: items.length };
    const found = candidateAt(item, place);
    if (found.length > 0) return found;
  }
  return [];
}

interface Place {
  readonly path: string;
  readonly key?: string;
  readonly around: JsonNode;
  readonly count: number;
  readonly depth: number;
  readonly text: string;
}

function candidateAt(
  node: JsonNode,
  { path, key = '', around, count, depth, text }: Place,
): readonly Candidate[] {
  const at = { from: node.from, to: node.to };
  const isText = node.type === 'string';
  const shape = isText ? undefined : shapeOf(node, text);
  const score = isText
    ? scoreOfText(node.value, USUAL.has(key.toLowerCase()))
    : (shape?.score ?? scoreOfNode(node));
  // A common word such as “city” is no sign of an event where the place is not one either.
  const isLikely = (score > 1 && !isOfQueue(node)) || (score === 1 && USUAL.has(key.toLowerCase()));
  const own = isLikely ? [{ path, at, isText, score, around, count }] : [];
  const inside = candidatesIn(node, path, depth - 1, text);
  // Of a list of envelopes one is read, too.
  return [
    ...own,
    ...(count > 1 ? inside.map((each) => (each.count > 1 ? each : { ...each, around, count })) : inside),
  ];
}

// Records of AWS have names of their own with the names of fields.
function isOfQueue(node: JsonNode): boolean {
  const isAws = ({ value }: { readonly value: JsonNode }) =>
    value.type === 'string' && value.value.startsWith('aws:');
  return node.type === 'object' && node.entries.some(isAws);
}

const LONGEST_TEXT = 200_000;
const LONGEST_ADDRESS = 4096;
// The beginning of an object.
const BASE64 = /^(?:ey|ew)[\w+/-]{20,}={0,2}$/;

function scoreOfText(text: string, isUsual: boolean): number {
  if (text.length > LONGEST_TEXT) return 0;
  if (/^\s*[[{"]/.test(text)) return scoreOfJson(text, 3);
  if (BASE64.test(text)) return scoreOfJson(base64Layer(text)?.after ?? '', 3);
  const inner = text.search(/[{[]/);
  const json = inner > 0 ? readFirstJson(text, inner) : undefined;
  if (json !== undefined && scoreOfNode(json.node) > 0) return scoreOfNode(json.node);
  const query = /^[^\s?=]*\?|^(?=[\w.$[\]%-]+=)|^\w+\s+\S+?\?|^\S+:\/\/\S+?\?/.exec(
    text.slice(0, LONGEST_ADDRESS),
  )?.[0].length;
  const to = query === undefined ? -1 : text.slice(query).search(/\s/);
  const span = { from: query ?? 0, to: to < 0 ? text.length : (query ?? 0) + to };
  const score = query === undefined ? 0 : scoreOf(namesOf(text, splitParameters(text, span)));
  return score === 0 && isUsual ? scoreOfPrinted(text) : score;
}

// A line of a log, in which a program printed the event in its own way, or XML.
function scoreOfPrinted(text: string): number {
  const start = text.search(/[{[]/);
  const code = start < 0 ? undefined : codeIn(text, start);
  const loose = code === undefined && start >= 0 ? readAlmostJsonAt(text, start) : undefined;
  const logged = /\?(?=[\w.$%-]+=[^\s"]{0,500}&)[^\s"<>]+/.exec(text);
  const span = logged && { from: logged.index, to: logged.index + logged[0].length };
  const found =
    code ??
    loose ??
    readPrinted(text) ??
    readNamed(text) ??
    (span && parametersAsJson(text, splitParameters(text, span)));
  const reading = readJson(found?.text ?? '');
  const score = reading.ok ? scoreOfNode(reading.node) : 0;
  return score < MIN_PRINTED ? 0 : score;
}

// A sentence has a word or two that fields have as names.
const MIN_PRINTED = 3;

function readAlmostJsonAt(text: string, from: number): Inner | undefined {
  const loose = readLoose(text, from);
  if (loose === undefined || loose.isBroken) return undefined;
  return edited(text, [
    { from: 0, to: from, insert: '' },
    ...loose.edits,
    { from: loose.to, to: text.length, insert: '' },
  ]);
}

// The text may be an envelope or a JSON string itself.
function scoreOfJson(text: string, depth: number): number {
  const reading = readJson(text);
  if (!reading.ok || depth === 0) return 0;
  const { node } = reading;
  if (node.type === 'string') return scoreOfJson(node.value, depth - 1);
  const inside = candidatesIn(node, '', depth, text).map(({ score }) => score);
  return Math.max(scoreOfNode(node), ...inside);
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
