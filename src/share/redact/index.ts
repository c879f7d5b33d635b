export { findSensitive } from './find';
export type { Pane, Sensitive, SensitivePlace } from './find';
export { KINDS } from './kind';
export type { Kind } from './kind';
export { maskAll, prepareShare } from './prepare';
export { DEFAULT_SCOPE, SHARE_SCOPES } from './scope';
export type { PreparedShare, ShareChoice } from './prepare';
export type { ShareScope } from './scope';
export { secretsOf } from './settings';
