import type { Macro, Vocabulary } from '../vocabulary';
import { type EventFields, fieldNamed, type MacroPart, type Span, type Template } from '../engine';

/** A field that macros of a template read and that an event lacks. */
export interface MissingField {
  readonly field: string;
  /** A value to begin with: invented, in the form the field has. JSON for fields that hold an object. */
  readonly sample: string;
  /** Where the macros stand in the template. */
  readonly macros: readonly Span[];
}

/** Gives an example value of an event field, as the field's documentation has it. */
export type SampleSource = (field: string) => string | undefined;

const SETTING = 'setting:';

/**
 * Finds the fields that a template asks for and an event lacks, in the order of the template. A field that is there but
 * empty is not lacking. Macros that no field is known for read the parameter of the attribution link of their own name.
 */
export function missingFields(
  { parts }: Template,
  event: EventFields,
  vocabulary: Vocabulary,
  samples: SampleSource = () => undefined,
): readonly MissingField[] {
  const missing = new Map<string, { sample: string; macros: Span[] }>();
  for (const part of parts) {
    if (part.type !== 'macro') continue;
    const wanted = lackingField(part, event, vocabulary);
    if (wanted === undefined) continue;
    const { field, kind } = wanted;
    const found = missing.get(field) ?? { sample: samples(field) ?? SAMPLES[kind], macros: [] };
    found.macros.push({ from: part.from, to: part.to });
    missing.set(field, found);
  }
  return [...missing].map(([field, found]) => ({ field, ...found }));
}

function lackingField(
  { name }: MacroPart,
  event: EventFields,
  vocabulary: Vocabulary,
): { readonly field: string; readonly kind: Macro['kind'] } | undefined {
  if (name.startsWith(SETTING)) return undefined;
  const macro = vocabulary.find(name)?.macro;
  const fields = macro === undefined ? [name] : [...macro.fields, macro.name, ...macro.spellings];
  if (fields.some((field) => event.has(field)) || fieldNamed(name, event, vocabulary)) return undefined;
  return { field: fields[0] ?? name, kind: macro?.kind ?? 'text' };
}

// For fields without an example in the documentation.
const SAMPLES: Readonly<Record<Macro['kind'], string>> = {
  text: 'example',
  'device-id': '7d0c6f1e-2f43-4b7e-9a51-0c2d8e6b9f10',
  boolean: 'true',
  'zero-one': 'true',
  'touch-type': 'click',
  json: '{}',
  'unix-seconds': '2024-05-01 12:34:56.789',
  'unix-milliseconds': '2024-05-01 12:34:56.789',
  hour: '2024-05-01 12:34:56.789',
};
