import * as z from 'zod/mini';

/** A value as JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Settings by name as a person left them; untouched ones are absent. A schema reads them and fills in the defaults. */
export type SettingValues = Readonly<Record<string, Json>>;

/** How a setting is put to a person. */
export interface SettingText {
  readonly label: string;
  /** What it is and what the default rests on; absent when the label says it all. */
  readonly help?: string;
  /** True for credentials: masked, kept in the draft, and left out of links unless chosen. */
  readonly secret?: boolean;
  /** Labels of an enumeration's values. */
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * Reads settings from outside through a schema whose fields all have defaults. A value the schema refuses costs only
 * itself: its field gets the default. Names the schema does not know are passed over.
 */
export function readSettings<Schema extends z.ZodMiniObject>(
  schema: Schema,
  values: SettingValues,
): z.output<Schema> {
  const reading = z.safeParse(schema, values);
  if (reading.success) return reading.data;
  const refused = new Set(reading.error.issues.map(({ path: [name] }) => name));
  const kept = Object.entries(values).filter(([name]) => !refused.has(name));
  return z.parse(schema, Object.fromEntries(kept));
}
