import type { Diagnostic, FieldValue, JsonNode, Span, Steps } from '../../engine';
import { across } from '../../engine/layers';
import { problemAt } from '../problem';
import type { EventReading, ReadEvent } from '../reading/reading';
import { beginningOf, type RecognizedForm } from './form';

// So many fields take a few ms, and so does the tree of so many characters.
const FIELDS_OF_A_STEP = 1000;
const CHARACTERS_OF_A_STEP = 20_000;

/** Gives the reading of the innermost text with every position in the text that was pasted, in steps. */
export function* outsideSteps(
  reading: EventReading,
  text: string,
  layers: readonly RecognizedForm[],
): Steps<EventReading> {
  const notes = layers.flatMap(({ notes: own }, depth) => movedAll(own, layers.slice(0, depth)));
  const inside = movedAll(reading.problems, layers);
  if (!reading.ok) return { ok: false, problems: inside };
  yield;
  const place = placeIn(layers);
  const fields = new Map<string, FieldValue>();
  for (const [name, { at, keyAt, ...value }] of reading.fields) {
    fields.set(name, { ...value, ...(at && { at: place(at) }), ...(keyAt && { keyAt: place(keyAt) }) });
    if (fields.size % FIELDS_OF_A_STEP === 0) yield;
  }
  return {
    ...reading,
    text,
    fields,
    ...(reading.tree && { tree: yield* movedTreeSteps(reading.tree, place) }),
    problems: [...recognized(layers, text), ...notes, ...inside],
    wrapping: wrappingOf(reading, layers),
  };
}

type Place = (inside: Span) => Span;

function placeIn(layers: readonly RecognizedForm[]): Place {
  return (inside) => layers.reduceRight<Span>((span, { pieces }) => across(pieces, span, 'before'), inside);
}

function movedAll(problems: readonly Diagnostic[], layers: readonly RecognizedForm[]): readonly Diagnostic[] {
  if (problems.length === 0) return problems;
  const place = placeIn(layers);
  // What is written otherwise around the place, such as the escapes of a string, would need other edits.
  const isCut = layers.every(({ pieces }) =>
    pieces.every(({ same, after }) => same || after.from === after.to),
  );
  return problems.map((problem) => {
    const fixes = isCut
      ? problem.fixes.map(({ label, edits }) => ({
          label,
          edits: edits.map((edit) => ({ ...edit, ...place(edit) })),
        }))
      : [];
    return { ...problem, ...place(problem), fixes };
  });
}

// Recursion is safe: the JSON reader limits the depth.
function movedTree(node: JsonNode, place: Place): JsonNode {
  return withChildren(node, place, (child) => movedTree(child, place));
}

function* movedTreeSteps(node: JsonNode, place: Place): Steps<JsonNode> {
  if (node.to - node.from < CHARACTERS_OF_A_STEP) return movedTree(node, place);
  const children = new Map<JsonNode, JsonNode>();
  let from = 0;
  for (const child of childrenOf(node)) {
    children.set(child, yield* movedTreeSteps(child, place));
    if (child.to - from < CHARACTERS_OF_A_STEP) continue;
    yield;
    from = child.to;
  }
  return withChildren(node, place, (child) => children.get(child) ?? child);
}

function childrenOf(node: JsonNode): readonly JsonNode[] {
  if (node.type === 'array') return node.items;
  return node.type === 'object' ? node.entries.map(({ value }) => value) : [];
}

function withChildren(node: JsonNode, place: Place, moved: (child: JsonNode) => JsonNode): JsonNode {
  const at = place(node);
  if (node.type === 'array') return { ...node, ...at, items: node.items.map(moved) };
  if (node.type !== 'object') return { ...node, ...at };
  const entries = node.entries.map(({ key, keyAt, value }) => ({
    key,
    keyAt: place(keyAt),
    value: moved(value),
  }));
  return { ...node, ...at, entries };
}

// Where only mistakes were read over, they are reported themselves.
function recognized(layers: readonly RecognizedForm[], text: string): readonly Diagnostic[] {
  if (layers.every(({ label, notes }) => label === 'this' && notes.length > 0)) return [];
  const phrases = layers.map(({ phrase }) => phrase).reverse();
  const message = `The event was read from ${phrases.join(' in ')}.`;
  return [problemAt(beginningOf(text), 'info', 'event-form', message)];
}

function wrappingOf({ form }: ReadEvent, layers: readonly RecognizedForm[]): string {
  const label = layers.find((layer) => layer.label !== 'this')?.label;
  return label ?? (form === 'raw-data' ? 'raw-data rows' : 'this');
}
