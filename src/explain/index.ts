export { explainTemplate } from './explain';
export type {
  ExplainedKind,
  ExplainedMacro,
  ExplainedPart,
  ExplainedSource,
  ExplainInput,
} from './explained';
export { sentenceText } from './sentence';
export type { Run, Sentence } from './sentence';
export { parameterTable } from './table';
export { effectsOf } from './option-effects';
export type { OptionEffect } from './option-effects';
