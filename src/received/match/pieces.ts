import { type Plan, type Span, stepAt } from '../../engine';

/** A macro of a template as the engine fills it. */
export type Fill = NonNullable<Plan['steps'][number]['fill']>;

/** Literal text of a value. */
export interface LiteralPiece {
  /** The text, as it is sent. */
  readonly literal: string;
  /** Its place in the template. */
  readonly at: Span;
}

/** A macro of a value. */
export interface MacroPiece {
  /** The macro as the engine fills it. */
  readonly fill: Fill;
  /** The macro as it is written. */
  readonly written: string;
  /** The place of the macro among the parts of the template. */
  readonly partIndex: number;
  /** The number of the macro, as `numberMacros` counts. */
  readonly number: number;
  /** Its place in the template. */
  readonly at: Span;
}

/** A part of a value: literal text or a macro. */
export type Piece = LiteralPiece | MacroPiece;

/** What the pieces of a template are made from. */
export interface PieceContext {
  /** The plan of the template. */
  readonly plan: Plan;
  /** The numbers of its parts, as `numberMacros` counts. */
  readonly numbers: readonly number[];
}

/** Lists the literal texts and macros in a span of a template, without layout. Adjacent literal texts are joined. */
export function makePieces({ plan, numbers }: PieceContext, within: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  const { steps, template } = plan;
  const { text } = template;
  for (let index = stepAt(steps, within.from); index < steps.length; index += 1) {
    const step = steps[index];
    if (step === undefined || step.source.from >= within.to) break;
    const { source, fill, part, partIndex } = step;
    const from = Math.max(source.from, within.from);
    const to = Math.min(source.to, within.to);
    if (from >= to || part.type === 'layout') continue;
    const at = { from, to };
    if (fill !== undefined) {
      pieces.push({ fill, written: fill.written, partIndex, number: numbers[partIndex] ?? 0, at });
      continue;
    }
    addLiteral(pieces, { literal: text.slice(from, to), at });
  }
  return pieces;
}

function addLiteral(pieces: Piece[], piece: LiteralPiece): void {
  const last = pieces.at(-1);
  if (last === undefined || !('literal' in last)) pieces.push(piece);
  else {
    const at = { from: last.at.from, to: piece.at.to };
    pieces[pieces.length - 1] = { literal: last.literal + piece.literal, at };
  }
}
