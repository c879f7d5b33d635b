import {
  decode,
  maskTemplate,
  parametersOf,
  percentDecode,
  type Plan,
  readJson,
  type Span,
  type Template,
} from '../../engine';
import { isLeaf, jsonNodes } from './json-places';
import { makePieces, type Piece, type PieceContext } from './pieces';

/** Where in a request a text is that is matched: parameters and keys by name, the rest by its place. */
export type MatchPlace = 'method' | 'host' | 'path' | 'query' | 'header' | 'json' | 'form' | 'body';

/** A named or placed text that a template sends. */
export interface Slot {
  /** Where it is sent. */
  readonly place: MatchPlace;
  /** The decoded name of a parameter, the name of a header, the path of a JSON value, otherwise the name of the place. */
  readonly name: string;
  /** All of it in the template: name and value. */
  readonly at: Span;
  /** Its name in the template; absent for what has none, and for what is in a list. */
  readonly nameAt?: Span;
  /** Its value in the template; empty for a parameter without `=`. */
  readonly valueAt: Span;
  /** The literal texts and macros of the value, in order. */
  readonly pieces: readonly Piece[];
  /** The value with macros as they are written. */
  readonly written: string;
  /** True for a JSON value outside of quotes. */
  readonly isBare: boolean;
}

/** Lists what a template sends, in its order. */
export function slotsOf(plan: Plan, numbers: readonly number[]): readonly Slot[] {
  const { template } = plan;
  const context: PieceContext = { plan, numbers };
  const { body } = template.outline;
  return [
    ...addressSlots(context, template),
    ...parameterSlots(context, template, 'query'),
    ...headerSlots(context, template),
    ...(body?.kind === 'form' ? parameterSlots(context, template, 'form') : []),
    ...(body?.kind === 'json' ? jsonSlots(context, template, body) : []),
    ...(body?.kind === 'text' ? [bodySlot(context, body)] : []),
  ];
}

function slot(
  context: PieceContext,
  place: MatchPlace,
  name: string,
  at: Span,
  valueAt: Span,
  more: { readonly nameAt?: Span; readonly isBare?: boolean } = {},
): Slot {
  const { nameAt, isBare = false } = more;
  const pieces = makePieces(context, valueAt);
  const written = writtenOf(pieces);
  return { place, name, at, ...(nameAt && { nameAt }), valueAt, pieces, written, isBare };
}

// Macros are masked, so a name of a host or a path never ends inside one.
function addressSlots(context: PieceContext, template: Template): Slot[] {
  const { method, url } = template.outline;
  const { host, path } = decode(maskTemplate(template), { method, url, headers: [] }).url;
  return [
    ...(host === undefined || host.from === host.to ? [] : [slot(context, 'host', 'host', host, host)]),
    ...(path === undefined || path.from === path.to ? [] : [slot(context, 'path', 'path', path, path)]),
  ];
}

function parameterSlots(context: PieceContext, template: Template, place: 'query' | 'form'): Slot[] {
  return parametersOf(template)
    .filter((parameter) => parameter.place === place && parameter.from < parameter.to)
    .map(({ from, to, name, value = { from: to, to } }) =>
      slot(context, place, nameIn(context, name), { from, to }, value, { nameAt: name }),
    );
}

// A name with a macro is compared as it is written in the template.
function nameIn(context: PieceContext, at: Span): string {
  return percentDecode(writtenOf(makePieces(context, at)), true).text;
}

function writtenOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => ('literal' in piece ? piece.literal : piece.written)).join('');
}

function headerSlots(context: PieceContext, { text, outline }: Template): Slot[] {
  return outline.headers.map(({ name, value }) =>
    slot(context, 'header', text.slice(name.from, name.to).trim(), { from: name.from, to: value.to }, value, {
      nameAt: name,
    }),
  );
}

function bodySlot(context: PieceContext, { from, to }: Span): Slot {
  return slot(context, 'body', 'body', { from, to }, { from, to });
}

// Inside quotes a macro is masked as text, outside of them as a number, so the body is JSON wherever its values are.
function jsonSlots(context: PieceContext, template: Template, body: Span): Slot[] {
  const masked = maskTemplate(template, (part, length) =>
    (part.type === 'macro' && part.encoding === 'json-value' ? '1' : 'x').repeat(length),
  );
  const reading = readJson(masked.slice(body.from, body.to));
  if (!reading.ok) return [bodySlot(context, body)];
  const leaves = [...jsonNodes(reading.node)].filter(({ node }) => isLeaf(node));
  return leaves.map(({ path, node, at }) => {
    const isText = node.type === 'string';
    const inner = isText ? { from: node.from + 1, to: node.to - 1 } : node;
    const valueAt = { from: body.from + inner.from, to: body.from + inner.to };
    const whole = { from: body.from + at.from, to: body.from + at.to };
    return slot(context, 'json', path, whole, valueAt, { isBare: !isText });
  });
}
