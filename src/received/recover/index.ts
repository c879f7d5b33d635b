export { recoverEvent } from './recover';
export type { RecoveredEvent, RecoveryNote } from './recover';
