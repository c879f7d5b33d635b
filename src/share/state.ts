import * as z from 'zod/mini';
import type { RenderOptions } from '../engine';
import { readOptions, withoutDefaults } from './options';

/** What a link carries: what a person typed or chose, and nothing that follows from it. */
export interface SharedState {
  /** The template's text, exactly as typed. */
  readonly template: string;
  /** The event's text, exactly as typed: the order of its keys is what `(encode)` prints. */
  readonly event: string;
  /** The rendering options that differ from the default; absent when none does. */
  readonly options?: Partial<RenderOptions>;
  /** The id of the template language; absent for AppsFlyer's. It may be one that this page does not have. */
  readonly vocabulary?: string;
  /** Plain text from a stranger, at most `MAX_TITLE_LENGTH` long; absent rather than empty. */
  readonly title?: string;
  /** Plain text from a stranger, at most `MAX_NOTE_LENGTH` long; absent rather than empty. */
  readonly note?: string;
}

/** The outcome of reading a value as shared state; `notes` has a sentence for whatever was left out or cut. */
export type StateReading =
  | { readonly ok: true; readonly state: SharedState; readonly notes: readonly string[] }
  | { readonly ok: false };

/** The longest title that is read, in UTF-16 units. */
export const MAX_TITLE_LENGTH = 120;

/** The longest note that is read, in UTF-16 units. */
export const MAX_NOTE_LENGTH = 1000;

const FIELDS = z.object({
  template: z.string(),
  event: z.string(),
  options: z.exactOptional(z.unknown()),
  vocabulary: z.exactOptional(z.unknown()),
  title: z.exactOptional(z.unknown()),
  note: z.exactOptional(z.unknown()),
});

const VOCABULARY = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));

/**
 * Reads a value from outside as shared state. Template and event are required; what is wrong with any other field
 * costs that field only, and keys it does not know are passed over. Total: no value throws.
 */
export function readState(value: unknown): StateReading {
  const fields = FIELDS.safeParse(value);
  if (!fields.success) return { ok: false };
  const { template, event } = fields.data;
  const options = readOptions(fields.data.options);
  const vocabulary = readVocabulary(fields.data.vocabulary);
  const title = readText(fields.data.title, 'title', MAX_TITLE_LENGTH);
  const note = readText(fields.data.note, 'note', MAX_NOTE_LENGTH);
  const notes = [vocabulary.problem, title.problem, note.problem].filter((problem) => problem !== undefined);
  if (!options.complete) {
    notes.unshift('Some rendering options are not known here; the defaults are used for them.');
  }
  const texts = { vocabulary: vocabulary.text, title: title.text, note: note.text };
  return { ok: true, state: normalizeState({ template, event, options: options.options, ...texts }), notes };
}

/** Brings a state to the one form in which it is shared: default options and empty texts are absent. */
export function normalizeState({
  template,
  event,
  options,
  vocabulary,
  title,
  note,
}: SharedState): SharedState {
  const differing = withoutDefaults(options ?? {});
  return {
    template,
    event,
    ...(Object.keys(differing).length > 0 && { options: differing }),
    ...(vocabulary && { vocabulary }),
    ...(title && { title }),
    ...(note && { note }),
  };
}

interface TextReading {
  readonly text: string;
  readonly problem?: string;
}

function readVocabulary(value: unknown): TextReading {
  if (value === undefined) return { text: '' };
  const reading = VOCABULARY.safeParse(value);
  if (reading.success) return { text: reading.data };
  return { text: '', problem: 'The choice of template language cannot be read and was left out.' };
}

function readText(value: unknown, name: string, limit: number): TextReading {
  if (value === undefined) return { text: '' };
  if (typeof value !== 'string') return { text: '', problem: `The ${name} is not text and was left out.` };
  if (value.length <= limit) return { text: value };
  // A pair of surrogates is kept or dropped whole.
  const text = value.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
  return { text, problem: `The ${name} was cut to ${limit} characters.` };
}
