export { writeCells } from './key';
export { scanRows } from './scan';
export { findUnsound } from './sound';
export { writeRow } from './write';
