import { shorten } from '../../engine';
import { quoted, type TemplateChange } from './difference';
import { isNamed } from './pair';
import { isFixed, macroName, meaningOf, onlyMacro, type SentSlot, writtenValue } from './side';

/** Returns how a value changes in meaning; undefined when it does not. */
export function valueChange(before: SentSlot, after: SentSlot): TemplateChange | undefined {
  if (meaningOf(before) === meaningOf(after)) return undefined;
  const { name } = before;
  const subject = isNamed(before.place) ? quoted(after.name) : `The ${name}`;
  const [old, now] = [writtenValue(before), writtenValue(after)];
  const instead = `${shown(now)} instead of ${shown(old)}`;
  if (before.place === 'host' || before.place === 'path') {
    return { code: 'address', name, sentence: `${subject} is ${instead}.` };
  }
  if (before.isBare !== after.isBare && old === now) {
    const form = after.isBare ? 'as it is, without quotes' : 'as text, in quotes';
    return { code: 'form', name, sentence: `${subject} is sent ${form}.` };
  }
  return hashChange(before, after, subject) ?? plainChange(before, after, `${subject} is ${instead}.`);
}

function hashChange(before: SentSlot, after: SentSlot, subject: string): TemplateChange | undefined {
  const [old, now] = [onlyMacro(before), onlyMacro(after)];
  if (old === undefined || now === undefined || macroName(old) !== macroName(now)) return undefined;
  const [was, is] = [old.fill.match?.hash, now.fill.match?.hash];
  if (was === is) return undefined;
  const words = (algorithm: string | undefined) =>
    algorithm === undefined ? 'not hashed' : `hashed with ${HASH_NAMES[algorithm] ?? algorithm}`;
  const sentence = `${subject} is ${words(is)}; before it was ${words(was)}.`;
  return { code: 'hash', name: before.name, sentence };
}

const HASH_NAMES: Readonly<Record<string, string>> = { sha1: 'SHA-1', sha256: 'SHA-256', md5: 'MD5' };

function plainChange(before: SentSlot, after: SentSlot, sentence: string): TemplateChange {
  const { name } = before;
  if (isFixed(before) && isFixed(after)) return { code: 'text', name, sentence };
  const isWhole = [before, after].every((slot) => onlyMacro(slot) !== undefined || isFixed(slot));
  return { code: isWhole ? 'macro' : 'value', name, sentence };
}

const MAX_LENGTH = 120;

/** Writes a value in backquotes, shortened; the word “empty” for none. */
export function shown(value: string): string {
  if (value === '') return 'empty';
  return quoted(shorten(value, MAX_LENGTH));
}
