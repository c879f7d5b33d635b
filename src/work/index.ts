export { optionsIn } from './applicable-options';
export { normalizeWork } from './normalize';
export type { WorkFields } from './normalize';
export { isId, isRecord, readWork } from './read';
export type { WorkProblem, WorkReading } from './read';
export { isSameWork } from './same';
export { MAX_NOTE_LENGTH, MAX_TITLE_LENGTH } from './work';
export type { ExpectationData, PartnerChoice, Work } from './work';
