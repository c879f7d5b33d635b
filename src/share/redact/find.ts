import type { Span } from '../../engine';
import { discover } from './discover';
import { fold } from './fold';
import { type Kind, KINDS } from './kind';
import { type Occurrence, occurrencesOf, prepareWanted } from './occurrences';
import { createStandIns, type StandIns } from './stand-in';
import type { Pane, Reading, SettingValue, Subject } from './subject';
import { type Read, readSubject } from './values';

/** A place of an identifier or a secret; offsets are those of the pane's text, or of the setting's. */
export interface SensitivePlace extends Span {
  readonly pane: Pane;
  /** The setting; only for places in settings. */
  readonly setting?: string;
}

/** An identifier or a secret, and what would stand in for it. */
export interface Sensitive {
  readonly kind: Kind;
  /** The kind in words. */
  readonly label: string;
  /** The text without escapes; it names the finding, as in a list of those to keep. */
  readonly text: string;
  readonly standIn: string;
  /** Every place where it stands; there is at least one. */
  readonly places: readonly SensitivePlace[];
}

/** What a search yields. */
export interface Search {
  readonly found: readonly Sensitive[];
  /** Gives stand-ins for further texts, none of them one of `found`. */
  readonly standIns: StandIns;
  readonly read: Read;
  /** The texts of a subject and where something was found in each, in order. */
  readonly panes: readonly SearchedText[];
}

/** A text of a subject and what was found in it. */
export interface SearchedText {
  readonly pane: Pane;
  readonly setting?: string;
  readonly text: string;
  readonly occurrences: readonly Occurrence[];
}

/**
 * Finds identifiers and secrets in what is to be shared, in the order in which they first stand there: template, event,
 * settings, title, note. One text is one finding, in all the places where it stands and however it is escaped there. Total.
 */
export function findSensitive(subject: Subject, reading: Reading): readonly Sensitive[] {
  return search(subject, reading).found;
}

// A name says more of a text than its shape does.
const BY_SHAPE: ReadonlySet<Kind> = new Set(['device-id', 'hash']);

/** Finds, and keeps what is needed to replace. */
export function search(subject: Subject, reading: Reading): Search {
  const read = readSubject(subject, reading);
  const kinds = new Map<string, Kind>();
  for (const { kind, text } of read.values.flatMap(discover)) {
    const key = fold(text).text;
    const earlier = kinds.get(key);
    if (key !== '' && (earlier === undefined || BY_SHAPE.has(earlier))) kinds.set(key, kind);
  }
  const wanted = prepareWanted(kinds.keys());
  const panes = textsOf(subject).map((each) => ({
    ...each,
    occurrences: occurrencesOf(each.text, wanted, sparedIn(each.pane, read)),
  }));
  const standIns = createStandIns();
  const places = placesOf(panes);
  const found = [...places].map(([text, at]) => {
    const kind = kinds.get(text) ?? 'secret';
    return { kind, label: KINDS[kind], text, standIn: standIns(text), places: at };
  });
  return { found, standIns, read, panes };
}

function placesOf(panes: readonly SearchedText[]): ReadonlyMap<string, readonly SensitivePlace[]> {
  const places = new Map<string, SensitivePlace[]>();
  for (const { pane, setting, occurrences } of panes) {
    for (const { text, from, to } of occurrences) {
      const list = places.get(text) ?? [];
      list.push(setting === undefined ? { pane, from, to } : { pane, setting, from, to });
      places.set(text, list);
    }
  }
  return places;
}

// Names are not values: those of macros and headers, the method, and the keys that macros refer to.
function sparedIn(pane: Pane, { template, event }: Read): readonly Span[] {
  if (pane === 'event') return event.ok ? [...event.fields.values()].flatMap(({ keyAt }) => keyAt ?? []) : [];
  if (pane !== 'template') return [];
  const names = template.parts.filter(
    ({ type, place }) => type === 'macro' || place === 'method' || place === 'header-name',
  );
  const types = template.outline.headers
    .filter(({ name }) => /^content-type$/i.test(template.text.slice(name.from, name.to)))
    .map(({ value }) => value);
  return [...names, ...types];
}

function textsOf({
  template,
  event,
  settings,
  title,
  note,
}: Subject): readonly Omit<SearchedText, 'occurrences'>[] {
  return [
    { pane: 'template', text: template },
    { pane: 'event', text: event },
    ...Object.entries(settings).flatMap(([setting, value]) =>
      leaves(value).map((text) => ({ pane: 'settings' as const, setting, text })),
    ),
    { pane: 'title', text: title },
    { pane: 'note', text: note },
  ];
}

function leaves(value: SettingValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null
    ? Object.values<SettingValue>(value).flatMap(leaves)
    : [];
}
