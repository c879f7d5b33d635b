export { SEVERITIES } from './codes';
export type { DiagnosticCode } from './codes';
export type { LintInput } from './context';
export { fixAll } from './fix';
export type { Fixed } from './fix';
export { tally } from './tally';
export { templateTooLong } from './too-long';
export type { ForeignTemplate } from './foreign-template';
