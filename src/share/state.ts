import * as z from 'zod/mini';
import { readPartialOptions, type RenderOptions, withoutDefaults } from '../engine';
import { normalizePartner, readPartner, type SharedPartner } from './partner';

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
  /** The partner and what is set for it; absent for a custom endpoint with nothing set. */
  readonly partner?: SharedPartner;
  /** Plain text from a stranger, at most `MAX_TITLE_LENGTH` long; absent rather than empty. */
  readonly title?: string;
  /** Plain text from a stranger, at most `MAX_NOTE_LENGTH` long; absent rather than empty. */
  readonly note?: string;
  /** The name of the part of the page that is in front, such as a pane; absent for the usual one. */
  readonly view?: string;
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
  partner: z.exactOptional(z.unknown()),
  title: z.exactOptional(z.unknown()),
  note: z.exactOptional(z.unknown()),
  view: z.exactOptional(z.unknown()),
});

const NAME = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));

/**
 * Reads a value from outside as shared state. Template and event are required; what is wrong with any other field
 * costs that field only, and keys it does not know are passed over. Total: no value throws.
 */
export function readState(value: unknown): StateReading {
  const fields = FIELDS.safeParse(value);
  if (!fields.success) return { ok: false };
  const { template, event } = fields.data;
  const options = readPartialOptions(fields.data.options);
  const vocabulary = readName(fields.data.vocabulary, 'choice of template language');
  const partner = readPartner(fields.data.partner);
  const title = readText(fields.data.title, 'title', MAX_TITLE_LENGTH);
  const note = readText(fields.data.note, 'note', MAX_NOTE_LENGTH);
  const view = readName(fields.data.view, 'choice of view');
  const problems = [vocabulary, partner, title, note, view].map(({ problem }) => problem);
  const notes = problems.filter((problem) => problem !== undefined);
  if (!options.complete) {
    notes.unshift('Some rendering options are not known here; the defaults are used for them.');
  }
  const texts = { vocabulary: vocabulary.text, title: title.text, note: note.text, view: view.text };
  const choice = partner.partner && { partner: partner.partner };
  const state = normalizeState({ template, event, options: options.options, ...choice, ...texts });
  return { ok: true, state, notes };
}

/** Brings a state to the one form in which it is shared: default options and empty texts are absent. */
export function normalizeState(state: SharedState): SharedState {
  const { template, event, vocabulary, title, note, view } = state;
  const options = withoutDefaults(state.options ?? {});
  const partner = state.partner && normalizePartner(state.partner);
  return {
    template,
    event,
    ...(Object.keys(options).length > 0 && { options }),
    ...(vocabulary && { vocabulary }),
    ...(partner && { partner }),
    ...(title && { title }),
    ...(note && { note }),
    ...(view && { view }),
  };
}

interface TextReading {
  readonly text: string;
  readonly problem?: string;
}

function readName(value: unknown, what: string): TextReading {
  if (value === undefined) return { text: '' };
  const reading = NAME.safeParse(value);
  if (reading.success) return { text: reading.data };
  return { text: '', problem: `The ${what} cannot be read and was left out.` };
}

function readText(value: unknown, name: string, limit: number): TextReading {
  if (value === undefined) return { text: '' };
  if (typeof value !== 'string') return { text: '', problem: `The ${name} is not text and was left out.` };
  if (value.length <= limit) return { text: value };
  // A pair of surrogates is kept or dropped whole.
  const text = value.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
  return { text, problem: `The ${name} was cut to ${limit} characters.` };
}
