import { type Diagnostic, groupDigits, readJson, type Span } from '../../engine';
import { APPSFLYER } from '../../vocabulary';
import { problemAt } from '../problem';
import type { EventReading } from '../reading/reading';
import { leftOutByConsole } from './code/console';
import { beginningOf } from './form';
import { splitParameters } from './wrappings/query';

/**
 * The longest text in which an event is searched for, in UTF-16 units; a mail or the page of a log is shorter. Longer
 * texts are only read as JSON, JSON lines or a table.
 */
export const LONGEST_SEARCHED = 200_000;

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

// The values of a body of JSON; a macro may be in quotes or without.
const BODY_VALUE = /:\s*(?:"([^"\\]*)"|(\([\w.-]+\)|\{\{?[\w.-]+\}?\})|[\w.+-]+)\s*(?=[,}\]])/g;

/**
 * True for the body of a postback as JSON: at least half of its values are macros, and more than one. A value may be in
 * brackets, such as (none), so one must be a macro that is known.
 */
export function isBodyTemplate(text: string): boolean {
  if (text.length > LONGEST_SEARCHED || !/^\s*[[{]/.test(text)) return false;
  const values = Array.from(text.matchAll(BODY_VALUE), ([, quoted, bare]) => quoted ?? bare ?? ' ').filter(
    (value) => value !== '',
  );
  const macros = values.filter((value) => MACRO.test(value));
  const isKnown = (macro: string) => APPSFLYER.find(macro.replace(/[^\w .:-]/g, '')) !== undefined;
  return macros.length > 1 && macros.length * 2 >= values.length && macros.some(isKnown);
}

const FILE = /^\s*(?:\$ )?curl(?=\s)[^]*?\s(?:-d|-T|--data\S*|--json|--upload-file)[ =]?['"]?@[\w./~-]/;
const MIN_CELLS = 5;

// Several cells, one of which is a time.
function isRow(text: string): boolean {
  const line = /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '';
  const cells = [',', '\t', ';']
    .map((delimiter) => line.split(delimiter))
    .sort((a, b) => b.length - a.length);
  return (
    (cells[0]?.length ?? 0) >= MIN_CELLS &&
    !/[{[]/.test(line.charAt(0)) &&
    /\d{4}-\d\d-\d\d[ T]\d\d:\d\d/.test(line)
  );
}

// JSON that begins in the text and is not closed, as a log writes it that limits its lines.
function cutJson(text: string): Span | undefined {
  const from = text.search(/\{\s*"/);
  if (from < 0) return undefined;
  const reading = readJson(text.slice(from));
  if (reading.ok || reading.problem.code === 'json-end') return undefined;
  const isAtEnd = reading.problem.from >= text.slice(from).trimEnd().length - 1;
  return isAtEnd || reading.problem.code === 'json-string' ? { from, to: text.trimEnd().length } : undefined;
}

/** Refuses an event of which at least half of the values are macros: it is a template in another form. */
export function refuseTemplate(reading: EventReading, text: string): EventReading {
  if (!reading.ok) return reading;
  const values = [...reading.fields.values()].filter((value) => value.text !== '');
  const macros = values.filter((value) => MACRO.test(value.text)).length;
  if (macros === 0 || macros * 2 < values.length) return reading;
  const problem = problemAt(beginningOf(text), 'error', 'event-template', MESSAGES['event-template']);
  return { ok: false, problems: [problem] };
}

/** Explains why a text in which no form was recognized is no event, without claiming what else it is. */
export function unknown(text: string): Diagnostic {
  const gap = leftOutByConsole(text);
  if (gap !== undefined) return problemAt(gap, 'error', 'event-console', MESSAGES['event-console']);
  const cut = isTemplate(text) || isBodyTemplate(text) ? undefined : cutJson(text);
  if (cut !== undefined) return problemAt(cut, 'error', 'event-cut-off', MESSAGES['event-cut-off']);
  if (INSERT.test(text)) return problemAt(beginningOf(text), 'error', 'event-no-header', NO_COLUMNS);
  const code =
    isTemplate(text) || isBodyTemplate(text)
      ? 'event-template'
      : FILE.test(text)
        ? 'event-in-file'
        : isRow(text)
          ? 'event-no-header'
          : text.length > LONGEST_SEARCHED
            ? 'event-too-large'
            : 'event-unknown';
  return problemAt(beginningOf(text), 'error', code, MESSAGES[code]);
}

const INSERT = /^\s*(?:INSERT|REPLACE)\s+INTO\s+\S{1,200}\s+VALUES\b/i;
const NO_COLUMNS =
  'This INSERT does not name its columns, so nothing tells which value is which. Paste one that does, or a table with a header line.';

const MESSAGES = {
  'event-template':
    'This is a postback template: its values are macros. Paste it into Template; an event has values in their place.',
  'event-console':
    'This looks like an object as a console shows it, which leaves out or folds parts, as here. Copy it whole: in a browser with copy(JSON.stringify(event)), in Node by printing JSON.stringify(event), where event is its name.',
  'event-unknown':
    'No event was recognized in this text. Paste JSON, a table with a header line, a URL with parameters, a cURL command, or a line of a log.',
  'event-too-large': `A text of more than ${groupDigits(LONGEST_SEARCHED)} characters is only read as JSON, JSON lines or a table, and this is none of them. Paste only the part with the event.`,
  'event-cut-off':
    'The JSON that begins here is not closed, so the text was probably cut off. Paste all of it, from the first bracket to the last.',
  'event-in-file':
    'The data of this command are in a file, which is not part of the command. Paste the content of the file.',
  'event-no-header':
    'This looks like a row of a table without its header line, so nothing tells which value is which. Paste the header line above it, too.',
} as const;
