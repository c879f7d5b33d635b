import type { Span } from '../engine';
import type { ExplainedPart } from './explained';

/** A parameter, a header, a value of the body or a disabled line of the template, explained in plain text. */
export interface PartSummary extends Span {
  /** Its name as written; empty if it has none. */
  readonly name: string;
  /** The whole explanation in one sentence. */
  readonly sentence: string;
  /** What is sent for the current event, decoded; absent if nothing is sent. */
  readonly now?: string;
  /** Its macros as written, each once. */
  readonly macros: readonly string[];
}

/** Finds the explained part around an offset of the template; the narrowest if one is inside another. */
export function partAt(parts: readonly ExplainedPart[], offset: number): PartSummary | undefined {
  const around = parts.filter(({ kind, from, to }) => kind !== 'request' && from <= offset && offset <= to);
  const [part] = around.sort((a, b) => a.to - a.from - (b.to - b.from));
  if (part === undefined) return undefined;
  const { from, to, name, sentence, now, macros, nameMacros } = part;
  const written = [...nameMacros, ...macros].map((macro) => macro.written);
  return {
    from,
    to,
    name,
    sentence: sentence.map(({ text }) => text).join(''),
    macros: [...new Set(written)],
    ...(now === undefined ? {} : { now }),
  };
}
