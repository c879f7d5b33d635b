import { type Edit, type JsonNode, type Mask, maskTemplate, readJson, type Template } from '../engine';
import { lineBreakOf } from './change';

/** How JSON is written: each entry on its own line and indented by two spaces, or without any space. */
export type JsonStyle = 'pretty' | 'compact';

// A macro has at least three characters. One that is a whole value becomes a JSON string.
const JSON_MASK: Mask = (part, length) => {
  const isInString = part.type === 'macro' && part.encoding === 'json-string';
  return isInString ? 'x'.repeat(length) : `"${'x'.repeat(length - 2)}"`;
};

interface Printer {
  /** The body, its macros masked. */
  readonly text: string;
  /** Where the body begins in the template. */
  readonly from: number;
  readonly lineBreak: string;
  readonly style: JsonStyle;
}

/**
 * Returns the edits that lay out a JSON body: only the whitespace between its tokens changes. Empty when the body is not
 * JSON, or would not be JSON with values in place of its macros.
 */
export function jsonEdits(template: Template, style: JsonStyle): readonly Edit[] {
  const { text, outline, parts } = template;
  const { body } = outline;
  if (body?.kind !== 'json') return [];
  const masked = maskTemplate({ text, parts: parts.filter(({ place }) => place === 'body') }, JSON_MASK);
  const reading = readJson(masked);
  if (!reading.ok) return [];
  const printer = { text: masked, from: body.from, lineBreak: lineBreakOf(text), style };
  return [...spacing(printer, reading.node, '')];
}

function* spacing(printer: Printer, node: JsonNode, indent: string): Generator<Edit> {
  if (node.type !== 'object' && node.type !== 'array') return;
  const inner = `${indent}  `;
  let at = node.from + 1;
  const children = node.type === 'object' ? node.entries : node.items;
  for (const [index, child] of children.entries()) {
    const [from, value] = 'key' in child ? [child.keyAt.from, child.value] : [child.from, child];
    if (index > 0) at = yield* around(printer, at, ',');
    yield gap(printer, at, from, line(printer, inner));
    if ('key' in child) {
      const colon = yield* around(printer, child.keyAt.to, ':');
      yield gap(printer, colon, value.from, printer.style === 'pretty' ? ' ' : '');
    }
    yield* spacing(printer, value, inner);
    at = value.to;
  }
  yield gap(printer, at, node.to - 1, children.length === 0 ? '' : line(printer, indent));
}

// Removes the whitespace before a comma or a colon; returns the offset after the sign.
function* around(printer: Printer, from: number, sign: ',' | ':'): Generator<Edit, number> {
  const at = printer.text.indexOf(sign, from);
  yield gap(printer, from, at, '');
  return at + 1;
}

function line({ lineBreak, style }: Printer, indent: string): string {
  return style === 'pretty' ? lineBreak + indent : '';
}

function gap(printer: Printer, from: number, to: number, insert: string): Edit {
  return { from: printer.from + from, to: printer.from + to, insert };
}
