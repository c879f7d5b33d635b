import { type Edit, type JsonNode, readJson, type Span, type Template } from '../engine';
import { lineBreakOf } from './change';

/** How JSON is written: each entry on its own line and indented by two blanks, or without any blank. */
export type JsonStyle = 'pretty' | 'compact';

/**
 * Gives the edits that lay out a JSON body: only the blanks between its tokens change, neither texts nor macros do.
 * None when the body is not JSON, or would not be JSON with values in place of its macros.
 */
export function jsonEdits(template: Template, style: JsonStyle): readonly Edit[] {
  const { text, outline } = template;
  const { body } = outline;
  if (body?.kind !== 'json') return [];
  const standIn = withoutMacros(template, body);
  const reading = readJson(standIn);
  if (!reading.ok) return [];
  const printer = { text: standIn, from: body.from, lineBreak: lineBreakOf(text), style };
  return [...spacing(printer, reading.node, '')];
}

// Every macro gives way to a JSON text, or a piece of one, of the same length. A macro has at least three characters.
function withoutMacros({ text, parts }: Template, body: Span): string {
  return parts
    .filter(({ from, to }) => body.from <= from && to <= body.to)
    .map((part) => {
      if (part.type !== 'macro') return text.slice(part.from, part.to);
      const { length } = text.slice(part.from, part.to);
      return part.encoding === 'json-string' ? 'x'.repeat(length) : `"${'x'.repeat(length - 2)}"`;
    })
    .join('');
}

interface Printer {
  /** The body, macros stood in for. */
  readonly text: string;
  /** Where the body begins in the template. */
  readonly from: number;
  readonly lineBreak: string;
  readonly style: JsonStyle;
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

// The blanks before a comma or a colon go; gives the offset behind it.
function* around(printer: Printer, from: number, mark: ',' | ':'): Generator<Edit, number> {
  const at = printer.text.indexOf(mark, from);
  yield gap(printer, from, at, '');
  return at + 1;
}

function line({ lineBreak, style }: Printer, indent: string): string {
  return style === 'pretty' ? lineBreak + indent : '';
}

function gap(printer: Printer, from: number, to: number, insert: string): Edit {
  return { from: printer.from + from, to: printer.from + to, insert };
}
