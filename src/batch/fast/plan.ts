import { type Fill, fillMacro, NO_FIELDS, type Plan } from '../../engine';
import { isLinkParameter } from '../../event/forms';
import { findField, type Vocabulary } from '../../vocabulary';
import { type Columns, echoedColumn } from '../csv/columns';
import { encodeUtf8 } from '../bytes/text';

/** A macro that is filled from the bytes of cells. */
export interface FastMacro {
  /** The literal text before it. */
  readonly literal: Uint8Array;
  /** The macro as the engine has it. */
  readonly fill: Fill;
  /** The names of the fields in `columns`. */
  readonly names: readonly string[];
  /** The columns of the cells to try, in order. */
  readonly columns: readonly number[];
  /** True when a cell's bytes only have to be percent-encoded; otherwise the engine shapes and encodes its text. */
  readonly isPlain: boolean;
  /** The unit in which a time is sent as a count from 1970 in a URL; empty for anything else. */
  readonly unixUnit: '' | 's' | 'ms';
  /** What is sent when no cell has a value. */
  readonly missing: Uint8Array;
  /** True when a parameter of the attribution link is used before some of the cells. */
  readonly prefersLink: boolean;
}

/** A plan whose output is written as bytes, from the bytes of a row. */
export interface FastPlan {
  /** The macros in order. */
  readonly macros: readonly FastMacro[];
  /** The literal text after the last macro. */
  readonly tail: Uint8Array;
  /** The names, normalized, of link parameters that one of the macros could be filled from. */
  readonly linkNames: ReadonlySet<string>;
}

/**
 * Compiles a plan for the rows of a table. Undefined for a plan that needs the engine as a whole: one that drops
 * parameters, or whose literal text is not ASCII, so its length is not its number of bytes.
 */
export function fastPlan(plan: Plan, columns: Columns, vocabulary: Vocabulary): FastPlan | undefined {
  if (plan.options.missing === 'drop') return undefined;
  if (!isAscii(plan.tail) || plan.runs.some(({ literal }) => !isAscii(literal))) return undefined;
  const macros: FastMacro[] = [];
  for (const { literal, fill } of plan.runs) {
    const macro = fastMacro(plan, literal, fill, { columns, vocabulary });
    if (macro === undefined) return undefined;
    macros.push(macro);
  }
  return { macros, tail: encodeUtf8(plan.tail), linkNames: linkNames(plan, columns, vocabulary) };
}

// A parameter fills a field under any of its names, unless the table has a column for the field.
function linkNames({ runs }: Plan, { byName }: Columns, vocabulary: Vocabulary): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { fill } of runs) {
    if (fill.setting !== undefined) continue;
    for (const name of [...namesOf(fill), fill.part.name]) {
      const field = findField(name);
      if (byName.has(field?.name ?? name)) continue;
      for (const each of [name, ...(field?.aliases ?? [])]) {
        if (isLinkParameter(each)) names.add(vocabulary.normalize(each));
      }
    }
  }
  return names;
}

interface Table {
  readonly columns: Columns;
  readonly vocabulary: Vocabulary;
}

function fastMacro(plan: Plan, literal: string, fill: Fill, table: Table): FastMacro | undefined {
  const { columns, vocabulary } = table;
  const named = fill.setting === undefined ? namesOf(fill) : [];
  const found = named.filter((name) => columns.byName.has(name));
  const echo = fill.echo && echoedColumn(columns, fill.part.name, vocabulary);
  const names = found.length === 0 && echo !== undefined ? [echo] : found;
  const places: number[] = [];
  for (const name of names) {
    const [column, second] = columns.byName.get(name) ?? [];
    if (column === undefined || second !== undefined) return undefined;
    places.push(column);
  }
  const { options } = plan;
  const { kind } = fill.shaping;
  const isVerbatim = fill.isPlain || (kind === 'json' && !options.newlineAfterEncode);
  return {
    literal: encodeUtf8(literal),
    fill,
    names,
    columns: places,
    isPlain: isVerbatim && fill.part.encoding === 'percent',
    unixUnit: fill.part.encoding === 'percent' ? unixUnitOf(kind) : '',
    missing: encodeUtf8(fillMacro(fill, emptyFields(names), options)),
    prefersLink: named.indexOf(names[0] ?? '') > 0,
  };
}

function unixUnitOf(kind: Fill['shaping']['kind']): FastMacro['unixUnit'] {
  if (kind === 'unix-seconds') return 's';
  return kind === 'unix-milliseconds' ? 'ms' : '';
}

function namesOf({ firstField, otherFields }: Fill): readonly string[] {
  return [firstField, ...otherFields];
}

// A field that is there but empty is not the same as one that is missing, for a macro without a known name.
function emptyFields(names: readonly string[]) {
  if (names.length === 0) return NO_FIELDS;
  return new Map(names.map((key) => [key, { key, text: '', kind: 'null' } as const]));
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}
