export type {
  Arrival,
  ArrivalForm,
  ArrivalNote,
  ArrivalNoteCode,
  ArrivalOrigin,
  ArrivalProduct,
} from './arrival';
export {
  describeRecognition,
  formName,
  MAX_ARRIVALS,
  recognize,
  recognizeSteps,
  writtenRequest,
} from './recognize';
export type {
  Recognition,
  RecognitionNote,
  RecognitionNoteCode,
  RecognitionProgress,
  Skipped,
} from './recognize';
export {
  bestFit,
  bestMatch,
  comparedText,
  describeFit,
  DIFFERENCE_WORDS,
  faultsIn,
  isParameter,
  LENGTH_LIMITS,
  matchHeadline,
  matchRecovered,
  matchRequest,
  prepareCandidate,
  preferredMatch,
  rankCandidates,
  rehashed,
} from './match';
export type {
  Alternative,
  Candidate,
  Cause,
  Change,
  Difference,
  DifferenceCode,
  DifferenceWord,
  Fit,
  LeftOff,
  Match,
  MatchCounts,
  MatchedRow,
  MatchHeadline,
  MatchPlace,
  PreparedCandidate,
  RecoveredField,
  RowMacro,
} from './match';
export { recoverEvent, recoveredLine } from './recover';
export type { RecoveredEvent, RecoveryNote } from './recover';
export { adoptOptions } from './adopt';
export type {
  Adoption,
  AdoptionCase,
  MacroAgreement,
  NotationFinding,
  OptionFinding,
  Unexplained,
} from './adopt';
export { deriveTemplate } from './derive';
export type { DerivedParameter, DerivedTemplate, Sureness } from './derive';
export { pastedSpan, requestOffset } from './place';
