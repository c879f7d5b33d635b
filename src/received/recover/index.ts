export { recoverEvent, recoveredLine } from './recover';
export type { RecoveredEvent, RecoveryNote } from './recover';
