import { type Search, search, type SearchedText } from './find';
import { writeAt } from './occurrences';
import type { Reading, SettingValue, Subject } from './subject';

/** The texts of findings that are to stay as they are. */
export type Kept = ReadonlySet<string>;

/**
 * Replaces what `findSensitive` finds by its stand-ins, in every place, but for what is kept. What is rendered afterwards
 * has the same length and structure; replacing once more changes nothing. Total.
 */
export function replaceSensitive(subject: Subject, reading: Reading, kept: Kept = new Set()): Subject {
  return replaceFound(subject, search(subject, reading), kept);
}

/** Replaces what a search has found. */
export function replaceFound(subject: Subject, { found, panes }: Search, kept: Kept): Subject {
  const standIns = new Map(found.map(({ text, standIn }) => [text, kept.has(text) ? text : standIn]));
  const written = panes.map((pane) => ({ ...pane, text: write(pane, standIns) }));
  const only = (name: SearchedText['pane']) => written.find(({ pane }) => pane === name)?.text ?? '';
  const settings = written.filter(({ pane }) => pane === 'settings').map(({ text }) => text);
  return {
    template: only('template'),
    event: only('event'),
    settings: Object.fromEntries(
      Object.entries(subject.settings).map(([name, value]) => [name, rewrite(value, settings)]),
    ),
    title: only('title'),
    note: only('note'),
  };
}

function write({ text, occurrences }: SearchedText, standIns: ReadonlyMap<string, string>): string {
  let at = 0;
  const pieces = occurrences.map((occurrence) => {
    const before = text.slice(at, occurrence.from);
    at = occurrence.to;
    return before + writeAt(occurrence, standIns.get(occurrence.text) ?? occurrence.text);
  });
  return pieces.join('') + text.slice(at);
}

// The texts come in the order in which they were taken out.
function rewrite(value: SettingValue, texts: string[]): SettingValue {
  if (typeof value === 'string') return texts.shift() ?? '';
  if (typeof value === 'number') return Number(texts.shift() ?? value);
  if (Array.isArray(value)) return value.map((item: SettingValue) => rewrite(item, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries<SettingValue>(value).map(([key, item]) => [key, rewrite(item, texts)]),
  );
}
