import { type EventFields, type FieldValue, fillMacro, type RenderOptions } from '../../engine';
import { isNoValue, withLinkParameters } from '../../event/forms';
import { HYPHEN, PERCENT, ZERO } from '../bytes/codes';
import { cellText, mayBeNoValue, textIn } from '../csv/cell';
import { type Cell, findCell, newCell, type Scan } from '../csv/scan';
import type { FastMacro, FastPlan } from './plan';
import { linkNameFinder, type MayHaveName } from '../bytes/link-names';
import { type MacroState, macroState, signatureOf, textState, withState } from '../counts/macro-states';
import { bitOf } from '../macro-list';
import { append, appendText, type Output, reserve } from '../bytes/output';
import { percentEncodeBytes } from '../bytes/percent';
import { addToSketch, SKETCH_SIZE } from '../counts/sketch';
import { rawTimeReader, type RawTimeReader } from '../bytes/time';

/** What is noted while a row is written. It is reused from row to row. */
export interface FastNotes {
  /** The signature of the macros' states, on which the problems of the request depend. */
  signature: number;
  /** A bit for each of the first 32 different macros without a value. */
  empty: number;
  /** For each different macro 1 when it has a value. */
  filled: Uint8Array;
}

/** Writes the request of a scanned row and returns true; or returns false when the row needs the engine as a whole. */
export type FastWriter = (
  bytes: Uint8Array,
  scan: Scan,
  output: Output,
  notes?: FastNotes,
  sketches?: Uint8Array,
) => boolean;

/** What a writer is made for. */
export interface FastInput {
  /** The compiled plan. */
  readonly plan: FastPlan;
  /** The options to render with. */
  readonly options: RenderOptions;
  /** For each macro of the plan its place among the different macros, or -1 when the same macro came before. */
  readonly places: readonly number[];
  /** The column of the original URL; undefined when the table has none. */
  readonly link: number | undefined;
}

const LINK = 'original_url';
// What the writing of a macro returns when the row needs the engine as a whole.
const NEEDS_ENGINE = -1;

/** Makes the writer of a plan. */
export function fastWriter(input: FastInput): FastWriter {
  const { macros, tail } = input.plan;
  const writer = cellWriter(input);
  return (bytes, scan, output, notes, sketches) => {
    const start = output.length;
    let states = 0;
    let empty = 0;
    for (let index = 0; index < macros.length; index += 1) {
      const macro = macros[index];
      if (macro === undefined) continue;
      append(output, macro.literal);
      const before = output.length;
      const state = writeMacro(writer, macro, bytes, scan, output);
      if (state === NEEDS_ENGINE) return false;
      states = withState(states, state);
      const place = input.places[index] ?? -1;
      if (notes === undefined || place < 0) continue;
      const isFilled = state !== 1 && state !== 2;
      notes.filled[place] = isFilled ? 1 : 0;
      if (!isFilled) empty |= bitOf(place);
      else if (sketches) addToSketch(sketches, place * SKETCH_SIZE, output.bytes, before, output.length);
    }
    append(output, tail);
    if (notes !== undefined) {
      notes.signature = signatureOf(states, output.length - start);
      notes.empty = empty >>> 0;
    }
    return true;
  };
}

interface CellWriter extends FastInput {
  readonly mayHaveName: MayHaveName;
  readonly readRawTime: RawTimeReader;
  readonly lastLink: { bytes: Uint8Array | undefined; row: number; hasName: boolean };
  // The cell that a macro is filled from, and that of the link; both are reused.
  readonly cell: Cell;
  readonly linkCell: Cell;
  // The fields of an event with one field, reused for every value that the engine shapes.
  readonly one: Map<string, FieldValue>;
}

function cellWriter(input: FastInput): CellWriter {
  return {
    ...input,
    mayHaveName: linkNameFinder(input.plan.linkNames),
    readRawTime: rawTimeReader(),
    lastLink: { bytes: undefined, row: -1, hasName: false },
    cell: newCell(),
    linkCell: newCell(),
    one: new Map(),
  };
}

function writeMacro(
  writer: CellWriter,
  macro: FastMacro,
  bytes: Uint8Array,
  scan: Scan,
  output: Output,
): MacroState | typeof NEEDS_ENGINE {
  const place = findFilled(bytes, scan, macro, writer.cell);
  if (place >= 0) {
    if (macro.prefersLink && hasLinkName(writer, bytes, scan)) return NEEDS_ENGINE;
    return writeCell(writer, macro, place, bytes, output);
  }
  if (!hasLinkName(writer, bytes, scan)) {
    append(output, macro.missing);
    return missingState(macro);
  }
  // With cells and a link, which of them is used depends on their order.
  if (macro.columns.length > 0) return NEEDS_ENGINE;
  const fields = linkFields(writer, bytes, scan);
  appendText(output, fillMacro(macro.fill, fields, writer.options));
  return macroState(macro.fill, fields);
}

/** Returns the state of a macro none of whose cells has a value, when the link has none either. */
export function missingState({ fill, columns }: FastMacro): MacroState {
  if (fill.setting !== undefined) return fill.setting === '' ? 1 : 0;
  return columns.length === 0 ? 2 : 1;
}

// Several macros of a row may ask.
function hasLinkName(writer: CellWriter, bytes: Uint8Array, scan: Scan): boolean {
  const { link, lastLink, linkCell } = writer;
  if (link === undefined) return false;
  const row = scan.next;
  if (lastLink.bytes !== bytes || lastLink.row !== row) {
    findCell(bytes, scan, link, linkCell);
    lastLink.bytes = bytes;
    lastLink.row = row;
    lastLink.hasName = writer.mayHaveName(bytes, linkCell.from, linkCell.to);
  }
  return lastLink.hasName;
}

function linkFields({ link = 0 }: CellWriter, bytes: Uint8Array, scan: Scan): EventFields {
  return withLinkParameters(
    new Map([[LINK, { key: LINK, text: textIn(bytes, scan, link), kind: 'string' }]]),
  );
}

function writeCell(
  { readRawTime, one, options, cell }: CellWriter,
  macro: FastMacro,
  place: number,
  bytes: Uint8Array,
  output: Output,
): MacroState {
  const plain = macro.isPlain ? writePlain(cell, macro, bytes, output) : undefined;
  if (plain !== undefined) return plain;
  const time = macro.unixUnit === '' ? undefined : readRawTime(bytes, cell.from, cell.to);
  if (time !== undefined) {
    appendText(output, macro.unixUnit === 'ms' ? `${time}000` : `${time}`);
    return 0;
  }
  const text = cellText(bytes, cell);
  const key = macro.names[place] ?? '';
  one.clear();
  one.set(key, { key, text, kind: 'string' });
  appendText(output, fillMacro(macro.fill, one, options));
  return textState(macro.fill, text);
}

// Undefined for a cell that is not UTF-8.
function writePlain(
  cell: Cell,
  { fill }: FastMacro,
  bytes: Uint8Array,
  output: Output,
): MacroState | undefined {
  const { from, to, isQuoted } = cell;
  reserve(output, (to - from) * 3);
  const end = percentEncodeBytes(bytes, from, to, isQuoted, output.bytes, output.length);
  if (end < 0) return undefined;
  const isAsWritten = end - output.length === to - from;
  output.length = end;
  const first = bytes[from];
  const mayBeZeros = first === ZERO || first === HYPHEN;
  const mayBeEncoded = !isAsWritten && hasByte(bytes, from, to, PERCENT);
  return mayBeZeros || mayBeEncoded ? textState(fill, cellText(bytes, cell)) : 0;
}

/** Finds the first of a macro's cells that has a value, and returns its place among them; -1 when none has. */
function findFilled(bytes: Uint8Array, scan: Scan, { columns }: FastMacro, cell: Cell): number {
  for (let place = 0; place < columns.length; place += 1) {
    findCell(bytes, scan, columns[place] ?? 0, cell);
    if (cell.to <= cell.from) continue;
    if (mayBeNoValue(bytes, cell) && isNoValue(cellText(bytes, cell).trim())) continue;
    return place;
  }
  return -1;
}

function hasByte(bytes: Uint8Array, from: number, to: number, wanted: number): boolean {
  for (let at = from | 0; at < to; at = (at + 1) | 0) if (bytes[at] === wanted) return true;
  return false;
}
