import type { Severity } from '../engine';

/**
 * Every problem that a template can have, and how bad it is. Codes are stable: help, tests and other programs name them.
 * `error` is only for what will surely go wrong, `hint` for what asks for nothing.
 */
export const SEVERITIES = {
  'template-too-long': 'error',
  'request-too-long': 'error',

  // Macros and how they are written.
  'unknown-macro': 'warning',
  'macro-spelling': 'hint',
  'macro-alias': 'hint',
  'mixed-notations': 'warning',
  'foreign-notation': 'warning',
  'encoded-macro': 'warning',
  'unclosed-macro': 'warning',
  'empty-macro': 'warning',
  'blank-in-macro': 'warning',
  'other-language': 'info',

  // The URL.
  'html-entity': 'warning',
  'second-question-mark': 'warning',
  'missing-question-mark': 'warning',
  'hash-in-url': 'warning',
  'stray-blank': 'warning',
  'stray-line-break': 'warning',
  'insecure-url': 'warning',
  'other-port': 'warning',
  'credentials-in-url': 'warning',
  'percent-lone': 'warning',
  'utf8-invalid': 'warning',

  // Parameters.
  'duplicate-parameter': 'warning',
  'parameter-mismatch': 'warning',
  'raw-and-hashed': 'info',

  // The event at hand.
  'wrong-event-kind': 'warning',
  'wrong-platform': 'warning',
  'macro-empty': 'info',
  'macro-missing': 'info',

  // Postbacks of Leanplum's.
  'mixed-event-types': 'warning',
  'other-method': 'warning',
  'url-only': 'warning',

  // Values.
  'nested-url': 'warning',
  'double-encoding': 'warning',
  'broken-json-value': 'warning',
  'request-length': 'warning',
  'long-url': 'info',

  // What was left in by mistake.
  placeholder: 'warning',
  'secret-literal': 'warning',

  // The body.
  'json-body': 'error',
  'content-type-mismatch': 'warning',
} as const satisfies Record<string, Severity>;

/** The code of a template's problem. */
export type DiagnosticCode = keyof typeof SEVERITIES;
