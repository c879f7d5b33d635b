import { readEvent, toJson } from '../../event';
import { readForm } from '../../event/forms';
import { normalizeWork, type Work } from '../../work';
import { normalizeSharedWork, type SharedWork } from '../shared-work';
import { writePlaceholders } from './event-placeholders';
import { type Search, search, searchAll, type SearchedText, type Sensitive } from './find';
import { replaceAt } from './occurrences';
import { chosenSettings, settingsOf, textsOfSetting, withSettingTexts } from './settings';

/**
 * How much of a work is shared.
 * - `template`: the template, without the event.
 * - `shape`: the template, and the event with its keys and types but placeholders for its values.
 * - `everything`: the template and the event.
 *
 * Identifiers and secrets are replaced in all three, except those a person chose to leave unmasked.
 */
export type ShareScope = 'template' | 'shape' | 'everything';

/** The scopes in the order of the dialog, the smallest first. */
export const SHARE_SCOPES: readonly ShareScope[] = ['template', 'shape', 'everything'];

/** The default scope. */
export const DEFAULT_SCOPE: ShareScope = 'shape';

/** The choices of the share dialog. */
export interface ShareChoice {
  /** How much of the template and the event is shared. */
  readonly scope: ShareScope;
  /** Texts of findings that are shared unmasked. */
  readonly unmasked: ReadonlySet<string>;
  /** True to include the partner's settings. */
  readonly settings: boolean;
  /** True to include the partner's credentials, masked; without `settings` it has no effect. */
  readonly secrets: boolean;
  /** The id of the open pane; absent for the default one. */
  readonly view?: string;
}

/** A work that is ready to be shared. */
export interface PreparedShare {
  /** The work that is shared. */
  readonly work: SharedWork;
  /** The identifiers and secrets in what is shared, unmasked ones included. */
  readonly found: readonly Sensitive[];
  /** A sentence for each thing that was left out. */
  readonly notes: readonly string[];
}

/** Prepares a work for sharing: keeps only the chosen parts, and replaces identifiers and secrets. Total. */
export function prepareShare(work: Work, choice: ShareChoice): PreparedShare {
  const { scope, unmasked, view } = choice;
  const { event, note } = scope === 'template' ? { event: '', note: undefined } : eventAlone(work.event);
  const partner = work.partner && chosenSettings(work.partner, choice);
  const scoped = normalizeWork({ ...work, event, partner });
  const searched = search(scoped);
  const masked = replaceFound(scoped, searched, unmasked);
  const shared = scope === 'shape' ? { ...masked, event: shapeOf(masked, searched, unmasked) } : masked;
  return {
    work: normalizeSharedWork({ ...shared, ...(view !== undefined && { view }) }),
    found: searched.found,
    notes: note === undefined ? [] : [note],
  };
}

/** Replaces identifiers and secrets in several works, the same ones by the same placeholders. Total. */
export function maskAll(works: readonly Work[]): readonly Work[] {
  const searches = searchAll(works);
  return works.map((work, index) => {
    const found = searches[index];
    return found === undefined ? work : replaceFound(work, found, new Set());
  });
}

const AS_JSON = 'The event is included as JSON, without what it was pasted in.';
const ROWS_LEFT_OUT = 'Only the first row of the table is included.';

// Rows after the first are not searched for identifiers, so they are not shared.
function eventAlone(text: string): { readonly event: string; readonly note?: string } {
  const reading = readEvent(text, readForm);
  // What is around an event, such as the headers of a command, is not searched for identifiers, so it is not shared.
  if (reading.ok && reading.wrapping !== undefined) return { event: toJson(reading), note: AS_JSON };
  if (!reading.ok || reading.form !== 'raw-data') return { event: text };
  const ends = [...reading.fields.values()].map(({ at }) => at?.to ?? text.length);
  const end = ends.reduce((last, each) => Math.max(last, each), 0);
  // Empty cells at the end of the row have no field, so the row extends to the end of the line.
  const rest = text.slice(end);
  const line = /^[,;\t"]*/.exec(rest)?.[0].length ?? 0;
  if (rest.slice(line).trim() === '') return { event: text };
  return { event: text.slice(0, end + line), note: ROWS_LEFT_OUT };
}

function shapeOf(work: Work, { found, placeholders }: Search, unmasked: ReadonlySet<string>): string {
  const unchanged = found.map(({ text, placeholder }) => (unmasked.has(text) ? text : placeholder));
  return writePlaceholders(work.event, {
    event: readEvent(work.event, readForm),
    placeholders,
    unchanged: new Set(unchanged),
    named: new Set(settingsOf(work).flatMap(({ value }) => textsOfSetting(value))),
  });
}

// The result renders to a request of the same length and structure. Idempotent.
function replaceFound(work: Work, { found, texts }: Search, unmasked: ReadonlySet<string>): Work {
  const placeholders = new Map(
    found.map(({ text, placeholder }) => [text, unmasked.has(text) ? text : placeholder]),
  );
  const written = texts.map((each) => ({ ...each, text: replaceIn(each, placeholders) }));
  const only = (name: SearchedText['pane']) => written.find(({ pane }) => pane === name)?.text ?? '';
  const settings = written.filter(({ pane }) => pane === 'settings').map(({ text }) => text);
  return {
    ...work,
    template: only('template'),
    event: only('event'),
    ...(work.partner && { partner: withSettingTexts(work.partner, settings) }),
    title: only('title'),
    note: only('note'),
  };
}

function replaceIn({ text, occurrences }: SearchedText, placeholders: ReadonlyMap<string, string>): string {
  let at = 0;
  const written = occurrences.map((occurrence) => {
    const before = text.slice(at, occurrence.from);
    at = occurrence.to;
    return before + replaceAt(occurrence, placeholders.get(occurrence.text) ?? occurrence.text);
  });
  return written.join('') + text.slice(at);
}
