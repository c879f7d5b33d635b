import type { EventFields } from '../../engine';
import { readEvent } from '../../event';
import type { Arrival } from '../../received';
import type { HistoryEntry } from '../history';

/** The id of a saved event among the sources of expected values. */
export type SavedId = `saved ${string}`;

/** An event of a saved work. */
export interface SavedEvent {
  /** Identifies it among the sources. */
  readonly id: SavedId;
  /** The title of its work. */
  readonly name: string;
  /** The event, as it was typed. */
  readonly text: string;
}

// More would make a list that nobody reads to its end.
const MAX_SAVED = 30;

/** Returns the events of the works in the history, each once, the latest first. */
export function savedEvents(
  entries: readonly HistoryEntry[],
  titleOf: (entry: HistoryEntry) => string,
): readonly SavedEvent[] {
  const byText = new Map<string, SavedEvent>();
  for (const entry of entries) {
    const text = entry.work.event;
    if (byText.size >= MAX_SAVED || text.trim() === '' || byText.has(text)) continue;
    byText.set(text, { id: `saved ${String(entry.id)}`, name: titleOf(entry), text });
  }
  return [...byText.values()];
}

/** Returns the event of a row of a postback report; undefined for a request without one. */
export function reportedEvent({ event }: Arrival): EventFields | undefined {
  return event === undefined ? undefined : fieldsOf(event);
}

/** Reads an event; undefined for a text that is none. */
export function fieldsOf(text: string): EventFields | undefined {
  const reading = readEvent(text);
  return reading.ok ? reading.fields : undefined;
}
