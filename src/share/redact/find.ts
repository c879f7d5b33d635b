import type { FieldValue, Span } from '../../engine';
import { type EventReading, readEvent } from '../../event';
import { readForm } from '../../event/forms';
import { findField } from '../../vocabulary';
import type { Work } from '../../work';
import { expectationTexts } from './expectations';
import { findInValue } from './find-in-value';
import { fold } from './fold';
import { type Kind, KINDS } from './kind';
import { indexTexts, type Occurrence, occurrencesOf, type TextIndex } from './occurrences';
import { createPlaceholders, type Placeholders } from './placeholder';
import { settingsOf, textsOfSetting } from './settings';
import { type ReadWork, readValues } from './values';

/** The part of a work in which an identifier or a secret was found. */
export type Pane = 'template' | 'event' | 'settings' | 'title' | 'note' | 'expectations' | 'received';

/** Where an identifier or a secret is: UTF-16 offsets in the pane's text, or in the setting's. */
export interface SensitivePlace extends Span {
  /** The part of the work. */
  readonly pane: Pane;
  /** The name of the setting; only for places in settings. */
  readonly setting?: string;
}

/** An identifier or a secret, with its placeholder. */
export interface Sensitive {
  /** The kind. */
  readonly kind: Kind;
  /** The kind in words. */
  readonly label: string;
  /** The unescaped text; it identifies the finding, as in `ShareChoice.unmasked`. */
  readonly text: string;
  /** The text of the same length and format that replaces it. */
  readonly placeholder: string;
  /** Every place where it was found, at least one. */
  readonly places: readonly SensitivePlace[];
}

/** The result of a search. */
export interface Search {
  /** The findings in the order of their first place. */
  readonly found: readonly Sensitive[];
  /** Everything that was searched for. */
  readonly wanted: TextIndex;
  /** Returns placeholders for further texts, different from those in `found`. */
  readonly placeholders: Placeholders;
  /** The texts of the work in order: template, event, settings, title, note, expectations. */
  readonly texts: readonly SearchedText[];
}

/** One text of a work with the identifiers and secrets in it. */
export interface SearchedText {
  /** The part of the work. */
  readonly pane: Pane;
  /** The name of the setting; only for texts of settings. */
  readonly setting?: string;
  /** The text as written. */
  readonly text: string;
  /** The identifiers and secrets in it, in order. */
  readonly occurrences: readonly Occurrence[];
}

/**
 * Finds identifiers and secrets in a work, in the order of template, event, settings, title, note, expectations. A text
 * is one finding with all its places, regardless of how it is escaped there. Total.
 */
export function findSensitive(work: Work): readonly Sensitive[] {
  return search(work).found;
}

// Kinds that are too general when a pattern finds them; a kind found by name replaces them.
const KINDS_BY_PATTERN: ReadonlySet<Kind> = new Set(['uuid', 'hash', 'random']);

/**
 * Finds identifiers and secrets, and returns what replacing them needs. What is found in another work, such as the one
 * that this is a part of, is found in this one, too. Total.
 */
export function search(work: Work, other: Work = work): Search {
  const read = readValues(work);
  const kinds = kindsIn(other === work ? [read] : [read, readValues(other)]);
  return searchFor(work, read, kinds, createPlaceholders());
}

/** Searches several works: what is found in one is found in all of them, and has the same placeholder. Total. */
export function searchAll(works: readonly Work[]): readonly Search[] {
  const read = works.map((work) => ({ work, read: readValues(work) }));
  const kinds = kindsIn(read.map((each) => each.read));
  const placeholders = createPlaceholders();
  return read.map((each) => searchFor(each.work, each.read, kinds, placeholders));
}

function kindsIn(read: readonly ReadWork[]): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const { kind, text } of read.flatMap(({ values }) => values.flatMap(findInValue))) {
    const key = fold(text).text;
    const earlier = kinds.get(key);
    const isKept = earlier !== undefined && (!KINDS_BY_PATTERN.has(earlier) || KINDS_BY_PATTERN.has(kind));
    if (key !== '' && !isKept) kinds.set(key, kind);
  }
  return kinds;
}

function searchFor(
  work: Work,
  read: ReadWork,
  kinds: ReadonlyMap<string, Kind>,
  placeholders: Placeholders,
): Search {
  const wanted = indexTexts(kinds.keys());
  const texts = textsOf(work, read).map(({ spared, ...each }) => ({
    ...each,
    occurrences: occurrencesOf(each.text, wanted, spared),
  }));
  const found = [...placesOf(texts)].map(([text, places]) => {
    const kind = kinds.get(text) ?? 'secret';
    return { kind, label: KINDS[kind], text, placeholder: placeholders(text), places };
  });
  return { found, wanted, placeholders, texts };
}

function placesOf(texts: readonly SearchedText[]): ReadonlyMap<string, readonly SensitivePlace[]> {
  const places = new Map<string, SensitivePlace[]>();
  for (const { pane, setting, occurrences } of texts) {
    for (const { text, from, to } of occurrences) {
      const list = places.get(text) ?? [];
      list.push(setting === undefined ? { pane, from, to } : { pane, setting, from, to });
      places.set(text, list);
    }
  }
  return places;
}

// Names are not values: macros, header names, the method, and event keys. Neither are content types. A key or a macro
// that is itself an identifier, such as an email address, is none of these.
function namesInTemplate({ template }: ReadWork): readonly Span[] {
  const names = template.parts.flatMap((part): readonly Span[] => {
    const isMacro = part.type === 'macro' && !isPersonal(part.name);
    if (isMacro || part.place === 'method') return [part];
    if (part.place !== 'header-name') return [];
    const text = template.text.slice(part.from, part.to);
    if (text.includes(':') && isPersonal(text.slice(0, text.indexOf(':')))) return [];
    // In a line without a colon, only the first word is a name.
    return [
      text.includes(':') ? part : { from: part.from, to: part.from + (/^\S*/.exec(text)?.[0].length ?? 0) },
    ];
  });
  const contentTypes = template.outline.headers
    .filter(({ name }) => /^content-type$/i.test(template.text.slice(name.from, name.to)))
    .map(({ value }) => value);
  return [...names, ...contentTypes];
}

function keysOf(event: EventReading): readonly Span[] {
  return event.ok ? [...event.fields.values()].flatMap(keySpan) : [];
}

function keySpan({ key, keyAt }: FieldValue): readonly Span[] {
  return keyAt === undefined || isPersonal(key) ? [] : [keyAt];
}

/** True for a name that is itself an identifier or a secret, such as an email address. */
export function isPersonal(name: string): boolean {
  return findField(name) === undefined && findInValue({ name: '', text: name }).length > 0;
}

interface Searched extends Omit<SearchedText, 'occurrences'> {
  /** Names in it, which are not values. */
  readonly spared: readonly Span[];
}

function textsOf(work: Work, read: ReadWork): readonly Searched[] {
  return [
    { pane: 'template', text: work.template, spared: namesInTemplate(read) },
    { pane: 'event', text: work.event, spared: keysOf(read.event) },
    ...settingsOf(work).flatMap(({ name: setting, value }) =>
      textsOfSetting(value).map((text) => ({ pane: 'settings' as const, setting, text, spared: [] })),
    ),
    { pane: 'title', text: work.title ?? '', spared: [] },
    { pane: 'note', text: work.note ?? '', spared: [] },
    ...expectationTexts(work.expectations).map(({ text, role }) => ({
      pane: 'expectations' as const,
      text,
      spared: role === 'event' ? keysOf(readEvent(text, readForm)) : [],
    })),
  ];
}
