export { describeRecognition, formName } from './describe';
export { MAX_ARRIVALS } from './recognition';
export type {
  Recognition,
  RecognitionNote,
  RecognitionNoteCode,
  RecognitionProgress,
  Skipped,
} from './recognition';
export { recognize, recognizeSteps } from './recognize';
export { writtenRequest } from './written';
