import { decodeLink } from '../read';
import { linkFailure, type LinkProblem } from '../reading';
import type { SharedWork } from '../shared-work';
import { findPlainLink, findRemains, findSoundLink } from './find';
import { joinLines, REPAIRS } from './fixes';
import { salvage } from './salvage';

/**
 * What came of a pasted text. `done` has a sentence for each thing that had to be undone, `lost` one for each that
 * could not be recovered or was left out; both may be empty.
 */
export type Recovery =
  | {
      readonly ok: true;
      readonly work: SharedWork;
      /** False when the link is cut off or changed; its work is then what could be saved. */
      readonly isWhole: boolean;
      readonly done: readonly string[];
      readonly lost: readonly string[];
    }
  | {
      readonly ok: false;
      readonly reason: LinkProblem;
      readonly message: string;
      readonly done: readonly string[];
    };

/** The longest text that is searched for a link, in UTF-16 units. */
export const MAX_PASTED_LENGTH = 200_000;

// A link in a wrapper in a wrapper, each encoded twice, takes fewer.
const MOST_REPAIRS = 8;

/**
 * Recovers the work from whatever a person pastes or the address bar holds: a link wrapped by mail gateways and chats,
 * encoded once too often, broken over lines, quoted, or cut off. Total: no text throws, and the work is bounded.
 */
export async function recoverLink(pasted: string): Promise<Recovery> {
  if (pasted.length > MAX_PASTED_LENGTH) return { ...linkFailure('too-long'), done: [] };
  if (pasted.trim() === '') return { ...linkFailure('empty'), done: [] };
  const joined = joinLines(pasted);
  // A wrapper that runs over lines is found only when they are joined, a link by itself only when they are not.
  const attempts: Attempt[] = [];
  for (const text of [pasted, ...(joined ? [joined.text] : [])]) {
    const attempt = await repaired(text, text === pasted ? [] : [joined?.sentence ?? '']);
    if (attempt.recovery !== undefined) return attempt.recovery;
    attempts.push(attempt);
  }
  return saved(attempts);
}

interface Attempt {
  /** Absent when no sound link was found. */
  readonly recovery?: Recovery;
  readonly text: string;
  readonly done: readonly string[];
}

async function repaired(pasted: string, before: readonly string[]): Promise<Attempt> {
  const done = new Set(before);
  let text = pasted;
  for (let round = 0; ; round += 1) {
    const recovery = await readSound(text, [...done]);
    if (recovery !== undefined) return { recovery, text, done: [...done] };
    const isPlain = findPlainLink(text) !== undefined;
    const repair = round < MOST_REPAIRS ? nextRepair(text, isPlain) : undefined;
    if (repair === undefined) {
      const plain = await readPlain(text, [...done]);
      return { ...(plain && { recovery: plain }), text, done: [...done] };
    }
    done.add(repair.sentence);
    text = repair.text;
  }
}

// The values of plain parameters are percent-encoded by right, so that last repair is not for them.
function nextRepair(text: string, isPlain: boolean) {
  const repairs = isPlain ? REPAIRS.slice(0, -1) : REPAIRS;
  for (const repair of repairs) {
    const result = repair(text);
    if (result !== undefined) return result;
  }
  return undefined;
}

async function readSound(text: string, done: readonly string[]): Promise<Recovery | undefined> {
  const found = findSoundLink(text);
  if (found === undefined) return undefined;
  const reading = await decodeLink(found.link);
  const all = found.isJoined ? [...done, 'Line breaks were taken out.'] : done;
  if (!reading.ok) return { ...reading, done: all };
  return { ok: true, work: reading.work, isWhole: true, done: all, lost: reading.notes };
}

async function readPlain(text: string, done: readonly string[]): Promise<Recovery | undefined> {
  const reading = await decodeLink(findPlainLink(text) ?? '');
  if (!reading.ok) return undefined;
  return { ok: true, work: reading.work, isWhole: true, done, lost: reading.notes };
}

async function saved(attempts: readonly Attempt[]): Promise<Recovery> {
  const remains = attempts.map(({ text, done }) => ({ link: findRemains(text) ?? '', done }));
  const [longest] = remains.sort((a, b) => b.link.length - a.link.length);
  const { link, done } = longest ?? { link: '', done: [] };
  const salvaged = await salvage(link);
  if (salvaged !== undefined) return { ok: true, ...salvaged, isWhole: false, done };
  if (link === '') return { ...linkFailure('unknown'), done };
  const reading = await decodeLink(link);
  return { ...(reading.ok ? linkFailure('damaged') : reading), done };
}
