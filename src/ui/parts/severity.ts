import type { Severity } from '../../engine';

/** The severities of problems in words, for screen readers. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
  hint: 'Hint',
};

/** The severities of problems as marks of one character, for sighted people. */
export const SEVERITY_MARKS: Readonly<Record<Severity, string>> = {
  error: '✕',
  warning: '!',
  info: 'i',
  hint: '·',
};
