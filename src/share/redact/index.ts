export type { KnownField } from './event-shape';
export { findSensitive } from './find';
export type { Sensitive, SensitivePlace } from './find';
export { KINDS } from './kind';
export type { Kind } from './kind';
export { DEFAULT_SCOPE, prepareShare, SHARE_SCOPES } from './prepare';
export type { PreparedShare, ShareChoice, ShareScope } from './prepare';
export { replaceSensitive } from './replace';
export type { Pane, Reading, SettingValue, Subject } from './subject';
