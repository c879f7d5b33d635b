import {
  codeOf,
  describeHidden,
  type Diagnostic,
  type FieldValue,
  HIDDEN_CHARACTER,
  imitatesAscii,
  lookAlikes,
  plainText,
  type Span,
  turnsText,
} from '../engine';
import { problemAt, quote } from './problem';
import type { ReadEvent } from './reading';

/** Finds keys with letters that only look like Latin ones, and characters that cannot be seen in keys and values. */
export function checkCharacters({ fields }: ReadEvent): readonly Diagnostic[] {
  return [...fields.values()].flatMap((field) => [...keyProblems(field), ...valueProblems(field)]);
}

const NOWHERE: Span = { from: 0, to: 0 };

function keyProblems({ key, keyAt, at = NOWHERE }: FieldValue): Diagnostic[] {
  const place = keyAt ?? at;
  const hidden = firstHidden(key);
  if (hidden !== undefined) {
    const message = `The key ${quote(key)} contains ${describeHidden(hidden)}, which cannot be seen, so it is not the field ${quote(plainText(key))}.`;
    return [problemAt(place, 'warning', 'event-hidden-character', message)];
  }
  const [first] = lookAlikes(key);
  if (first === undefined || !imitatesAscii(key) || !/^[\x21-\x7e]+$/.test(plainText(key))) return [];
  const { character, plain } = first;
  const message = `In the key ${quote(key)}, ${quote(character)} (${codeOf(character)}) only looks like ${quote(plain)}, so it is not the field ${quote(plainText(key))}.`;
  return [problemAt(place, 'warning', 'event-look-alike-key', message)];
}

function valueProblems({ key, text, at = NOWHERE }: FieldValue): Diagnostic[] {
  const hidden = firstHidden(text);
  if (hidden === undefined) return [];
  const effect = turnsText(hidden)
    ? ' and changes the order in which other programs show the text after it'
    : '';
  const message = `The value of ${key} contains ${describeHidden(hidden)}, which cannot be seen. It is sent as it is${effect}.`;
  return [problemAt(at, 'info', 'event-hidden-character', message)];
}

// Line breaks and tabs are none. A no-break space in a value is usual in names and amounts.
function firstHidden(text: string): string | undefined {
  return text.match(HIDDEN_CHARACTER)?.find((character) => character !== '\u00a0');
}
