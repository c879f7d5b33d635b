import { DEFAULT_OPTIONS, type RenderOptions } from '../engine';
import type { LanguageId } from './languages';

/**
 * Returns the options with the default for each one that does not apply in a language. Leanplum has no macro known to
 * hold an identifier, so `zero-uuid` does not apply there either.
 */
export function optionsIn(id: LanguageId, options: RenderOptions): RenderOptions {
  if (id === 'appsflyer') return options;
  const missing = options.missing === 'zero-uuid' ? DEFAULT_OPTIONS.missing : options.missing;
  return { ...DEFAULT_OPTIONS, missing };
}
