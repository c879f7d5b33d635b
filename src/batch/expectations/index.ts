export { compileCondition, compileExpectation } from './evaluate';
export type { CompiledCondition, CompiledExpectation, Difference, Got, Outcome } from './evaluate';
export { prepareSubjects } from './event-subject';
export type { Setup, SubjectOf } from './event-subject';
export {
  HASHES,
  LENGTH_UNITS,
  MAX_CONDITIONS,
  MAX_EXPECTATIONS,
  MAX_NAME_LENGTH,
  MAX_TEXT_LENGTH,
  TOLERATED,
  VALUE_STATES,
} from './expectation';
export type {
  Condition,
  Expectation,
  HeaderCondition,
  LengthCondition,
  MacroCondition,
  ParameterCondition,
  ProblemCondition,
  Scope,
  ValueTest,
  VerdictCondition,
} from './expectation';
export {
  EXPECTATIONS_EXTENSION,
  MAX_EXPECTATIONS_FILE,
  readExpectationsFile,
  writeExpectationsFile,
} from './file';
export type { ExpectationsFileReading, FileFault } from './file';
export { MAX_PATTERN_LENGTH, readPattern } from './pattern/pattern';
export type { Pattern, PatternReading } from './pattern/pattern';
export { expectPresent } from './present';
export { readExpectations } from './read';
export type { ExpectationProblem, ExpectationsReading } from './read';
export { conditionProblem, isCondition } from './read-condition';
export type { ConditionProblem } from './read-condition';
export { conditionWords, gotWords, plainWords, scopeWords, titleWords } from './sentence';
export type { Word } from './sentence';
export { knownVerdict, reasonOf, requestSubject } from './subject';
export type { FoundProblem, KnownVerdict, RenderedRequest, SentValue, Subject } from './subject';
