import { FILE_EXTENSION, type SharedWork, writeWorkFile } from '../../share';

/** A file with a work, which can be dropped on the page or opened by a command. */
export interface WorkFile {
  /** The file's name, made from the title. */
  readonly name: string;
  /** The content of the file. */
  readonly text: string;
}

/** Writes a work as a file, named for its title. There is no length limit. */
export function writeFile(work: SharedWork): WorkFile {
  return { name: `${fileName(work.title ?? '')}${FILE_EXTENSION}`, text: writeWorkFile(work) };
}

// Keeps letters and digits of any script, which every file system accepts.
function fileName(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 60) || 'postback';
}
