import type { Part, Place, Span, Template } from '../engine';

/** The stretches of a template in which line breaks are layout, as one text in which layout can be told at sight. */
export interface Ground {
  /** The template, its macros blanked out by `x` and its foldable layout by line breaks, so that offsets are the same. */
  readonly blank: string;
  readonly url?: Span;
  readonly form?: Span;
}

/** Prepares a template for being taken apart. */
export function groundOf({ text, parts, outline }: Template): Ground {
  const blank = parts.map((part) => blankOf(text, part)).join('');
  const url = stretchOf(parts, 'url');
  const form = outline.body?.kind === 'form' ? outline.body : undefined;
  return { blank, ...(url && { url }), ...(form && { form: { from: form.from, to: form.to } }) };
}

function blankOf(text: string, { type, from, to }: Part): string {
  if (type === 'text') return text.slice(from, to);
  return (type === 'macro' ? 'x' : '\n').repeat(to - from);
}

function stretchOf(parts: readonly Part[], place: Place): Span | undefined {
  const first = parts.find((part) => part.place === place);
  const last = parts.findLast((part) => part.place === place);
  return first && last && { from: first.from, to: last.to };
}
