import { type Edit, type JsonNode, readJson } from '../../engine';
import { edited, readLoose } from '../../event/forms';
import { keyText, textOf } from './json-source';
import { changed, cut, type Mapped } from './mapped';
import { through } from './undo';

/** A name and a value as a program printed them, decoded. */
export interface PrintedPair {
  readonly name: Mapped;
  readonly value: Mapped;
}

/** What a program printed, and where it ends in the text. */
export interface PrintedPairs {
  readonly pairs: readonly PrintedPair[];
  readonly to: number;
}

/** Reads names and values that a program printed at the beginning of a text; undefined for any other text. */
export function printedPairs(source: Mapped): PrintedPairs | undefined {
  for (const { opening, pair, closing } of PRINTERS) {
    const start = opening.exec(source.text)?.[0].length;
    const found = start === undefined ? undefined : pairsFrom(source, start, { pair, closing });
    if (found !== undefined) return found;
  }
  return quotedPairs(source);
}

interface Printer {
  /** What is before the first pair, at the beginning of the text. */
  readonly opening: RegExp;
  /** A pair and what separates it from the next one: its name, then its value in one of the groups that follow. */
  readonly pair: RegExp;
  /** What is after the last one. */
  readonly closing: RegExp;
}

// What has quotes around its texts, and no brackets in its keys, is read by its grammar.
const PRINTERS: readonly Printer[] = [
  {
    // PHP, var_dump
    opening: /^array\s?\(\d+\)\s?\{\s*/,
    pair: /\["?([^"\]\n]+)"?\]\s*=>\s*(?:string\(\d+\) "([^\n]*)"|(?:int|float|bool)\(([^)\n]*)\)|NULL)\s*/dy,
    closing: /\}/y,
  },
  {
    // PHP, print_r
    opening: /^(?:Array|[\w\\]+ Object)\s*\(\s*/,
    pair: /\[([^\]\n]+)\] =>[ ]?(?!Array\s*$|[\w\\]+ Object\s*$)([^\n\r]*)\r?(?:\n\s*|$)/dmy,
    closing: /\)/y,
  },
  {
    // Go, url.Values
    opening: /^map\[/,
    pair: /([\w.-]+):\[([^\]\n]*)\] ?/dy,
    closing: /\]/y,
  },
  {
    // Java, a map of lists
    opening: /^\{/,
    pair: /(\w[\w.$-]*)=\[([^\]\n]*)\](?:, )?/dy,
    closing: /\}/y,
  },
  {
    // Java, a map of texts, to the end of its line
    opening: /^\{/,
    pair: /(\w[\w.$-]*)=((?:(?!, \w[\w.$-]*=)[^\n])*?)(?:, (?=\w[\w.$-]*=)|(?=\}[ \t]*(?:\r?\n|$)))/dy,
    closing: /\}/y,
  },
];

function pairsFrom(
  source: Mapped,
  start: number,
  { pair, closing }: Omit<Printer, 'opening'>,
): PrintedPairs | undefined {
  const pairs: PrintedPair[] = [];
  pair.lastIndex = start;
  for (let at = start; ; at = pair.lastIndex) {
    const found = pair.exec(source.text)?.indices;
    if (found === undefined) {
      closing.lastIndex = at;
      return closing.test(source.text) ? { pairs, to: closing.lastIndex } : undefined;
    }
    const [, name, ...values] = found;
    const value = values.find(isFound);
    if (name !== undefined && value !== undefined) {
      pairs.push({ name: cutAt(source, name), value: cutAt(source, value) });
    }
  }
}

type Place = readonly [number, number];

// A group that took no part has no place, which the types of the language do not say.
function isFound(place: Place | undefined): boolean {
  return place !== undefined;
}

function cutAt(source: Mapped, [from, to]: Place): Mapped {
  return cut(source, { from, to });
}

// A text that is not closed goes to the end.
const SIGN = /"(?:[^"\\]|\\[^])*(?:"|$)|'(?:[^'\\]|\\[^])*(?:'|$)|=>|%(?=\{)|\barray\s?(?=\()|[[\](){}]/gi;

// Ruby, Elixir, PHP, Python and JavaScript: as the literal of JavaScript that it would be.
function quotedPairs(source: Mapped): PrintedPairs | undefined {
  const edits: Edit[] = [];
  const open: { readonly from: number; isMap: boolean }[] = [];
  let to = 0;
  for (const { 0: sign, index } of source.text.matchAll(SIGN)) {
    if (open.length === 0 && index > 0 && to === 0 && !/^(?:array|%)/i.test(source.text)) return undefined;
    if (/^["']/.test(sign)) continue;
    to = index + sign.length;
    if (sign === '=>') {
      edits.push({ from: index, to, insert: ': ' });
      const last = open.at(-1);
      if (last !== undefined) last.isMap = true;
    } else if (sign.length > 1 || sign === '%') edits.push({ from: index, to, insert: '' });
    else if ('([{'.includes(sign)) open.push({ from: index, isMap: sign === '{' });
    else {
      const { from, isMap } = open.pop() ?? { from: index, isMap: false };
      const [opening, closing] = isMap ? ['{', '}'] : ['[', ']'];
      edits.push({ from, to: from + 1, insert: opening }, { from: index, to, insert: closing });
      if (open.length === 0) break;
    }
  }
  edits.sort((one, other) => one.from - other.from);
  const literal = open.length > 0 || to === 0 ? undefined : changed(cut(source, { from: 0, to }), edits);
  const pairs = literal && literalPairs(literal);
  return pairs && { pairs, to };
}

function literalPairs(literal: Mapped): readonly PrintedPair[] | undefined {
  const loose = readLoose(literal.text);
  if (loose === undefined || loose.isBroken) return undefined;
  const json = through(literal, edited(literal.text, loose.edits));
  const reading = readJson(json.text);
  return reading.ok ? pairsIn(json, reading.node) : undefined;
}

// A list of values is a name that was sent several times; undefined for an object in an object, as no query has.
function pairsIn(source: Mapped, node: JsonNode): readonly PrintedPair[] | undefined {
  const entries =
    node.type === 'object'
      ? node.entries.map(({ key, keyAt, value }) => [keyText(source, key, keyAt), value] as const)
      : node.type === 'array'
        ? node.items.map((item) => namedItem(source, item))
        : [];
  const pairs: PrintedPair[] = [];
  for (const entry of entries) {
    const [name, value] = entry ?? [];
    if (name === undefined || value === undefined) return undefined;
    for (const item of value.type === 'array' ? value.items : [value]) {
      if (item.type === 'object' || item.type === 'array') return undefined;
      if (item.type !== 'null') pairs.push({ name, value: textOf(source, item) });
    }
  }
  return pairs;
}

function namedItem(source: Mapped, item: JsonNode): readonly [Mapped, JsonNode] | undefined {
  const [name, value] = item.type === 'array' ? item.items : [];
  return name?.type === 'string' && value !== undefined ? [textOf(source, name), value] : undefined;
}
