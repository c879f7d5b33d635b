import type { Severity } from '../../engine';

/** The severities of problems in words, for screen readers. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
  hint: 'Note',
};
