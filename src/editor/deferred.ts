// Everything that explains or completes: the documentation, the values that the engine fills in, what keys mean, and the
// list itself. It loads when an editor is first used, so the editors themselves are there sooner.
export { startCompletion } from '@codemirror/autocomplete';
export { eventList } from './completion/event-list';
export { drawInfo, infoText } from './info/info';
export { keySubject } from './info/key-subject';
export { acceptSoon } from './completion/list';
export { macroPartInfo } from './info/macro';
export { templateSubject } from './info/subjects';
export { templateList } from './completion/template-list';
