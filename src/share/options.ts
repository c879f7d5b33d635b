import * as z from 'zod/mini';
import { DEFAULT_OPTIONS, type RenderOptions } from '../engine';

/** The rendering options a link may carry and the values each may have. */
export const OPTIONS = z.object({
  missing: z.exactOptional(z.enum(['empty', 'null', 'drop', 'zero-uuid'])),
  touchType: z.exactOptional(z.enum(['numbers', 'words'])),
  booleans: z.exactOptional(z.enum(['lower', 'upper', 'numbers'])),
  newlineAfterEncode: z.exactOptional(z.boolean()),
  hashCase: z.exactOptional(z.enum(['as-stored', 'lower', 'upper'])),
  escapeSlashes: z.exactOptional(z.boolean()),
});

const DEFAULTS: ReadonlyMap<string, unknown> = new Map(Object.entries(DEFAULT_OPTIONS));

/** The outcome of reading options; `complete` is false when something was there that could not be used. */
export interface OptionsReading {
  readonly options: Partial<RenderOptions>;
  readonly complete: boolean;
}

/** Reads options one by one: an unknown option or value is left out and costs nothing else. Total: no value throws. */
export function readOptions(value: unknown): OptionsReading {
  if (typeof value !== 'object' || value === null) return { options: {}, complete: value === undefined };
  const entries: [string, unknown][] = Object.entries(value);
  const usable = entries.filter(
    ([name, given]) => isOption(name) && OPTIONS.safeParse({ [name]: given }).success,
  );
  return { options: OPTIONS.parse(Object.fromEntries(usable)), complete: usable.length === entries.length };
}

function isOption(name: string): boolean {
  return DEFAULTS.has(name);
}

/** Gives the options that differ from the default. */
export function withoutDefaults(options: Partial<RenderOptions>): Partial<RenderOptions> {
  const differing = Object.entries(options).filter(([name, value]) => value !== DEFAULTS.get(name));
  return OPTIONS.parse(Object.fromEntries(differing));
}
