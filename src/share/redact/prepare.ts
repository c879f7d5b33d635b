import { readEvent } from '../../event';
import { type KnownField, shapeEvent } from './event-shape';
import { type Search, search, type Sensitive } from './find';
import { type Kept, replaceFound } from './replace';
import type { Reading, Subject } from './subject';

/**
 * How much goes along.
 * - `template`: the template only; the event is left out.
 * - `shape`: the template, and the event with its keys and types but placeholders for its values.
 * - `everything`: the template and the event.
 * Identifiers and secrets are replaced in all three, unless told otherwise.
 */
export type ShareScope = 'template' | 'shape' | 'everything';

/** The scopes in the order of how much goes along. */
export const SHARE_SCOPES: readonly ShareScope[] = ['template', 'shape', 'everything'];

/** The safe one, which holds until a person chooses another. */
export const DEFAULT_SCOPE: ShareScope = 'shape';

/** What is decided about sharing, and what is needed to do it. */
export interface ShareChoice extends Reading {
  readonly scope: ShareScope;
  /** Texts of findings that go along as they are. */
  readonly keep: Kept;
  /** What the vocabulary knows of a field of the event. */
  readonly findField: (name: string) => KnownField | undefined;
}

/** What may be shared, and what was found on the way. */
export interface PreparedShare {
  readonly subject: Subject;
  /** What was found in what goes along, the kept findings included. */
  readonly found: readonly Sensitive[];
  /** A sentence for whatever was left out. */
  readonly notes: readonly string[];
}

/** Prepares what is to be shared: takes out what the scope leaves out and replaces what must not leave. Total. */
export function prepareShare(subject: Subject, choice: ShareChoice): PreparedShare {
  const { scope, keep } = choice;
  const { event, note } = scope === 'template' ? NO_EVENT : readOnly(subject.event, choice);
  const scoped = { ...subject, event };
  const searched = search(scoped, choice);
  const replaced = replaceFound(scoped, searched, keep);
  const shaped =
    scope === 'shape' ? { ...replaced, event: shape(replaced.event, searched, choice) } : replaced;
  return { subject: shaped, found: searched.found, notes: note === undefined ? [] : [note] };
}

const NO_EVENT: { readonly event: string; readonly note?: string } = { event: '' };

const ROWS_LEFT_OUT = 'Only the first row of the table goes along; the others are not read.';

// Nobody has looked at the rows of a report that are not read, so they stay here.
function readOnly(text: string, { readTable }: Reading): { readonly event: string; readonly note?: string } {
  const reading = readEvent(text, readTable);
  if (!reading.ok || reading.form !== 'raw-data') return { event: text };
  const ends = [...reading.fields.values()].map(({ at }) => at?.to ?? text.length);
  const end = ends.reduce((last, each) => Math.max(last, each), 0);
  // Empty cells at the end of the row have no value of a field; the row ends with the line.
  const rest = text.slice(end);
  const line = /^[,;\t"]*/.exec(rest)?.[0].length ?? 0;
  if (rest.slice(line).trim() === '') return { event: text };
  return { event: text.slice(0, end + line), note: ROWS_LEFT_OUT };
}

function shape(event: string, { found, standIns }: Search, choice: ShareChoice): string {
  const { keep, findField, readTable } = choice;
  const settled = new Set(found.map(({ text, standIn }) => (keep.has(text) ? text : standIn)));
  return shapeEvent(event, { event: readEvent(event, readTable), findField, standIns, settled });
}
