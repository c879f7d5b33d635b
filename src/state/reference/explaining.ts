import type { ExplainedPart, PartSummary } from '../../explain';
import type { DecodedValue, DecodeValueInput, LayeredValue } from '../../views/decoded/value';
import type { Work } from '../../work';
import { loadDeferred, loadForms } from '../deferred';
import { type Derived, deriveFrom } from '../derivation/derived';
import { loadDocumentation } from './documentation';
import { Inputs } from '../derivation/inputs.svelte';

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
    import('../../explain'),
    loadDocumentation(language.current),
  ]);
  const { rendering, segments } = request;
  const parts = explainTemplate({ rendering, segments, vocabulary: language.vocabulary, documentation });
  return { parts, table: (format) => parameterTable(parts, format) };
}

/** Explains the template of a work that is not the one in Compose. */
export async function explainWork(work: Work): Promise<ExplainedTemplate> {
  const derived = deriveFrom(new Inputs(work));
  await Promise.all([loadDeferred(derived), loadForms(derived)]);
  return explainCurrentTemplate(derived);
}

/** Explains the part of the template around an offset, in UTF-16 units; undefined where there is none. */
export async function explainPartAt(derived: Derived, offset: number): Promise<PartSummary | undefined> {
  const [{ partAt }, { parts }] = await Promise.all([
    import('../../explain'),
    explainCurrentTemplate(derived),
  ]);
  return partAt(parts, offset);
}

/** Decodes a value of a request layer by layer, of the one in Compose by default; the decoders load on demand. */
export async function decodeRowValue(
  { delivery, request: { rendering, segments } }: Derived,
  value: LayeredValue,
  request: DecodeValueInput = { text: rendering.text, segments, fields: delivery.fields },
): Promise<DecodedValue> {
  const { decodeRow } = await import('../../views/decoded/value');
  return decodeRow(request, value);
}
