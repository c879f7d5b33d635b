import { isCutPlainLink } from '../plain';
import { decodeLink } from '../read';
import { linkFailure, type LinkProblem } from '../reading';
import type { SharedWork } from '../shared-work';
import { findPlainLink, findRemains, findSoundLink } from './find';
import { FIXES, joinLines, PLAIN_FIXES } from './fixes';
import { salvage } from './salvage';
import { opaqueWrapper } from './unwrap';

/**
 * The outcome of recovering a link. `done` has a sentence for each fix, `lost` one for each part that was left out or
 * could not be recovered; both may be empty.
 */
export type Recovery =
  | {
      readonly ok: true;
      /** The recovered work. */
      readonly work: SharedWork;
      /** False when the link is cut off or changed; the work then has only what could be recovered. */
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

// Enough for a link wrapped twice with double encoding.
const MAX_FIXES = 12;

/**
 * Recovers the work from a pasted text or the address bar, including links that are wrapped by mail gateways or chats,
 * encoded twice, broken across lines, quoted, or cut off. Total: no text throws, and the time is bounded.
 */
export async function recoverLink(pasted: string): Promise<Recovery> {
  if (pasted.length > MAX_PASTED_LENGTH) return { ...linkFailure('too-long'), done: [] };
  if (pasted.trim() === '') return { ...linkFailure('empty'), done: [] };
  const joined = joinLines(pasted);
  // A wrapped link that is split across lines is found only after joining them, an unwrapped one only before.
  const attempts: Attempt[] = [];
  for (const text of [pasted, ...(joined ? [joined.text] : [])]) {
    const attempt = await fixAndRead(text, text === pasted ? [] : [joined?.sentence ?? '']);
    if (attempt.recovery !== undefined) return attempt.recovery;
    attempts.push(attempt);
  }
  return saved(attempts);
}

interface Attempt {
  /** Absent when no intact link was found. */
  readonly recovery?: Recovery;
  /** The text after the fixes. */
  readonly text: string;
  /** A sentence for each fix. */
  readonly done: readonly string[];
}

async function fixAndRead(pasted: string, before: readonly string[]): Promise<Attempt> {
  const done = new Set(before);
  let text = pasted;
  for (let round = 0; ; round += 1) {
    const recovery = await readSound(text, [...done]);
    if (recovery !== undefined) return { recovery, text, done: [...done] };
    const isPlain = findPlainLink(text) !== undefined;
    const fix = round < MAX_FIXES ? nextFix(text, isPlain) : undefined;
    if (fix === undefined) {
      const plain = await readPlain(text, [...done]);
      return { ...(plain && { recovery: plain }), text, done: [...done] };
    }
    done.add(fix.sentence);
    text = fix.text;
  }
}

function nextFix(text: string, isPlain: boolean) {
  for (const fix of isPlain ? PLAIN_FIXES : FIXES) {
    const result = fix(text);
    if (result !== undefined) return result;
  }
  return undefined;
}

async function readSound(text: string, done: readonly string[]): Promise<Recovery | undefined> {
  const found = findSoundLink(text);
  if (found === undefined) return undefined;
  const reading = await decodeLink(found.link);
  const all = found.separators ? [...new Set([...done, `${found.separators} were removed.`])] : done;
  if (!reading.ok) return { ...reading, done: all };
  return { ok: true, work: reading.work, isWhole: true, done: all, lost: reading.notes };
}

async function readPlain(text: string, done: readonly string[]): Promise<Recovery | undefined> {
  const found = findPlainLink(text) ?? '';
  // An event after what can be read shows that the link goes on there.
  const isBroken = !found.includes('event=') && text.slice(text.indexOf(found)).includes('&event=');
  const link = isBroken ? `${found}&event=` : found;
  const reading = await decodeLink(link);
  if (!reading.ok) return undefined;
  return { ok: true, work: reading.work, isWhole: !isCutPlainLink(link), done, lost: reading.notes };
}

async function saved(attempts: readonly Attempt[]): Promise<Recovery> {
  const remains = attempts.map(({ text, done }) => ({ link: findRemains(text) ?? '', done }));
  const [longest] = remains.sort((a, b) => b.link.length - a.link.length);
  const { link, done } = longest ?? { link: '', done: [] };
  const salvaged = await salvage(link);
  if (salvaged !== undefined) return { ok: true, ...salvaged, isWhole: false, done };
  if (link === '') return notFound(attempts.map(({ text }) => text).join('\n'), done);
  const reading = await decodeLink(link);
  return { ...(reading.ok ? linkFailure('damaged') : reading), done };
}

function notFound(text: string, done: readonly string[]): Recovery {
  const service = opaqueWrapper(text);
  const failure = linkFailure('unknown');
  if (service === undefined) return { ...failure, done };
  const message = `The link is hidden by ${service}, and only ${service} can read its own links. Open it in the mail program, then copy the address from the browser.`;
  return { ...failure, message, done };
}
