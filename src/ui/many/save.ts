import { type Download, type DownloadChoices, type Many, prepareDownload } from '../../state/many';
import { download as saveBlob } from '../sharing/files';

/** What browsers have that can write a file as it grows. */
interface SavePicker {
  showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
}

/**
 * Saves a download: streamed to disk where the browser can, otherwise put together first. Returns why nothing was saved,
 * as a sentence; undefined when it was, or when no place was chosen.
 */
export async function saveAs(
  many: Many,
  download: Download,
  choices: DownloadChoices,
): Promise<string | undefined> {
  const file = prepareDownload(many, download, choices);
  if (file === undefined) return undefined;
  try {
    const { showSaveFilePicker }: SavePicker = window as SavePicker;
    if (rowsIn(many, download, choices) > LONG && showSaveFilePicker !== undefined) {
      const handle = await showSaveFilePicker({ suggestedName: file.name });
      const writable = await handle.createWritable();
      await file.write((text) => writable.write(text));
      await writable.close();
      return undefined;
    }
    const parts: Blob[] = [];
    await file.write((text) => {
      // A blob may be kept on disk, a text is kept in memory.
      parts.push(new Blob([text]));
      return Promise.resolve();
    });
    saveBlob(file.name, new Blob(parts, { type: file.type }));
    return undefined;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    return 'Nothing was saved: the events could not be read again, or the file could not be written.';
  }
}

function rowsIn({ run, rows }: Many, download: Download, { isAll }: DownloadChoices): number {
  if (download === 'summary' || download === 'changes') return 0;
  return download === 'results' || isAll ? (run.summary?.rows ?? 0) : rows.count;
}

// Rows. Fewer are put together faster than anyone can choose a place for them.
const LONG = 200_000;
