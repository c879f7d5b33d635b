import type { Arrival } from '../../../src/received';
import { linesOf, readCases, textOf } from '../../engine/cases';

/*
 * test/cases/received/recognize. Sections of a case:
 * - text: what was pasted.
 * - as: the form that a person chose; left out where it is recognized.
 * - head: the words for the head of the pane.
 * - arrivals: for each a line `form method status`, with `-` for what the text does not have.
 * - requests: for each its request as a line of JSON.
 * - skipped: how many lines and entries hold no request; 0 when left out.
 * - notes: the codes of the notes, each with how often.
 * - also: the other forms in which the text can be read.
 * - times, errors, events: for each arrival its own, as a line of JSON; not compared when left out.
 */
const SHAPE = {
  sections: [
    'text',
    'as',
    'head',
    'arrivals',
    'requests',
    'skipped',
    'notes',
    'also',
    'times',
    'errors',
    'events',
  ],
  required: [['text'], ['head']],
};

const files = import.meta.glob<string>('../../cases/received/recognize/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A golden case of recognizing a pasted text. */
export interface RecognizeCase {
  readonly name: string;
  readonly text: string;
  readonly as: string | undefined;
  readonly head: string;
  readonly arrivals: readonly string[];
  readonly requests: readonly string[];
  readonly skipped: number;
  readonly notes: readonly string[];
  readonly also: readonly string[] | undefined;
  readonly times: readonly string[] | undefined;
  readonly errors: readonly string[] | undefined;
  readonly events: readonly string[] | undefined;
}

/** Every golden case, by the name of its file and its own. */
export const RECOGNIZE_CASES: readonly RecognizeCase[] = Object.entries(files).flatMap(([path, text]) =>
  readCases(text, SHAPE).map((each): RecognizeCase => {
    const lines = (section: string) => (each.sections.has(section) ? linesOf(each, section) : undefined);
    return {
      name: `${path.replace(/^.*\//, '')}: ${each.name}`,
      text: textOf(each, 'text') ?? '',
      as: textOf(each, 'as'),
      head: textOf(each, 'head') ?? '',
      arrivals: linesOf(each, 'arrivals'),
      requests: linesOf(each, 'requests'),
      skipped: Number(textOf(each, 'skipped') ?? 0),
      notes: linesOf(each, 'notes'),
      also: lines('also'),
      times: lines('times'),
      errors: lines('errors'),
      events: lines('events'),
    };
  }),
);

/** Writes an arrival as the cases have it. */
export function arrivalLine({ form, method, status, product }: Arrival): string {
  const line = `${form} ${method ?? '-'} ${String(status ?? '-')}`;
  return product === undefined ? line : `${line} ${product}`;
}
