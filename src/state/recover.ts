import { MAX_FILE_LENGTH, readStateFile, recoverLink } from '../share';
import { openedAs, type OpenedLink } from './opened-work';

/** Reads the work out of a text in which a link is, however it was wrapped, broken or cut off: a mail, a ticket. */
export async function readPastedLink(text: string): Promise<OpenedLink> {
  const recovery = await recoverLink(text);
  if (!recovery.ok) return { ok: false, message: recovery.message };
  const { state, isWhole, done, lost } = recovery;
  const damage = isWhole ? [] : ['The link is damaged; this is what could be saved of it.'];
  return openedAs('link', state, [...damage, ...done, ...lost]);
}

/** Reads the work out of a `.postback.json` file. Of a file that is too long to be one only so much is read. */
export async function readFile(file: Blob): Promise<OpenedLink> {
  // A UTF-16 unit takes at most three bytes, so what is cut off here is longer than what is read.
  const reading = readStateFile(await file.slice(0, 3 * MAX_FILE_LENGTH + 4).text());
  return reading.ok
    ? openedAs('file', reading.state, reading.notes)
    : { ok: false, message: reading.message };
}
