import type { Vocabulary } from '../vocabulary';
import {
  type Edit,
  type Entry,
  type ParameterList,
  parameterLists,
  percentDecode,
  type Template,
} from '../engine';
import { arrange, slotOf } from './arrange';
import { type Change, carryCursor, changeOf, growth } from './change';

/** The key of a sort: the parameter's name, or the position of its first macro in the vocabulary. */
export type SortOrder = 'name' | 'vocabulary';

/**
 * Sorts the parameters of the query and of a form body, disabled ones included. Names are compared decoded and without
 * regard to case; parameters without a known macro come last; equal ones keep their order. The cursor moves with its
 * parameter. Undefined when they are in order.
 */
export function sortParameters(
  template: Template,
  by: SortOrder,
  vocabulary: Vocabulary,
  cursor?: number,
): Change | undefined {
  const rank = by === 'name' ? byName(template) : byVocabulary(template, vocabulary);
  const edits: Edit[] = [];
  let moved: number | undefined;
  for (const list of parameterLists(template)) {
    const sorted = sortedBy(list.entries, rank);
    if (sorted.every((entry, index) => entry === list.entries[index])) continue;
    const slots = sorted.map((entry) => slotOf(template, entry));
    const arranged = arrange(template, list, slots);
    if (arranged === undefined) continue;
    if (cursor !== undefined) {
      moved = movedCursor(list, sorted, arranged.starts, cursor, growth(edits)) ?? moved;
    }
    edits.push(...arranged.edits);
  }
  const change = changeOf(template.text, edits, moved);
  return moved === undefined ? carryCursor(template.text, change, cursor) : change;
}

function movedCursor(
  { entries }: ParameterList,
  sorted: readonly Entry[],
  starts: readonly number[],
  cursor: number,
  shift: number,
): number | undefined {
  const entry = entries.find(({ content }) => content.from <= cursor && cursor <= content.to);
  if (entry === undefined) return undefined;
  return shift + (starts[sorted.indexOf(entry)] ?? 0) + cursor - entry.content.from;
}

type Rank = (entry: Entry) => readonly [group: number, key: string | number];

// Empty parameters, as in `&&`, have no key and come after all others.
const LAST = [2, 0] as const;

function sortedBy(entries: readonly Entry[], rank: Rank): Entry[] {
  const isEmpty = ({ content }: Entry) => content.from === content.to;
  const ranked = entries.map((entry) => ({ entry, rank: isEmpty(entry) ? LAST : rank(entry) }));
  ranked.sort((a, b) => a.rank[0] - b.rank[0] || compare(a.rank[1], b.rank[1]));
  return ranked.map(({ entry }) => entry);
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byName({ text }: Template): Rank {
  return ({ name: { from, to } }) => {
    const name = percentDecode(text.slice(from, to), true).text.toLowerCase();
    return [name === '' ? 1 : 0, name];
  };
}

const MACRO_NAME = /[({]([A-Za-z_][A-Za-z0-9 _.:-]*)[)}]/;

function byVocabulary({ text, parts }: Template, vocabulary: Vocabulary): Rank {
  const places = new Map(vocabulary.macros.map((macro, index) => [macro, index]));
  const macros = parts.filter((part) => part.type === 'macro');
  return ({ enabled, content: { from, to } }) => {
    // A disabled line is one part of layout, so its macro is found in the text.
    const name = enabled
      ? macros.find((part) => from <= part.from && part.to <= to)?.name
      : MACRO_NAME.exec(text.slice(from, to))?.[1];
    const match = name === undefined ? undefined : vocabulary.find(name);
    const place = match && places.get(match.macro);
    return place === undefined ? [1, 0] : [0, place];
  };
}
