import type { Span } from '../../engine';
import type { Translation } from '../../translate';
import type { DrawnMacro } from '../page/macro';
import type { View } from '../page/view';

/** A piece of a translated template. */
export interface Piece {
  /** The text, as it is in the translation. */
  readonly text: string;
  /** The macro of the template that it is the translation of; absent for any other text. */
  readonly macro?: Omit<DrawnMacro, 'text'>;
}

/** Splits a translation into macros and the text around them, without gaps. */
export function piecesOf({ edits }: Translation, view: View): readonly Piece[] {
  const { template } = view.work;
  const macroAt = macrosOf(view);
  const pieces: Piece[] = [];
  let at = 0;
  for (const edit of edits) {
    const macro = macroAt(edit);
    pieces.push({ text: template.slice(at, edit.from) }, { text: edit.insert, ...(macro && { macro }) });
    at = edit.to;
  }
  return [...pieces, { text: template.slice(at) }].filter(({ text }) => text !== '');
}

// Whether the event has a value is about AppsFlyer's macro, so it is not shown here.
function macrosOf({ parts, numbers }: View): (at: Span) => Piece['macro'] {
  const macros = new Map<number, { readonly to: number; readonly macro: NonNullable<Piece['macro']> }>();
  for (const [part, each] of parts.entries()) {
    if (each.type !== 'macro') continue;
    const macro = { name: each.name, number: numbers[part] ?? 0, state: 'filled' as const, part };
    macros.set(each.from, { to: each.to, macro });
  }
  return ({ from, to }) => {
    const found = macros.get(from);
    return found?.to === to ? found.macro : undefined;
  };
}
