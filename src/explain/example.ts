import { type EventFields, type FieldValue, type MacroPart, render, type Rendering } from '../engine';
import type { Documentation, Vocabulary } from '../vocabulary';

/**
 * Fills a template with documented examples in place of the event, so that a table for others has a value for every
 * parameter and nobody's identifiers.
 */
export function sampleOf(
  { plan }: Rendering,
  vocabulary: Vocabulary,
  documentation: Documentation,
): Rendering {
  const fields = new Map<string, FieldValue>();
  for (const part of plan.template.parts) {
    if (part.type !== 'macro') continue;
    const value = exampleOf(part, vocabulary, documentation);
    if (value !== undefined) fields.set(value.key, value);
  }
  const event: EventFields = fields;
  return render(plan, event);
}

// The field's own example is the better one: the macro's may be of a value that an option has shaped.
function exampleOf(
  { name }: MacroPart,
  vocabulary: Vocabulary,
  { macroReference, fieldReference }: Documentation,
): FieldValue | undefined {
  const macro = vocabulary.find(name)?.macro;
  if (macro === undefined) return undefined;
  const [field] = macro.fields;
  const known = field === undefined ? undefined : fieldReference(field);
  const text = known?.example ?? macroReference(macro.name)?.example;
  if (text === undefined || text === '') return undefined;
  return { key: field ?? macro.name, text, kind: macro.kind === 'json' ? 'json' : 'string' };
}
