import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { isNearlyEmpty } from '../../language';
import { completeMacro } from './macros';
import { completeName } from './names';
import { completeTemplate } from './templates';

/**
 * Completes what fits at a place of a template: a macro, the name of a parameter, or a whole template where neither
 * does. Whole templates in place of a nearly empty one are left to `completeTemplate`, since macros may be in the same list.
 */
export function completePlace(
  context: CompletionContext,
): CompletionResult | null | Promise<CompletionResult | null> {
  const found = completeMacro(context) ?? completeName(context);
  return found ?? (isNearlyEmpty(context.state) ? null : completeTemplate(context));
}
