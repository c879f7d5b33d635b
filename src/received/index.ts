export type {
  Arrival,
  ArrivalForm,
  ArrivalNote,
  ArrivalNoteCode,
  ArrivalOrigin,
  ArrivalProduct,
} from './arrival';
export { describeRecognition, MAX_ARRIVALS, MAX_LISTED, recognize, recognizeSteps } from './recognize';
export type {
  Recognition,
  RecognitionNote,
  RecognitionNoteCode,
  RecognitionProgress,
  Skipped,
} from './recognize';
