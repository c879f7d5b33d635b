import { decodeLink, MAX_PASTED_LENGTH, readWorkFile, recoverLink } from '../../share';
import type { Work } from '../../work';
import { type Failure, inputFailure } from '../exit';
import { type Io, shownName } from '../io';
import { readText } from '../read-text';
import type { SourceText } from './setup';
import { looseText, stringInFile } from './source';

/** A work that was read, and where its texts are. */
export interface GivenWork {
  readonly ok: true;
  /** The work. */
  readonly work: Work;
  /** Where its template is written. */
  readonly template: SourceText;
  /** Where its event is written. */
  readonly event: SourceText;
  /** What was left out or changed, a sentence for each. */
  readonly notes: readonly string[];
}

/** Reads a work: a file saved by the playground, a file with a link in it, or a link. */
export async function readGivenWork(given: string, io: Io): Promise<GivenWork | Failure> {
  if (isLink(given)) {
    const reading = await decodeLink(given.slice(given.indexOf('#') + 1));
    return reading.ok ? loose('link', reading.work, reading.notes) : inputFailure(reading.message);
  }
  if (/^https?:\/\//.test(given)) {
    return inputFailure(
      `${given} is no link of the playground: it has no part after #, which holds the work.`,
    );
  }
  const reading = await readText(io, given);
  return reading.ok ? readWorkText(given, reading.text) : reading;
}

/** True for an address with a part after `#`, and for that part alone when it begins with `#`. */
function isLink(given: string): boolean {
  return /^(?:https?:\/\/[^#]*)?#/.test(given);
}

/** Reads the text of a file as a work. */
export async function readWorkText(file: string, text: string): Promise<GivenWork | Failure> {
  const reading = readWorkFile(text);
  if (reading.ok) {
    const { work, notes } = reading;
    const template = stringInFile(file, text, 'template') ?? looseText(file, work.template);
    const event = stringInFile(file, text, 'event') ?? looseText(file, work.event);
    return { ok: true, work, template, event, notes };
  }
  if (reading.reason === 'unknown' && text.length <= MAX_PASTED_LENGTH) {
    const link = await recoverLink(text);
    if (link.ok) return loose(file, link.work, [...link.done, ...link.lost]);
  }
  return inputFailure(`${shownName(file)}: ${reading.message}`);
}

function loose(name: string, work: Work, notes: readonly string[]): GivenWork {
  const template = looseText(name, work.template);
  return { ok: true, work, template, event: looseText(name, work.event), notes };
}
