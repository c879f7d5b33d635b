import {
  decode,
  type DecodedUrl,
  type JsonNode,
  type Mask,
  maskTemplate,
  parametersOf,
  readJson,
  type Span,
  type Template,
} from '../engine';
import { macrosIn, type TemplateEntry, writtenIn } from './entry';

/** The address of a template and its named values. */
export interface TemplateEntries {
  /** The parts of the URL, in offsets of the template. */
  readonly address: DecodedUrl;
  /** In the order of the text. */
  readonly entries: readonly TemplateEntry[];
}

/** Finds the macros of the address, the parameters, the headers and the values of the body of a template. */
export function templateEntries(template: Template): TemplateEntries {
  const masked = maskTemplate(template, JSON_MASK);
  const address = decode(masked, { ...template.outline, headers: [] }).url;
  const found = [
    ...addressMacros(template, 'host', address.host),
    ...addressMacros(template, 'path', address.path),
    ...addressMacros(template, 'fragment', address.fragment),
    ...parameters(template),
    ...headers(template),
    ...bodyEntries(template, masked),
  ];
  return { address, entries: found.sort((a, b) => a.from - b.from) };
}

// A macro outside of a JSON string becomes a number.
const JSON_MASK: Mask = (part, length) => {
  if (part.type === 'layout') return ' '.repeat(length);
  return (part.encoding === 'json-value' ? '1' : 'x').repeat(length);
};

function addressMacros(
  template: Template,
  kind: 'host' | 'path' | 'fragment',
  span: Span | undefined,
): TemplateEntry[] {
  if (span === undefined) return [];
  return macrosIn(template, span).map(({ from, to }) => ({ kind, from, to, name: '', value: { from, to } }));
}

function parameters(template: Template): TemplateEntry[] {
  return parametersOf(template)
    .filter(({ from, to }) => from < to)
    .map(({ place, from, to, name, value }) => {
      const entry = { kind: place, from, to, name: writtenIn(template, name), nameAt: name };
      return value === undefined ? entry : { ...entry, value };
    });
}

function headers(template: Template): TemplateEntry[] {
  return template.outline.headers.map(({ name, value }) => ({
    kind: 'header',
    from: name.from,
    to: Math.max(name.to, value.to),
    name: writtenIn(template, name).trim(),
    nameAt: name,
    value,
  }));
}

// A body that is neither a form nor JSON, or no JSON even with its macros masked, is one entry.
function bodyEntries({ text, outline: { body } }: Template, masked: string): TemplateEntry[] {
  if (body === undefined || body.kind === 'form') return [];
  const content = masked.slice(body.from, body.to);
  if (content.trim() === '') return [];
  const reading = body.kind === 'json' ? readJson(content) : undefined;
  if (reading?.ok !== true) return [wholeBody(body, content)];
  const leaves: TemplateEntry[] = [];
  const keyText = ({ from, to }: Span) => text.slice(body.from + from + 1, body.from + to - 1);
  collectLeaves(reading.node, '', { leaves, keyText, start: body.from });
  return leaves;
}

function wholeBody({ from }: Span, content: string): TemplateEntry {
  const start = from + content.length - content.trimStart().length;
  const span = { from: start, to: start + content.trim().length };
  return { kind: 'body', ...span, name: '', value: span };
}

interface LeafCollection {
  readonly leaves: TemplateEntry[];
  /** Returns the key at a span of the body, as the template writes it. */
  readonly keyText: (keyAt: Span) => string;
  /** Offset of the body in the template. */
  readonly start: number;
}

// `readJson` limits the depth. An entry includes the key of its value; `start` is where the key begins.
function collectLeaves(node: JsonNode, path: string, collection: LeafCollection, start = node.from): void {
  if (node.type === 'object') {
    for (const { keyAt, value } of node.entries) {
      collectLeaves(value, pathTo(path, collection.keyText(keyAt)), collection, keyAt.from);
    }
  } else if (node.type === 'array') {
    for (const [index, item] of node.items.entries()) collectLeaves(item, `${path}[${index}]`, collection);
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
