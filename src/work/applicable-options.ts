import { DEFAULT_OPTIONS, type RenderOptions } from '../engine';
import type { Work } from './work';

/**
 * Returns the options with the default for each one that does not apply in a template language. Leanplum has no macro
 * known to hold an identifier, so `zero-uuid` does not apply there either.
 */
export function optionsIn(language: Work['vocabulary'] | 'appsflyer', options: RenderOptions): RenderOptions {
  if (language !== 'leanplum') return options;
  const missing = options.missing === 'zero-uuid' ? DEFAULT_OPTIONS.missing : options.missing;
  return { ...DEFAULT_OPTIONS, missing };
}
