import { type HistoryEntry, titleOf } from './entry';

/** Gives the entries that have every word of a query in their name, title, note, template or event; case does not count. */
export function searchHistory(entries: readonly HistoryEntry[], query: string): readonly HistoryEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const { template, event, note } = entry.work;
    const text = [titleOf(entry), note, template, event].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
