import type { Diagnostic } from '../../engine';
import { problemAt } from '../problem';
import { beginningOf } from './form';
import { splitParameters } from './query';

const MACRO = /^(?:\([\w .:-]+\)|\{\{?[\w .:-]+\}?\}|\$\$\w+\([\w.-]+\)|%%?\w+%%?)$/;

/** True for a postback template: at least half of the parameters that are not empty have a macro as their value. */
export function isTemplate(text: string): boolean {
  const query = /^\s*(?:[A-Z]+[ \t]+)?[a-z][a-z0-9+.-]*:\/\/[^\s?]*\?/i.exec(text.slice(0, 4096))?.[0].length;
  if (query === undefined) return false;
  const values = splitParameters(text, { from: query, to: text.trimEnd().length })
    .map(({ value }) => text.slice(value.from, value.to))
    .filter((value) => value !== '');
  return (
    values.some((value) => MACRO.test(value)) &&
    values.filter((value) => MACRO.test(value)).length * 2 >= values.length
  );
}

/** Explains why a text in which no form was recognized is no event, without claiming what else it is. */
export function unknown(text: string): Diagnostic {
  const code = isTemplate(text) ? 'event-template' : 'event-unknown';
  return problemAt(beginningOf(text), 'error', code, MESSAGES[code]);
}

const MESSAGES = {
  'event-template':
    'This is a postback template: its values are macros. Paste it into Template; an event has values in their place.',
  'event-unknown':
    'No event was recognized in this text. Paste JSON, a table with a header line, a URL with parameters, a cURL command, or a line of a log.',
} as const;
