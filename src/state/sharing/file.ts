import { FILE_EXTENSION, type SharedState, writeStateFile } from '../../share';

/** A file that opens a state, by drag and drop or by a command. */
export interface StateFile {
  readonly name: string;
  readonly text: string;
}

/** Writes a state as a file, named for its title. Nothing is too long for it. */
export function writeFile(state: SharedState): StateFile {
  return { name: `${fileName(state.title ?? '')}${FILE_EXTENSION}`, text: writeStateFile(state) };
}

// Letters and digits of any script, which every file system takes; the rest could mean something to one.
function fileName(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 60) || 'postback';
}
