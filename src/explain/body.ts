import { type JsonNode, readJson, type Span, type Template } from '../engine';
import type { Stretch } from './stretch';

/**
 * Finds the values of a JSON body, each named by the way to it. Another body than JSON and forms, or one that is no
 * JSON even with its macros filled, is one stretch. `blank` is the template with other characters for its macros.
 */
export function bodyStretches({ text, outline: { body } }: Template, blank: string): Stretch[] {
  if (body === undefined || body.kind === 'form') return [];
  const content = blank.slice(body.from, body.to);
  if (content.trim() === '') return [];
  const reading = body.kind === 'json' ? readJson(content) : undefined;
  if (reading?.ok !== true) return [whole(body, content)];
  const leaves: Stretch[] = [];
  const name = ({ from, to }: Span) => text.slice(body.from + from + 1, body.from + to - 1);
  collect(reading.node, '', { leaves, name, start: body.from });
  return leaves;
}

function whole({ from }: Span, content: string): Stretch {
  const start = from + content.length - content.trimStart().length;
  const span = { from: start, to: start + content.trim().length };
  return { kind: 'body', ...span, name: '', value: span };
}

interface Collection {
  readonly leaves: Stretch[];
  /** Gives the key at a stretch of the body, as it stands in the template. */
  readonly name: (keyAt: Span) => string;
  /** Where the body begins. */
  readonly start: number;
}

// The reader of JSON bounds the depth. A value belongs to its key, `start` is where that begins.
function collect(node: JsonNode, path: string, collection: Collection, start = node.from): void {
  if (node.type === 'object') {
    for (const { keyAt, value } of node.entries) {
      collect(value, pathTo(path, collection.name(keyAt)), collection, keyAt.from);
    }
  } else if (node.type === 'array') {
    for (const [index, item] of node.items.entries()) collect(item, `${path}[${index}]`, collection);
  } else {
    const isQuoted = node.type === 'string';
    const quote = isQuoted ? 1 : 0;
    const to = collection.start + node.to;
    const value = { from: collection.start + node.from + quote, to: to - quote };
    const from = collection.start + start;
    collection.leaves.push({ kind: 'body', from, to, name: path, value, isQuoted });
  }
}

const PLAIN_KEY = /^[\p{L}\p{N}_$(){}-]+$/u;

function pathTo(path: string, key: string): string {
  if (!PLAIN_KEY.test(key)) return `${path}["${key}"]`;
  return path === '' ? key : `${path}.${key}`;
}
