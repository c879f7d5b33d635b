import type { Severity } from '../../engine';

const ORDER: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** True when one of the problems is at least as bad as `least`. */
export function isAnyAtLeast(problems: readonly { readonly severity: Severity }[], least: Severity): boolean {
  return problems.some(({ severity }) => ORDER.indexOf(severity) <= ORDER.indexOf(least));
}
