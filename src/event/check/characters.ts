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
} from '../../engine';
import { type NestedText, nestedTexts } from '../reading/nested-texts';
import { problemAt, quote } from '../problem';
import type { ReadEvent } from '../reading/reading';

/**
 * Finds keys with letters that only look like Latin ones, and characters that cannot be seen in keys and values, also
 * inside values that are JSON.
 */
export function checkCharacters(reading: ReadEvent): readonly Diagnostic[] {
  return [...reading.fields.values()].flatMap((field) => [
    ...problemOfKey(field.key, field.keyAt ?? field.at ?? NOWHERE),
    ...(problemsInside(reading, field) ?? problemOfValue(field.key, field.text, field.at ?? NOWHERE)),
  ]);
}

const NOWHERE: Span = { from: 0, to: 0 };

// No event of an app has as many, and each one has to be shown.
const MAX_INSIDE = 50;
const MAX_PLACES = 200;

/** Checks keys and values inside of a field; undefined when it is not JSON. Equal problems are one with several places. */
function problemsInside(reading: ReadEvent, field: FieldValue): readonly Diagnostic[] | undefined {
  const texts = nestedTexts(reading, field, UNUSUAL);
  if (texts === undefined) return undefined;
  const found = new Map<string, { readonly problem: Diagnostic | undefined; readonly places: Span[] }>();
  let count = 0;
  for (const nested of texts) {
    const id = JSON.stringify([nested.isKey, nested.isKey ? '' : nested.key, nested.text]);
    const known = found.get(id);
    if (known === undefined) {
      const problem = problemOf(nested, field, NOWHERE);
      if (problem !== undefined && count === MAX_INSIDE) return [...listed(found), more(field, nested)];
      found.set(id, { problem, places: problem === undefined ? [] : [nested.locate()] });
      count += problem === undefined ? 0 : 1;
    } else if (known.problem !== undefined && known.places.length < MAX_PLACES) {
      known.places.push(nested.locate());
    }
  }
  return listed(found);
}

function problemOf({ key, text, isKey }: NestedText, field: FieldValue, at: Span): Diagnostic | undefined {
  const [problem] = isKey
    ? problemOfKey(text, at, field.key)
    : problemOfValue(key === '' ? field.key : `${quote(key)} in ${field.key}`, text, at);
  return problem;
}

function listed(
  found: ReadonlyMap<string, { readonly problem: Diagnostic | undefined; readonly places: readonly Span[] }>,
): readonly Diagnostic[] {
  return [...found.values()].flatMap(({ problem, places: [first, ...elsewhere] }) =>
    problem === undefined ? [] : { ...problem, ...first, ...(elsewhere.length > 0 && { elsewhere }) },
  );
}

function more({ key }: FieldValue, { isKey, locate }: NestedText): Diagnostic {
  const message = `${key} has more keys or values with characters that are not what they look like; the first ${String(MAX_INSIDE)} are listed.`;
  return problemAt(locate(), 'info', isKey ? 'event-look-alike-key' : 'event-hidden-character', message);
}

const UNUSUAL = /[^\x20-\x7e]/;

function problemOfKey(key: string, at: Span, field?: string): Diagnostic[] {
  if (!UNUSUAL.test(key)) return [];
  const plain = plainText(key);
  const named = field === undefined ? `key ${quote(key)}` : `key ${quote(key)} in ${field}`;
  const effect =
    field === undefined
      ? `so it is not the field ${quote(plain)}`
      : `so a receiver does not find ${quote(plain)} under this key`;
  const hidden = firstHidden(key);
  if (hidden !== undefined) {
    const message = `The ${named} contains ${describeHidden(hidden)}, which cannot be seen, ${effect}.`;
    return [problemAt(at, 'warning', 'event-hidden-character', message)];
  }
  const [first] = lookAlikes(key);
  if (first === undefined || !imitatesAscii(key) || !/^[\x21-\x7e]+$/.test(plain)) return [];
  const { character, plain: imitated } = first;
  const message = `In the ${named}, ${quote(character)} (${codeOf(character)}) only looks like ${quote(imitated)}, ${effect}.`;
  return [problemAt(at, 'warning', 'event-look-alike-key', message)];
}

function problemOfValue(named: string, text: string, at: Span): Diagnostic[] {
  const hidden = firstHidden(text);
  if (hidden === undefined) return [];
  const effect = turnsText(hidden)
    ? ' and changes the order in which other programs show the text after it'
    : '';
  const message = `The value of ${named} contains ${describeHidden(hidden)}, which cannot be seen. It is sent as it is${effect}.`;
  return [problemAt(at, 'info', 'event-hidden-character', message)];
}

// Line breaks and tabs are none. A no-break space in a value is usual in names and amounts.
function firstHidden(text: string): string | undefined {
  return UNUSUAL.test(text)
    ? text.match(HIDDEN_CHARACTER)?.find((character) => character !== '\u00a0')
    : undefined;
}
