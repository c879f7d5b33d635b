import type { Span } from '../engine';
import type { ExplainedPart } from '../explain';
import { loadDocumentation } from './languages';
import type { Session } from './session.svelte';

/** A template read aloud: its parts in order, and as a table to be pasted into documentation. */
export interface ExplainedTemplate {
  readonly parts: readonly ExplainedPart[];
  readonly table: (format: 'markdown' | 'html') => string;
}

/** Reads the template of a session aloud. The texts for it load on demand. */
export async function explainSession(session: Session): Promise<ExplainedTemplate> {
  const [{ explainTemplate, parameterTable }, documentation] = await Promise.all([
    import('../explain'),
    loadDocumentation(session.language),
  ]);
  const { rendering, segments, vocabulary } = session;
  const parts = explainTemplate({ rendering, segments, vocabulary, documentation });
  return { parts, table: (format) => parameterTable(parts, format) };
}

/** A piece of the template read aloud: a parameter, a header, a value of the body, or a line that is switched off. */
export interface ReadPiece extends Span {
  /** As written; empty where it has none. */
  readonly name: string;
  readonly sentence: string;
  /** What is sent for it now, decoded; absent when nothing is sent. */
  readonly now?: string;
  /** Its macros as written, each once. */
  readonly macros: readonly string[];
}

/** Reads aloud what of the template of a session stands at an offset; the narrowest when one is inside another. */
export async function readPiece(session: Session, offset: number): Promise<ReadPiece | undefined> {
  const { parts } = await explainSession(session);
  const around = parts.filter(({ kind, from, to }) => kind !== 'request' && from <= offset && offset <= to);
  const [piece] = around.sort((a, b) => a.to - a.from - (b.to - b.from));
  if (piece === undefined) return undefined;
  const { from, to, name, sentence, now, macros, nameMacros } = piece;
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
