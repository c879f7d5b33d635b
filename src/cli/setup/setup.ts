import type { RenderOptions } from '../../engine';
import type { Vocabulary } from '../../vocabulary';
import type { Work } from '../../work';

/** A text that was given, and the file it is in. */
export interface SourceText {
  /** The name of the file as it was given; `-` for standard input. */
  readonly file: string;
  /** All of the file. */
  readonly whole: string;
  /** The text itself: all of the file, or a string within its JSON. */
  readonly text: string;
  /** Returns the offset in the file of an offset in the text, in UTF-16 units. */
  readonly place: (offset: number) => number;
  /** Writes characters as the file has to write them there. */
  readonly write: (characters: string) => string;
}

/** A template with all that decides how it is rendered and judged. */
export interface Setup {
  /** The work, with what the options replace. */
  readonly work: Work;
  /** The language of the template. */
  readonly vocabulary: Vocabulary;
  /** The rendering options, complete. */
  readonly options: RenderOptions;
  /** Where the template is written. */
  readonly template: SourceText;
  /** Where the event of the work is written; absent when there is no work. */
  readonly event?: SourceText;
}
