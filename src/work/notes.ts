import type { WorkProblem } from './read';
import { MAX_NOTE_LENGTH, MAX_TITLE_LENGTH } from './work';

/** The sentence for each part of a work that was left out or cut. They are apart from the reader to load on demand. */
export const WORK_NOTES: Readonly<Record<WorkProblem, string>> = {
  options: 'Some rendering options are unknown; their defaults are used.',
  vocabulary: 'The template language is unknown; AppsFlyer’s is used.',
  partner: 'The partner could not be read and was left out.',
  settings: 'Some partner settings could not be read and were left out.',
  title: 'The title is not text and was left out.',
  note: 'The note is not text and was left out.',
  ignored: 'The list of ignored problems could not be read; they are shown.',
  expectations: 'The expectations could not be read and were left out.',
  'title-cut': `The title was cut to ${MAX_TITLE_LENGTH} characters.`,
  'note-cut': `The note was cut to ${MAX_NOTE_LENGTH} characters.`,
};
