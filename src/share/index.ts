export { decodeLink, encodeLink, MAX_LINK_LENGTH } from './link';
export type { LinkProblem, LinkReading } from './link';
export { MAX_NOTE_LENGTH, MAX_TITLE_LENGTH } from './state';
export type { SharedState } from './state';
