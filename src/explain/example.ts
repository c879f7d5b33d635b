import { type EventFields, type FieldValue, type MacroPart, render, type Rendering } from '../engine';
import type { Documentation, Vocabulary } from '../vocabulary';

/**
 * Renders a template with documented examples instead of the event, for a table that has a value for every parameter
 * and no real identifiers.
 */
export function renderSample(
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

// The field's example comes first: the macro's may show a value that an option has changed.
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
