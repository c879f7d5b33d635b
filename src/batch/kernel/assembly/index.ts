export { scanRows } from './scan';
export { writeRow } from './write';
