export type { LintInput } from './evidence';
export { templateTooLong } from './too-long';
export { SEVERITIES } from './codes';
export type { DiagnosticCode } from './codes';
export type { Finding } from './finding';
export { applyFix, fixAll } from './fix';
export type { Fixed } from './fix';
