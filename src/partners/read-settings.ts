import * as z from 'zod/mini';
import type { SettingValues } from './setting';

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
