import { strictBytes } from './component';
import type { SplitText } from './pairs';
import { decodePairs, type Failure, type Parsed, type Parser, type ReadPair } from './parser';
import type { StackValue } from './value';

/** Rack's limits on the number of pairs and on the depth of a name. */
const MAX_PAIRS = 4096;
const DEEPEST = 100;

type Hash = Map<string, Node>;
/** What Rack builds: hashes, arrays, and values. */
type Node = Hash | Node[] | StackValue;

/** Reads a query as Rack 2.2 does for `params`: `parse_nested_query` (lib/rack/query_parser.rb). */
export const rackParser: Parser = { separator: '&;', parse: parseNested };

function parseNested(sent: SplitText): Parsed {
  const { pairs, faults, losses, refused } = decodePairs(sent, strictBytes);
  const none = (failure: Failure): Parsed => ({ entries: new Map(), faults, losses, failure });
  if (sent.count > MAX_PAIRS) return none({ error: 'Rack::QueryParser::QueryLimitError' });
  const root: Hash = new Map();
  for (const pair of pairs) {
    // The pairs are read one after the other, so the first fault decides.
    if (refused !== undefined && refused.pair < pair.index) break;
    if (pair.nameFault !== undefined) return none(invalid('invalid byte sequence in UTF-8', pair.index));
    const error = normalize(root, pair.name, valueOf(pair), DEEPEST).error;
    if (error !== undefined) return none({ error: `Rack::QueryParser::${error}`, pair: pair.index });
    if (/^[[\]]*$/.test(pair.name)) losses.set(pair.index, 'no-name');
  }
  if (refused !== undefined) {
    return none(invalid(`invalid %-encoding (${refused.raw})`, refused.pair));
  }
  return { entries: new Map([...root].map(([key, node]) => [key, finished(node)] as const)), faults, losses };
}

function invalid(message: string, pair: number): Failure {
  return { error: `Rack::QueryParser::InvalidParameterError: ${message}`, pair };
}

function valueOf({ index, value }: ReadPair): StackValue {
  return value === undefined ? { type: 'null', pair: index } : { type: 'string', text: value, pair: index };
}

/** What a name and its value became: a node, nothing, or an error. */
interface Normalized {
  readonly node?: Node;
  readonly error?: string;
}

function normalize(params: Hash, name: string, value: StackValue, depth: number): Normalized {
  if (depth <= 0) return { error: 'QueryLimitError' };
  const found = /^[[\]]*([^[\]]+)\]*/.exec(name);
  if (found === null) {
    return name === '[]' && value.type !== 'null' ? { node: [value] } : {};
  }
  const [whole, key = ''] = found;
  const after = name.slice(whole.length);
  if (after === '') params.set(key, value);
  else if (after === '[') params.set(name, value);
  else if (after === '[]' || memberOf(after) !== undefined) return append(params, key, after, value, depth);
  else return descend(params, key, after, value, depth);
  return { node: params };
}

// In Ruby, `^` and `$` are at every line.
const ONE_KEY = /(?:^|(?<=\n))\[\]\[([^[\]]+)\](?=\n|$)/;
const ANY_KEY = /(?:^|(?<=\n))\[\]([^\n]+)(?=\n|$)/;

/** The name within the members of a list that the rest of a name begins; undefined when it begins none. */
function memberOf(after: string): string | undefined {
  return (ONE_KEY.exec(after) ?? ANY_KEY.exec(after))?.[1];
}

function append(params: Hash, key: string, after: string, value: StackValue, depth: number): Normalized {
  const before = present(params.get(key));
  const list = before ?? [];
  if (!Array.isArray(list)) return { error: mismatch('Array', list, key) };
  if (before === undefined) params.set(key, list);
  if (after === '[]') {
    list.push(value);
    return { node: params };
  }
  const child = memberOf(after) ?? '';
  const last = list.at(-1);
  if (last instanceof Map && !hasKey(last, child)) {
    const { error } = normalize(last, child, value, depth - 1);
    return error === undefined ? { node: params } : { error };
  }
  const { node, error } = normalize(new Map(), child, value, depth - 1);
  if (error !== undefined) return { error };
  list.push(
    node ?? { type: 'null', pair: value.type === 'string' || value.type === 'null' ? value.pair : -1 },
  );
  return { node: params };
}

function descend(params: Hash, key: string, after: string, value: StackValue, depth: number): Normalized {
  const hash = present(params.get(key)) ?? new Map<string, Node>();
  if (!(hash instanceof Map)) return { error: mismatch('Hash', hash, key) };
  const { node, error } = normalize(hash, after, value, depth - 1);
  if (error !== undefined) return { error };
  params.set(
    key,
    node ?? { type: 'null', pair: value.type === 'string' || value.type === 'null' ? value.pair : -1 },
  );
  return { node: params };
}

// `||=` replaces `nil`.
function present(node: Node | undefined): Node | undefined {
  return node !== undefined && 'type' in node && node.type === 'null' ? undefined : node;
}

function hasKey(hash: Hash, key: string): boolean {
  if (key.includes('[]')) return false;
  let at: Node | undefined = hash;
  for (const part of key.split(/[[\]]+/)) {
    if (part === '') continue;
    if (!(at instanceof Map) || !at.has(part)) return false;
    at = at.get(part);
  }
  return true;
}

function mismatch(expected: string, node: Node, key: string): string {
  const got = node instanceof Map ? 'Rack::QueryParser::Params' : Array.isArray(node) ? 'Array' : 'String';
  return `ParameterTypeError: expected ${expected} (got ${got}) for param \`${key}'`;
}

function finished(node: Node): StackValue {
  if (node instanceof Map) {
    return { type: 'map', entries: new Map([...node].map(([key, item]) => [key, finished(item)] as const)) };
  }
  return Array.isArray(node) ? { type: 'list', items: node.map(finished) } : node;
}
