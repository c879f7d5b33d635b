import { readEvent, toJson } from '../../event';
import { readForm } from '../../event/forms';
import { normalizeWork, type Work } from '../../work';
import { normalizeSharedWork, type SharedRequest, type SharedWork } from '../shared-work';
import { chosenExpectations, NONE, writeCases } from './cases';
import { writePlaceholders } from './event-placeholders';
import { expectationTexts, isCase, withExpectationTexts } from './expectations';
import { type Search, search, searchAll, type SearchedText, type Sensitive } from './find';
import { replaceAt } from './occurrences';
import { PATTERNS_LEFT_OUT, withoutPatterns } from './patterns-in-expectations';
import type { ShareScope } from './scope';
import { chosenSettings, settingsOf, textsOfSetting, withSettingTexts } from './settings';

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
  /** True to include the expectations; absent or false to leave them out. */
  readonly expectations?: boolean;
  /** A request that arrived, to be shared, too. Then the event keeps the values that are no identifiers. */
  readonly received?: SharedRequest;
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
  const { scope, unmasked, view, received } = choice;
  const { event, note } = scope === 'template' ? { event: '', note: undefined } : eventAlone(work.event);
  const partner = work.partner && chosenSettings(work.partner, choice);
  const chosen =
    choice.expectations === true ? chosenExpectations(work.expectations ?? [], scope, eventAlone) : NONE;
  const scoped = normalizeWork({ ...work, event, partner, expectations: chosen.expectations });
  // What the event calls an identifier may be in the note, too, when the event is left out.
  const { searched, request } = searchWith(scoped, received, scope === 'template' ? work : scoped);
  // The values that a request shows would no longer be those of the event.
  const isShape = scope === 'shape' && received === undefined;
  const masked = maskWork(scoped, searched, unmasked, isShape);
  return {
    work: normalizeSharedWork({
      ...masked.work,
      ...(received && request && { received: { ...received, text: request.write(unmasked) } }),
      ...(view !== undefined && { view }),
    }),
    found: joinFound(searched.found, request?.found ?? []),
    notes: [
      ...(note === undefined ? [] : [note]),
      ...chosen.notes,
      ...(masked.arePatternsLeftOut ? [PATTERNS_LEFT_OUT] : []),
    ],
  };
}

function maskWork(
  scoped: Work,
  searched: Search,
  unmasked: ReadonlySet<string>,
  isShape: boolean,
): { readonly work: Work; readonly arePatternsLeftOut: boolean } {
  const masked = replaceFound(scoped, searched, unmasked);
  const write = shapeWriter(masked, searched, unmasked);
  const shared = isShape ? { ...masked, event: write(masked.event) } : masked;
  const before = scoped.expectations ?? [];
  const written = writeCases(before, masked.expectations ?? [], isShape ? write : undefined);
  const expectations = withoutPatterns(before, written, searched.wanted, (text) => unmasked.has(text));
  const arePatternsLeftOut = expectations.some((each, index) => each !== written[index]);
  return { work: { ...shared, expectations }, arePatternsLeftOut };
}

interface SearchedRequest {
  readonly found: readonly Sensitive[];
  readonly write: (unmasked: ReadonlySet<string>) => string;
}

// What is found in the work, in what is left out of it or in the request is found in all of them.
function searchWith(
  scoped: Work,
  received: SharedRequest | undefined,
  other: Work,
): { readonly searched: Search; readonly request?: SearchedRequest } {
  if (received === undefined) return { searched: search(scoped, other) };
  // The literal text of a template is searched for identifiers, and a request is literal text from end to end.
  const literal = { template: received.text, event: '' };
  const [searched = search(scoped, other), inRequest = search(literal)] = searchAll([scoped, literal, other]);
  const write = (unmasked: ReadonlySet<string>) => replaceFound(literal, inRequest, unmasked).template;
  return { searched, request: { found: inRequest.found, write } };
}

function joinFound(inWork: readonly Sensitive[], inRequest: readonly Sensitive[]): readonly Sensitive[] {
  const more = new Map(inRequest.map((each) => [each.text, inPane(each)]));
  const joined = inWork.map((each) => {
    const places = [...each.places, ...(more.get(each.text)?.places ?? [])];
    more.delete(each.text);
    return { ...each, places };
  });
  return [...joined, ...more.values()];
}

function inPane(found: Sensitive): Sensitive {
  return { ...found, places: found.places.map((place) => ({ ...place, pane: 'received' })) };
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

// Event names that settings and rules speak of stay.
function shapeWriter(
  work: Work,
  { found, placeholders }: Search,
  unmasked: ReadonlySet<string>,
): (event: string) => string {
  const unchanged = new Set(found.map(({ text, placeholder }) => (unmasked.has(text) ? text : placeholder)));
  const settings = settingsOf(work).flatMap(({ value }) => textsOfSetting(value));
  const rules = expectationTexts(work.expectations?.filter((each) => !isCase(each)));
  const named = new Set([...settings, ...rules.map(({ text }) => text)]);
  return (text) =>
    writePlaceholders(text, { event: readEvent(text, readForm), placeholders, unchanged, named });
}

// The result renders to a request of the same length and structure. Idempotent.
function replaceFound(work: Work, { found, texts }: Search, unmasked: ReadonlySet<string>): Work {
  const placeholders = new Map(
    found.map(({ text, placeholder }) => [text, unmasked.has(text) ? text : placeholder]),
  );
  const written = texts.map((each) => ({ ...each, text: replaceIn(each, placeholders) }));
  const only = (name: SearchedText['pane']) => written.find(({ pane }) => pane === name)?.text ?? '';
  const all = (name: SearchedText['pane']) =>
    written.filter(({ pane }) => pane === name).map(({ text }) => text);
  return {
    ...work,
    template: only('template'),
    event: only('event'),
    ...(work.partner && { partner: withSettingTexts(work.partner, all('settings')) }),
    title: only('title'),
    note: only('note'),
    ...(work.expectations && {
      expectations: withExpectationTexts(work.expectations, all('expectations')),
    }),
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
