import {
  type Entry,
  type ParameterList,
  parameterLists,
  percentEncode,
  type Span,
  type Template,
} from '../engine';
import { arrange, losesParameters, sentSign, slotOf } from './arrange';
import { type Change, carryCursor, changeOf, lineBreakOf } from './change';

/** The parameter at a cursor, sent or disabled, in offsets of the template. */
export interface ParameterAt extends Span {
  /** Which part of the request it belongs to. */
  readonly place: 'query' | 'form';
  /** False when it is disabled by `//`. */
  readonly enabled: boolean;
  /** Up to the first `=`; all of the parameter when there is none. */
  readonly name: Span;
  /** Absent when there is no `=`. */
  readonly value?: Span;
  /** Zero-based position among the parameters of its query or body, disabled ones included. */
  readonly index: number;
  /** How many parameters the query or body has, disabled ones included. */
  readonly count: number;
}

/** An entry and the list it belongs to. */
export interface Located {
  /** The list of the entry. */
  readonly list: ParameterList;
  /** The entry at the cursor. */
  readonly entry: Entry;
  /** Its position in the list. */
  readonly index: number;
}

/**
 * Finds the parameter at a cursor: on its line, from its sign to its end. Undefined elsewhere, for example in the path.
 * Between two parameters of one line it is the first one.
 */
export function parameterAt(template: Template, offset: number): ParameterAt | undefined {
  const found = locate(template, offset);
  if (found === undefined) return undefined;
  const { list, entry, index } = found;
  const { enabled, content, name, value } = entry;
  const parameter = { ...content, place: list.place, enabled, name, index, count: list.entries.length };
  return value === undefined ? parameter : { ...parameter, value };
}

/** Finds the entry at a cursor and its list. */
export function locate(template: Template, offset: number): Located | undefined {
  for (const list of parameterLists(template)) {
    const index = list.entries.findIndex((entry) => {
      return startOf(template, entry) <= offset && offset <= entry.to;
    });
    const entry = list.entries[index];
    if (entry !== undefined) return { list, entry, index };
  }
  return undefined;
}

// The indentation of a line belongs to the parameter on it.
function startOf({ text }: Template, { from, content }: Entry): number {
  const gap = text.slice(from, content.from);
  return from + Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r')) + 1;
}

/**
 * Moves the parameter at a cursor past the one before or after it; disabled ones count. The layout stays at its place,
 * the cursor moves with the parameter. Undefined at either end, and where there is no parameter.
 */
export function moveParameter(
  template: Template,
  offset: number,
  direction: 'up' | 'down',
): Change | undefined {
  const found = locate(template, offset);
  if (found === undefined) return undefined;
  const { list, entry, index } = found;
  const target = direction === 'up' ? index - 1 : index + 1;
  const other = list.entries[target];
  if (other === undefined) return undefined;
  const swapped = list.entries.map((each, at) => (at === index ? other : at === target ? entry : each));
  const slots = swapped.map((each) => slotOf(template, each));
  const arranged = arrange(template, list, slots);
  if (arranged === undefined || losesParameters(list, slots)) return undefined;
  const { from, to } = entry.content;
  const cursor = (arranged.starts[target] ?? 0) + Math.min(Math.max(0, offset - from), to - from);
  return changeOf(template.text, arranged.edits, cursor);
}

/**
 * Removes the parameter at a cursor, sent or disabled, with its sign and its line; notes above it stay. Undefined where
 * there is no parameter.
 */
export function removeParameter(template: Template, offset: number): Change | undefined {
  const found = locate(template, offset);
  if (found === undefined) return undefined;
  const { list, entry } = found;
  const slots = list.entries.map((each) => (each === entry ? undefined : slotOf(template, each)));
  const arranged = arrange(template, list, slots);
  if (arranged === undefined) return undefined;
  return carryCursor(template.text, changeOf(template.text, arranged.edits), offset);
}

// What would end the name, the URL or the line; and `/`, since `//` can begin a disabled line.
const ENDS_NAME = /[\s\p{Cc}&=#/]/gu;

/**
 * Renames the parameter at a cursor. Characters that a name cannot contain are percent-encoded; macros may be part of
 * it. Undefined where there is no parameter, and when the name is empty or the same.
 */
export function renameParameter(template: Template, offset: number, newName: string): Change | undefined {
  const found = locate(template, offset);
  if (found === undefined || newName === '') return undefined;
  const insert = newName.replace(ENDS_NAME, percentEncode);
  const { text } = template;
  return carryCursor(text, changeOf(text, [{ ...found.entry.name, insert }]), offset);
}

/**
 * Makes room for a parameter after the one at a cursor, or after the last one of the query: inserts its sign, on a line
 * of its own where the others have one. The cursor goes to where its name is typed. A URL without a query gets a `?`.
 */
export function insertParameter(template: Template, offset: number): Change | undefined {
  const found = locate(template, offset);
  const list = found?.list ?? parameterLists(template).find(({ place }) => place === 'query');
  const entry = found?.entry ?? list?.entries.at(-1);
  if (list === undefined || entry === undefined) return startQuery(template);
  // A query whose parameters so far are all disabled has no sign yet.
  const hasSent = list.entries.slice(0, list.entries.indexOf(entry) + 1).some(({ enabled }) => enabled);
  const gap = gapAfter(template, list, entry) + sentSign(list, hasSent);
  return changeOf(template.text, [{ from: entry.to, to: entry.to, insert: gap }], entry.to + gap.length);
}

function gapAfter({ text }: Template, { entries }: ParameterList, entry: Entry): string {
  const gaps = entries.map(
    ({ from, layoutEnd }) => /[\r\n]+[ \t]*(?=[?&]?$)/.exec(text.slice(from, layoutEnd))?.[0],
  );
  const line = gaps[entries.indexOf(entry)] ?? gaps.find((gap) => gap !== undefined);
  return line ?? (entry.enabled ? '' : `${lineBreakOf(text)}  `);
}

function startQuery({ text, outline: { url } }: Template): Change | undefined {
  const hash = text.slice(url.from, url.to).indexOf('#');
  const at = hash < 0 ? url.to : url.from + hash;
  return changeOf(text, [{ from: at, to: at, insert: '?' }], at + 1);
}
