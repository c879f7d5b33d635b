import { type JsonNode, readJson } from '../../engine';
import { findField } from '../../vocabulary';

// The name of the event is the surest sign of one; most other names are common words.
const NAME_WEIGHT = 3;

/** Scores how much names look like those of an event: one for each known field, more for the event's name. */
export function scoreOf(names: Iterable<string>): number {
  const known = new Set<string>();
  for (const name of names) {
    const field = findField(name);
    if (field !== undefined) known.add(field.name);
  }
  return known.size + (known.has('event_name') ? NAME_WEIGHT : 0);
}

/** Scores the keys of an object; 0 for any other value. */
export function scoreOfNode(node: JsonNode | undefined): number {
  return node?.type === 'object' ? scoreOf(node.entries.map(({ key }) => key)) : 0;
}

/** Reads the JSON value at the beginning of a text, and where it ends; undefined when there is none. */
export function readFirstJson(
  text: string,
  from: number,
): { readonly node: JsonNode; readonly to: number } | undefined {
  const reading = readJson(text.slice(from));
  if (reading.ok) return { node: reading.node, to: text.length };
  const { first, problem } = reading;
  return first && { node: first, to: from + problem.from };
}
