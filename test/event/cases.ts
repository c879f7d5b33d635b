import type { Diagnostic, EventFields } from '../../src/engine';
import { readEvent, type EventReading } from '../../src/event';
import { readForm } from '../../src/event/forms';
import { linesOf, readCases, textOf, type Case } from '../engine/cases';

/*
 * test/cases/event. Sections of a case:
 * - input: the text, as it was pasted.
 * - form: the form it is recognised as, or `refused`.
 * - wrapping: what is around the event; none for plain JSON and plain rows.
 * - fields: a line `name = text` for each field, in order; control characters as `\n` and the like.
 * - problems: a line `from-to severity code` for each problem of reading, with `: label` for each fix and
 *   `: label?` for each suggestion.
 * - checks: the same for each warning of `checkEvent`.
 * - json: the event as `toJson` writes it; not compared when left out.
 */
const SHAPE = {
  sections: ['input', 'form', 'wrapping', 'fields', 'problems', 'checks', 'json'],
  required: [['input'], ['form']],
};

const files = import.meta.glob<string>('../cases/event/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A golden case of reading an event. */
export interface EventCase {
  readonly name: string;
  readonly input: string;
  readonly form: string;
  readonly wrapping: string | undefined;
  readonly fields: readonly string[];
  readonly problems: readonly string[];
  readonly checks: readonly string[];
  readonly json: string | undefined;
}

/** Every golden case, by the name of its file and its own. */
export const EVENT_CASES: readonly EventCase[] = Object.entries(files).flatMap(([path, text]) =>
  readCases(text, SHAPE).map((each) => eventCase(path.replace(/^.*\//, ''), each)),
);

function eventCase(file: string, each: Case): EventCase {
  return {
    name: `${file}: ${each.name}`,
    input: textOf(each, 'input') ?? '',
    form: textOf(each, 'form') ?? '',
    wrapping: textOf(each, 'wrapping'),
    fields: linesOf(each, 'fields'),
    problems: linesOf(each, 'problems'),
    checks: linesOf(each, 'checks'),
    json: textOf(each, 'json'),
  };
}

/** Reads a text in any of the forms, as the page does once everything is loaded. */
export function readAny(text: string): EventReading {
  return readEvent(text, readForm);
}

/** Writes a problem as the cases have it. */
export function line({ from, to, severity, code, fixes, suggestions }: Diagnostic): string {
  const offered = [...fixes.map(({ label }) => label), ...suggestions.map(({ label }) => `${label}?`)];
  return [`${from}-${to} ${severity} ${code}`, ...offered].join(': ');
}

/** Writes fields as the cases have them. */
export function fieldLines(fields: EventFields): string[] {
  const shown = (text: string) => text.replace(/\p{Cc}/gu, (control) => JSON.stringify(control).slice(1, -1));
  return [...fields].map(([name, { text }]) => `${name} = ${shown(text)}`.trimEnd());
}
