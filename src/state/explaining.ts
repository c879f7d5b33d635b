import type { ExplainedPart, PartSummary } from '../explain';
import type { Row } from '../views';
import type { DecodedValue } from '../views/decoded-value';
import type { Derived } from './derived';
import { loadDocumentation } from './documentation';

/** An explained template: its parts in order, and the same as a table for documentation. */
export interface ExplainedTemplate {
  /** The explained parts, in the order of the template. */
  readonly parts: readonly ExplainedPart[];
  /** Writes the parts as a table. */
  readonly table: (format: 'markdown' | 'html') => string;
}

/** Explains the template in sentences; the texts load on demand. */
export async function explainCurrentTemplate({ language, request }: Derived): Promise<ExplainedTemplate> {
  const [{ explainTemplate, parameterTable }, documentation] = await Promise.all([
    import('../explain'),
    loadDocumentation(language.current),
  ]);
  const { rendering, segments } = request;
  const parts = explainTemplate({ rendering, segments, vocabulary: language.vocabulary, documentation });
  return { parts, table: (format) => parameterTable(parts, format) };
}

/** Explains the part of the template around an offset, in UTF-16 units; undefined where there is none. */
export async function explainPartAt(derived: Derived, offset: number): Promise<PartSummary | undefined> {
  const [{ partAt }, { parts }] = await Promise.all([import('../explain'), explainCurrentTemplate(derived)]);
  return partAt(parts, offset);
}

/** Decodes the value of a row layer by layer; the decoders load on demand. */
export async function decodeRowValue({ delivery, request }: Derived, row: Row): Promise<DecodedValue> {
  const { decodeRow } = await import('../views/decoded-value');
  const { rendering, segments } = request;
  return decodeRow({ text: rendering.text, segments, fields: delivery.fields }, row);
}
