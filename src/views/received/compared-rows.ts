import type { Difference, DifferenceWord, Match, MatchedRow } from '../../received';
import type { LayeredValue } from '../decoded/value';

/** A part of an expected or received text. */
export interface ComparedPart {
  /** The characters. */
  readonly text: string;
  /** True when the other text has others in its place. */
  readonly differs: boolean;
}

/** A macro of a row. */
export interface ComparedMacro {
  /** Its number in the template. */
  readonly number: number;
  /** Its name as the template writes it. */
  readonly name: string;
}

/** A row of the table of what was expected and what was received. */
export interface ComparedRow {
  /** Its place among the rows of the match. */
  readonly index: number;
  /** Its macros, each once. */
  readonly macros: readonly ComparedMacro[];
  /** The name of the parameter, header or key, or of the part of the address. */
  readonly name: string;
  /** Where it is, when that is not the query; empty otherwise. */
  readonly place: string;
  /** What was expected, cut where it differs; undefined when the template does not have it. */
  readonly expected: readonly ComparedPart[] | undefined;
  /** What was received; undefined when it did not arrive. */
  readonly received: readonly ComparedPart[] | undefined;
  /** What was received, with its place in the request, to open its layers; absent when it did not arrive. */
  readonly value?: LayeredValue;
  /** The difference in one word. */
  readonly word: DifferenceWord;
  /** What differs, the worst first. */
  readonly differences: readonly Difference[];
}

/** The rows that differ, and those that are the same. */
export interface ComparedRows {
  /** The rows that differ, in the order of the match. */
  readonly different: readonly ComparedRow[];
  /** The rows that are the same, in the order of the match. */
  readonly same: readonly ComparedRow[];
}

const PLACES: Record<MatchedRow['place'], string> = {
  method: '',
  host: '',
  path: '',
  query: '',
  header: 'header',
  json: 'body',
  form: 'body',
  body: '',
};

/** Lists the rows of a match, those that differ apart from those that are the same. */
export function comparedRows(match: Match): ComparedRows {
  const rows = match.rows.map(comparedRow);
  return {
    different: rows.filter(({ word }) => word !== 'Same'),
    same: rows.filter(({ word }) => word === 'Same'),
  };
}

function comparedRow(row: MatchedRow, index: number): ComparedRow {
  const { macros, name, place, word, differences } = row;
  // Without an event only the macros are known, which no value can be compared with.
  const [expected, received] =
    row.expected === undefined ? [whole(row.written), whole(row.sent)] : cutTexts(row.expected, row.sent);
  return {
    ...{ index, name, word, differences, expected, received },
    macros: [...new Map(macros.map(({ number, name }) => [number, { number, name }])).values()],
    place: PLACES[place],
    ...(row.valueAt && { value: { name, place, at: row.valueAt, value: row.decoded ?? '', segments: [] } }),
  };
}

type Parts = readonly ComparedPart[] | undefined;

// What both begin and end with is the same; one part between differs. That is how single values differ.
function cutTexts(one: string | undefined, other: string | undefined): readonly [Parts, Parts] {
  if (one === undefined || other === undefined) return [whole(one), whole(other)];
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  if (isHighSurrogate(one, start - 1)) start -= 1;
  let end = 0;
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  if (isLowSurrogate(one, one.length - end)) end -= 1;
  // Two texts with little in common are told apart as a whole.
  if (start + end < most / 4) return [whole(one, one !== other), whole(other, one !== other)];
  return [cutAt(one, start, end), cutAt(other, start, end)];
}

function whole(text: string | undefined, differs = false): Parts {
  if (text === undefined) return undefined;
  return text === '' ? [] : [{ text, differs }];
}

function cutAt(text: string, start: number, end: number): readonly ComparedPart[] {
  const parts = [
    { text: text.slice(0, start), differs: false },
    { text: text.slice(start, text.length - end), differs: true },
    { text: text.slice(text.length - end), differs: false },
  ];
  return parts.filter((part) => part.text !== '');
}

function isHighSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

function isLowSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
