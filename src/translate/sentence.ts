import { type Form, type NotationRow, TWINS } from '../vocabulary/notations';
import { writeMacro } from '../engine';

/** The forms of values in words, as far as there is something to say. */
export const FORM_WORDS: Readonly<Partial<Record<Form, string>>> = {
  'unix-s': 'Unix seconds',
  'unix-ms': 'Unix milliseconds',
  'unix-hour': 'Unix seconds of an hour',
  'utc-text': 'UTC text',
  'utc-hour': 'UTC text of an hour',
  rfc3339: 'a date with T and a zone',
  'time-part': 'a part of the date',
  flag: 'true or false',
  '1/0': '1 or 0',
  words: 'words',
  cents: 'whole cents',
  amount: 'a decimal number',
  json: 'JSON',
  uuid: 'a UUID',
  md5: 'MD5',
  sha1: 'SHA-1',
  sha256: 'SHA-256',
};

/** Says what differs between a macro and its twin, and why; empty where nothing does. */
export function sentenceOf(row: NotationRow, system: string, written: string): string {
  const { note, fit, twin, form } = row;
  if (fit === 'opposite' && twin !== undefined) return oppositeSentence(row, system, written);
  if (note !== undefined) return note;
  if (fit === 'none') return 'AppsFlyer has no such macro.';
  return fit === 'other-form' ? formsSentence(form, twin && TWINS[twin]?.form) : '';
}

/** Says how the form of a value differs from that of AppsFlyer's macro; empty where it does not, or nothing is known. */
export function formsSentence(form: Form, ours: Form | undefined): string {
  if (ours === undefined || ours === form) return '';
  const [there, here] = [FORM_WORDS[form], FORM_WORDS[ours]];
  if (there === undefined || here === undefined) return '';
  return `${there.charAt(0).toUpperCase()}${there.slice(1)} there, ${here} here.`;
}

function oppositeSentence({ twin, note = '' }: NotationRow, system: string, written: string): string {
  const ours = twin === undefined ? '' : writeMacro(twin, 'paren');
  const possessive = system.endsWith('s') ? '’' : '’s';
  const says = `${written} is ${system}${possessive} own ID; ${ours} is the ID that you put into your link.`;
  return note === '' ? says : `${says} ${note}`;
}
