import type { Severity } from '../engine';

/**
 * Every problem that a template can have, and how severe it is. Codes are stable: help, tests and other programs refer
 * to them. `error` is for what is certain to go wrong, `hint` needs no action.
 *
 * To add a rule: its code and severity here, its help in `help.ts` (the compiler asks for it; help is a file of its own
 * because it is loaded only when somebody opens it), the rule in `rules/`, its place in the list of `lint.ts`, and cases
 * in `test/cases/lint` (a test asks for one that has the problem and one that almost has it).
 */
export const SEVERITIES = {
  'template-too-long': 'error',
  'request-too-long': 'error',
  'unchecked-rest': 'info',

  // Macros and how they are written.
  'unknown-macro': 'warning',
  'macro-spelling': 'hint',
  'macro-alias': 'hint',
  'mixed-notations': 'warning',
  'foreign-notation': 'warning',
  'encoded-macro': 'warning',
  'unclosed-macro': 'warning',
  'empty-macro': 'warning',
  'space-in-macro': 'warning',
  'other-language': 'info',
  'other-system': 'warning',
  'undecided-parameter': 'info',
  'undecided-placeholder': 'warning',

  // Characters that are not what they look like.
  'look-alike-name': 'warning',
  'look-alike-host': 'warning',
  'punycode-host': 'info',
  'hidden-character': 'warning',

  // The URL.
  'not-a-web-address': 'error',
  'html-entity': 'warning',
  'escaped-as-json': 'warning',
  'second-question-mark': 'warning',
  'missing-question-mark': 'warning',
  'lost-separator': 'warning',
  'hash-in-url': 'warning',
  'stray-space': 'warning',
  'trailing-note': 'warning',
  'second-url': 'warning',
  'stray-line-break': 'warning',
  'insecure-url': 'warning',
  'other-port': 'warning',
  'credentials-in-url': 'warning',
  'percent-lone': 'warning',
  'utf8-invalid': 'warning',
  'raw-character': 'warning',
  'unencoded-url': 'warning',
  'quoted-value': 'warning',
  'literal-plus': 'info',
  'literal-semicolon': 'info',
  'path-parameter': 'info',

  // Parameters.
  'duplicate-parameter': 'warning',
  'changed-name': 'hint',
  'nameless-parameter': 'warning',
  'parameter-mismatch': 'warning',
  'raw-and-hashed': 'info',
  'other-currency': 'info',

  // The current event.
  'wrong-event-kind': 'warning',
  'wrong-platform': 'warning',
  'macro-empty': 'info',
  'macro-missing': 'info',

  // Leanplum postbacks.
  'mixed-event-types': 'warning',
  'other-method': 'warning',
  'url-only': 'warning',

  // Values.
  'nested-url': 'warning',
  'double-encoding': 'warning',
  'broken-json-value': 'warning',
  'broken-xml-value': 'warning',
  'request-length': 'warning',
  'long-url': 'info',

  // Text that was left in by mistake.
  placeholder: 'warning',
  'secret-literal': 'warning',

  // Headers and the body.
  'broken-header': 'warning',
  'untrue-header': 'warning',
  'json-body': 'error',
  'content-type-mismatch': 'warning',
  'content-type-missing': 'warning',
  'method-missing': 'warning',
  'body-without-post': 'warning',
} as const satisfies Record<string, Severity>;

/** The code of a problem in a template. */
export type DiagnosticCode = keyof typeof SEVERITIES;
