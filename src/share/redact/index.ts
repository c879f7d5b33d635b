export { findSensitive } from './find';
export type { Pane, Sensitive, SensitivePlace } from './find';
export { KINDS } from './kind';
export type { Kind } from './kind';
export { DEFAULT_SCOPE, maskAll, prepareShare, SHARE_SCOPES } from './prepare';
export type { PreparedShare, ShareChoice, ShareScope } from './prepare';
export { secretsOf } from './settings';
