import { groupDigits, type JsonNode, type Span, type Steps } from '../../../engine';
import { problemAt } from '../../problem';
import { codeIn } from '../code/literal';
import { embeddedAt } from './embedded';
import { cutOut, edited, type Recognizer, type SteppedRecognizer } from '../form';
import { readLoose } from '../json/loose';
import { readFirstJson, scoreOfNode } from '../score';
import { readEnvelope } from '../json/envelope';

const MAX_LINES = 10_000;

/** Recognizes several JSON values one after another, as in a file with one event a line; the first is read. */
export const readJsonLines: Recognizer = (text) => {
  const from = text.search(/\S/);
  if (!/^[[{]/.test(text.slice(from, from + 1))) return undefined;
  const first = readFirstJson(text, from);
  if (first === undefined || first.to >= text.length) return undefined;
  const count = countValues(text, first.to);
  if (count === 1) return undefined;
  const rest = { from: first.to, to: text.length };
  const message = `There are ${groupDigits(count)} JSON values; only the first is read.`;
  const note = problemAt(trimmedSpan(text, rest), 'info', 'event-list', message);
  return {
    ...cutOut(text, { from, to: first.to }),
    phrase: 'the first of several JSON values',
    label: 'JSON lines',
    notes: [note],
  };
};

// Values with a comma between them are the inside of a list. 1 when other text follows.
function countValues(text: string, from: number): number {
  let count = 1;
  let at = nextValue(text, from);
  while (at < text.length && count < MAX_LINES) {
    const next = /^[[{]/.test(text.slice(at, at + 1)) ? readFirstJson(text, at) : undefined;
    if (next === undefined) return count;
    count += 1;
    at = nextValue(text, next.to);
  }
  return count;
}

const SEPARATOR = /[\s,]*/y;

function nextValue(text: string, from: number): number {
  SEPARATOR.lastIndex = from;
  SEPARATOR.test(text);
  return SEPARATOR.lastIndex;
}

interface Found {
  readonly at: Span;
  readonly score: number;
}

const MAX_FAILED = 60;
const FOUND_IN_A_STEP = 200;

/** Recognizes JSON, or a literal of a programming language, with other text before or after it, as in a log. */
export const readSurrounded: SteppedRecognizer = function* surroundedSteps(text) {
  const all = yield* objectsIn(text);
  const best = all.reduce<Found | undefined>(
    (before, each) => (each.score > (before?.score ?? 0) ? each : before),
    undefined,
  );
  if (best === undefined) return undefined;
  const count = all.filter(({ score }) => score >= 1).length;
  const message = `There are ${groupDigits(count)} events in the text; only this one is read.`;
  const notes = count > 1 ? [problemAt(best.at, 'info', 'event-list', message)] : [];
  return { ...cutOut(text, best.at), phrase: 'a longer text', label: 'text', notes };
};

// A bracket, with the name before it that some languages need. Names are short, so the search stays linear.
const OPENING = /(?<![\w.$@])(?:[@%&]|[A-Za-z_][\w.<>,[\]]{0,60})?[[{(]/g;

function* objectsIn(text: string): Steps<readonly Found[]> {
  const all: Found[] = [];
  let failed = 0;
  for (const { 0: opening, index } of text.matchAll(OPENING)) {
    const bracket = index + opening.length - 1;
    if (index < (all.at(-1)?.at.to ?? 0) || (opening.length === 1 && isWord(text, bracket))) continue;
    const found = objectAt(text, bracket) ?? codeAt(text, index, bracket);
    if (found !== undefined && found.score > 0) {
      all.push(found);
      if (all.length % FOUND_IN_A_STEP === 0) yield;
      continue;
    }
    // What begins here may have been looked for to the end of the text.
    if ((failed += 1) > MAX_FAILED) break;
    yield;
  }
  return all;
}

const BRACKETED_WORD = /\[(?:[\w./@#+-]| (?! )|:(?! ))*\]|\((?:[\w./@#+-]| (?! )|:(?! ))*\)|\{[\w.-]*\}/y;

// A word, a number or a time in brackets, as programs write them before what they log.
function isWord(text: string, from: number): boolean {
  BRACKETED_WORD.lastIndex = from;
  return BRACKETED_WORD.test(text);
}

function codeAt(text: string, from: number, bracket: number): Found | undefined {
  return objectInCode(text, from) ?? (text[bracket] === '(' ? undefined : objectInCode(text, bracket));
}

function objectAt(text: string, from: number): Found | undefined {
  const strict = readFirstJson(text, from);
  if (strict !== undefined) {
    const { node, to } = strict;
    return { at: { from, to }, score: scoreOf(node, text.slice(from, to)) };
  }
  // In JSON with a mistake it would be a value of the event.
  const embedded = /^\s*[[{]/.test(text) ? undefined : embeddedAt(text, from);
  const inside = embedded && readFirstJson(embedded.json, 0);
  if (embedded !== undefined && inside !== undefined) {
    return { at: { from: embedded.from, to: embedded.to }, score: scoreOf(inside.node, embedded.json) };
  }
  const loose = text[from] === '{' ? readLoose(text, from) : undefined;
  if (loose === undefined || loose.isBroken) return undefined;
  const { to, edits } = loose;
  // The next step reads it as it is; here it only has to be an event.
  const shifted = edits.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }));
  const json = edited(text.slice(from, to), shifted).text;
  const node = readFirstJson(json, 0)?.node;
  return node && { at: { from, to }, score: scoreOf(node, json) };
}

// Code is full of brackets, so only an object with names of fields counts.
function objectInCode(text: string, from: number): Found | undefined {
  const found = codeIn(text, from);
  if (found === undefined || found.fields < 2) return undefined;
  return { at: { from, to: found.to }, score: found.fields };
}

// An object of other keys is read, too, but only if it is not a fragment such as `{}` or `{0}`.
function scoreOf(node: JsonNode, json: string): number {
  const first = node.type === 'array' ? node.items[0] : node;
  if (first?.type !== 'object') return 0;
  const score = scoreOfNode(first);
  if (score > 0) return score;
  if (readEnvelope(json, node) !== undefined) return 1;
  return first.entries.length > 1 ? 0.5 : 0;
}

function trimmedSpan(text: string, { from, to }: Span): Span {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  return { from: start, to: Math.max(start, from + part.trimEnd().length) };
}
