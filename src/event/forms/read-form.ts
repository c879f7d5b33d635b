import { type Diagnostic, type JsonNode, readJson, type Span } from '../../engine';
import { across } from '../../engine/layers';
import { findHeader } from '../header';
import { readObject } from '../object';
import { problemAt } from '../problem';
import type { EventReading, ReadEvent } from '../reading';
import { readTable } from '../table';
import { readAmplitude } from './amplitude';
import { readCodeBlock, readQuotedBlock, readQuotedLines } from './blocks';
import { readCodeLiteral } from './code-literal';
import { readEnvelope, readParameterWithEvent } from './envelope';
import { readDoubled } from './embedded';
import { readBase64, readDamagedMark, readEncoded, readHtml, readJsonString, readToken } from './escaped';
import { readBareJsonCells } from './bare-json';
import { readDrawn } from './drawn';
import { readHtmlTable } from './html-table';
import { beginningOf, type Peeled, type Recognizer } from './form';
import { readAlmostJson, readLiteral } from './literal';
import { readJsonLines, readSurrounded } from './log';
import { readMembers } from './members';
import { mistakesOf } from './mistakes';
import { readNamed } from './named';
import { readPrefixedLines } from './prefix';
import { readPairs } from './pairs';
import { readPrinted } from './printed';
import { readPrintR } from './print-r';
import { readAddress } from './query';
import { readCurl, readHttp, readLogged } from './request';
import { withServerFields } from './server-event';
import { readShape } from './shapes';
import { readYaml } from './yaml';
import { isTemplate, LONGEST_SEARCHED, refuseTemplate, unknown } from './unknown';

// Forms that are certain by their first characters come first, those that search a text for an event last.
const SURE: readonly Recognizer[] = [
  readDamagedMark,
  readCodeBlock,
  readJsonString,
  readCurl,
  readHttp,
  readHtml,
  readEncoded,
  readJsonLines,
  readLiteral,
  readCodeLiteral,
  readDoubled,
  readHtmlTable,
  readDrawn,
  readPrefixedLines,
  readMembers,
];
const SEARCHING: readonly Recognizer[] = [
  readQuotedLines,
  readYaml,
  readPrintR,
  readPrinted,
  readPairs,
  readAddress,
  readParameterWithEvent,
  readNamed,
  readSurrounded,
  readLogged,
  readToken,
  readBase64,
  readQuotedBlock,
];

// Forms that may be as long as a file.
const LONG: readonly Recognizer[] = [
  readDamagedMark,
  readJsonLines,
  readLiteral,
  readHtmlTable,
  readBareJsonCells,
];

const MOST_LAYERS = 8;

/**
 * Reads an event in any form people paste: JSON and raw-data rows, and both of them inside other forms, such as a cURL
 * command in a code block. Recognizes one form after another, from the outside in. Total; a text without an event is
 * refused with the reason.
 */
export function readForm(text: string): EventReading {
  const layers: Peeled[] = [];
  let inner = text;
  while (layers.length < MOST_LAYERS) {
    const next = peel(inner);
    if (next === undefined) break;
    layers.push(next);
    inner = next.text;
  }
  const reading = readBare(inner);
  return layers.length === 0 ? reading : refuseTemplate(outside(reading, text, layers), text);
}

function peel(text: string): Peeled | undefined {
  if (isTemplate(text)) return undefined;
  if (/^\s*[[{]/.test(text) && readJson(text.replace(/^\uFEFF/, ' ')).ok) {
    return readAmplitude(text) ?? readShape(text) ?? readEnvelope(text);
  }
  if (text.length > LONGEST_SEARCHED) return firstOf(LONG, text);
  const sure = firstOf(SURE, text);
  if (sure !== undefined) return sure;
  const header = findHeader(text);
  // The name of one field may be any word, so such a header does not rule out the other forms.
  return header === undefined || (header.known === 1 && !header.isAggregated)
    ? firstOf(SEARCHING, text)
    : (readYaml(text) ?? readPairs(text) ?? readBareJsonCells(text));
}

function firstOf(recognizers: readonly Recognizer[], text: string): Peeled | undefined {
  for (const recognize of recognizers) {
    const found = recognize(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readBare(text: string): EventReading {
  const table = readTable(text);
  if (table !== undefined) return table;
  if (isTemplate(text)) return refused(unknown(text));
  const reading = withServerFields(readObject(text));
  const isJson = reading.ok || BRACKET.test(text.replace(/^\uFEFF/, '')) || readJson(text).ok;
  if (!isJson) return refused(unknown(text));
  const almost = reading.ok ? undefined : readAlmostJson(text);
  return almost === undefined ? reading : { ok: false, problems: mistakesOf(almost) };
}

// Brackets around a word are those of a language or a log.
const BRACKET = /^\s*(?:\{(?!\s*:)|\[(?![\s[]*(?!true|false|null)[A-Za-z_]))/;

function refused(problem: Diagnostic): EventReading {
  return { ok: false, problems: [problem] };
}

// The reading of the innermost text, with every position in the text that was pasted.
function outside(reading: EventReading, text: string, layers: readonly Peeled[]): EventReading {
  const outer = (depth: number) => layers.slice(0, depth);
  const notes = layers.flatMap(({ notes: own }, depth) =>
    own.map((note) => moved(note, placeIn(outer(depth)), outer(depth))),
  );
  const place = placeIn(layers);
  const inside = reading.problems.map((problem) => moved(problem, place, layers));
  if (!reading.ok) return { ok: false, problems: inside };
  const fields = new Map(
    [...reading.fields].map(([name, { at, keyAt, ...value }]) => [
      name,
      { ...value, ...(at && { at: place(at) }), ...(keyAt && { keyAt: place(keyAt) }) },
    ]),
  );
  return {
    ...reading,
    text,
    fields,
    ...(reading.tree && { tree: movedTree(reading.tree, place) }),
    problems: [...recognized(layers, text), ...notes, ...inside],
    wrapping: wrappingOf(reading, layers),
  };
}

type Place = (inside: Span) => Span;

function placeIn(layers: readonly Peeled[]): Place {
  return (inside) => layers.reduceRight<Span>((span, { pieces }) => across(pieces, span, 'before'), inside);
}

function moved(problem: Diagnostic, place: Place, layers: readonly Peeled[]): Diagnostic {
  // What is written otherwise around the place, such as the escapes of a string, would need other edits.
  const isCut = layers.every(({ pieces }) =>
    pieces.every(({ same, after }) => same || after.from === after.to),
  );
  const fixes = isCut
    ? problem.fixes.map(({ label, edits }) => ({
        label,
        edits: edits.map((edit) => ({ ...edit, ...place(edit) })),
      }))
    : [];
  return { ...problem, ...place(problem), fixes };
}

// Recursion is safe: the JSON reader limits the depth.
function movedTree(node: JsonNode, place: Place): JsonNode {
  const at = place(node);
  if (node.type === 'object') {
    const entries = node.entries.map(({ key, keyAt, value }) => ({
      key,
      keyAt: place(keyAt),
      value: movedTree(value, place),
    }));
    return { ...node, ...at, entries };
  }
  if (node.type === 'array') {
    return { ...node, ...at, items: node.items.map((item) => movedTree(item, place)) };
  }
  return { ...node, ...at };
}

// Where only mistakes were read over, they are reported themselves.
function recognized(layers: readonly Peeled[], text: string): readonly Diagnostic[] {
  if (layers.every(({ label, notes }) => label === 'this' && notes.length > 0)) return [];
  const phrases = layers.map(({ phrase }) => phrase).reverse();
  const message = `The event was read from ${phrases.join(' in ')}.`;
  return [problemAt(beginningOf(text), 'info', 'event-form', message)];
}

function wrappingOf({ form }: ReadEvent, layers: readonly Peeled[]): string {
  const label = layers.find((layer) => layer.label !== 'this')?.label;
  return label ?? (form === 'raw-data' ? 'raw-data rows' : 'this');
}
