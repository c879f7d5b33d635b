// Everything that explains or completes: the documentation, the values that the engine fills in, and what keys mean. It
// loads when an editor is first used, so the editors themselves are there sooner.
export { keyInfo } from './field-info';
export { drawInfo, infoText } from './info';
export { knownValues, missingKeys } from './known';
export { macroPartInfo } from './macro-info';
export { completePlace } from './place-completion';
export { templateSubject } from './subjects';
export { completeTemplate } from './template-completion';
