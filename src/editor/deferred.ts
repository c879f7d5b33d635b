// Everything that explains or completes: the documentation, the values that the engine fills in, what keys mean, and the
// list itself. It loads when an editor is first used, so the editors themselves are there sooner.
export { startCompletion } from '@codemirror/autocomplete';
export { eventList } from './event-list';
export { drawInfo, infoText } from './info';
export { keySubject } from './key-subject';
export { acceptSoon } from './list';
export { macroPartInfo } from './macro-info';
export { templateSubject } from './subjects';
export { templateList } from './template-list';
