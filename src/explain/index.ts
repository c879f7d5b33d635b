export { explainTemplate } from './explain';
export type {
  ExplainedKind,
  ExplainedMacro,
  ExplainedPart,
  ExplainedSource,
  ExplainInput,
} from './explained';
export { partAt } from './part-at';
export type { PartSummary } from './part-at';
export { sentenceText } from './sentence';
export type { Run, Sentence } from './sentence';
export { parameterTable } from './table';
export { effectsOf } from './option-effects';
export type { OptionEffect } from './option-effects';
