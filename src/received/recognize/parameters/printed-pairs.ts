import { type Edit, type JsonNode, readJson } from '../../../engine';
import { edited, readLoose } from '../../../event/forms';
import { keyText, textOf } from '../json/source';
import { added, changed, cut, joined, type Mapped } from '../text/mapped';
import { through } from '../text/undo';

/** A name and a value that a program printed. */
export interface PrintedPair {
  /** The name, decoded. */
  readonly name: Mapped;
  /** The value, decoded. */
  readonly value: Mapped;
}

/** Names and values that a program printed. */
export interface PrintedPairs {
  /** In the order of the text. */
  readonly pairs: readonly PrintedPair[];
  /** Where they end in the text. */
  readonly to: number;
}

/** Reads names and values that a program printed at the beginning of a text; undefined for any other text. */
export function printedPairs(source: Mapped): PrintedPairs | undefined {
  for (const { opening, ...inside } of PRINTERS) {
    const start = opening.exec(source.text)?.[0].length;
    const found = start === undefined ? undefined : pairsFrom(source, start, inside);
    if (found !== undefined) return found;
  }
  return quotedPairs(source);
}

interface Printer {
  /** What is before the first pair, at the beginning of the text. */
  readonly opening: RegExp;
  /** A pair and what separates it from the next one: its name, then its value in one of the groups that follow. */
  readonly pair: RegExp;
  /** A name and the opening of what it holds, in place of a pair; absent where nothing holds names of its own. */
  readonly nested?: RegExp;
  /** What is after the last one. */
  readonly closing: RegExp;
}

// What has quotes around its texts, and no brackets in its keys, is read by its grammar.
const PRINTERS: readonly Printer[] = [
  {
    // PHP, var_dump
    opening: /^array\s?\(\d+\)\s?\{\s*/,
    pair: /\["?([^"\]\n]+)"?\]\s*=>\s*(?:string\(\d+\) "([^\n]*)"|(?:int|float|bool)\(([^)\n]*)\)|NULL)\s*/dy,
    nested: /\["?([^"\]\n]+)"?\]\s*=>\s*array\(\d+\)\s?\{\s*/dy,
    closing: /\}/y,
  },
  {
    // PHP, print_r
    opening: /^(?:Array|[\w\\]+ Object)\s*\(\s*/,
    pair: /\[([^\]\n]+)\] =>(?! ?(?:Array|[\w\\]+ Object)\s*\() ?([^\n\r]*)\r?(?:\n\s*|$)/dmy,
    nested: /\[([^\]\n]+)\] => ?(?:Array|[\w\\]+ Object)\s*\(\s*/dmy,
    closing: /\)/y,
  },
  {
    // PHP, print_r whose lines were joined
    opening: /^(?:Array|[\w\\]+ Object) ?\( ?(?=\[)/,
    pair: /\[([^\]\n]{1,200})\] => ?(?!(?:Array|[\w\\]+ Object) ?\()([^\n]*?) ?(?=\[[^\]\n]{1,200}\] =>|\)(?:\s|$))/dy,
    nested: /\[([^\]\n]{1,200})\] => ?(?:Array|[\w\\]+ Object) ?\( ?/dy,
    closing: /\) ?/y,
  },
  {
    // PHP, the dumper of Symfony and Laravel
    opening: /^array:\d+ \[(?:▼|\s)*/,
    pair: /"([^"\n]+)" => (?:"((?:[^"\\\n]|\\[^\n])*)"|(?!array:)([\w.+-]+)),?\s*/dy,
    nested: /"([^"\n]+)" => array:\d+ \[(?:▼|\s)*/dy,
    closing: /\],?\s*/y,
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

const MAX_DEPTH = 20;

// PHP makes an array of what is in brackets after a name, so `[event] => Array ( [name] => a )` was `event[name]=a`.
function pairsFrom(
  source: Mapped,
  start: number,
  { pair, nested, closing }: Omit<Printer, 'opening'>,
): PrintedPairs | undefined {
  const pairs: PrintedPair[] = [];
  const around: Mapped[] = [];
  for (let at = start; ;) {
    const found = matchAt(pair, source, at);
    const inner = found === null && nested !== undefined ? matchAt(nested, source, at) : null;
    const [, name, ...values] = (found ?? inner)?.indices ?? [];
    if (name === undefined) {
      const end = matchAt(closing, source, at)?.[0].length;
      if (end === undefined) return undefined;
      if (around.pop() === undefined) return { pairs, to: at + end };
      at = afterSpace(source, at + end);
      continue;
    }
    const value = values.find(isFound);
    const whole = inside(around.at(-1), cutAt(source, name));
    if (inner !== null) around.push(whole);
    else if (value !== undefined) pairs.push({ name: whole, value: cutAt(source, value) });
    if (around.length > MAX_DEPTH) return undefined;
    at += (found ?? inner)?.[0].length ?? 0;
  }
}

function matchAt(pattern: RegExp, { text }: Mapped, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const SPACE = /\s*/y;

function afterSpace(source: Mapped, at: number): number {
  return at + (matchAt(SPACE, source, at)?.[0].length ?? 0);
}

function inside(around: Mapped | undefined, name: Mapped): Mapped {
  if (around === undefined) return name;
  const offset = name.origins[0]?.at.from ?? 0;
  return joined([around, added('[', offset), name, added(']', offset)]);
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
