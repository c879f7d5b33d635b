import { type EventFields, NO_FIELDS } from '../../engine';
import { readEvent } from '../../event';
import type { Arrival } from '../../received';
import type { HistoryEntry } from '../history';

/** The event that the expected values are rendered from; a saved one by its id. */
export type ExpectedSource = 'report' | 'compose' | 'recovered' | `saved ${string}`;

/** An event of a saved work. */
export interface SavedEvent {
  /** Identifies it among the sources. */
  readonly id: `saved ${string}`;
  /** The title of its work. */
  readonly name: string;
  /** The event, as it was typed. */
  readonly text: string;
}

// More would make a list that nobody reads to its end.
const MOST_SAVED = 30;

/** Returns the events of the works in the history, each once, the latest first. */
export function savedEvents(
  entries: readonly HistoryEntry[],
  titleOf: (entry: HistoryEntry) => string,
): readonly SavedEvent[] {
  const byText = new Map<string, SavedEvent>();
  for (const entry of entries) {
    const text = entry.work.event;
    if (byText.size >= MOST_SAVED || text.trim() === '' || byText.has(text)) continue;
    byText.set(text, { id: `saved ${entry.id}`, name: titleOf(entry), text });
  }
  return [...byText.values()];
}

const NAMES: Record<Exclude<ExpectedSource, `saved ${string}`>, string> = {
  report: 'the event of the report',
  compose: 'the event in Compose',
  recovered: 'the event recovered',
};

/** The event that a received request is expected to be rendered from, as a person chose it. */
export class Expected {
  #saved: readonly SavedEvent[] = $state.raw([]);
  #chosen: ExpectedSource | undefined = $state();

  /** What was chosen; undefined while the page decides. */
  get chosen(): ExpectedSource | undefined {
    return this.#chosen;
  }

  /** The sources to choose from; a report is one for a row that has its event. */
  sources(hasReport: boolean): readonly ExpectedSource[] {
    const saved = this.#saved.map(({ id }) => id);
    return [...(hasReport ? (['report'] as const) : []), 'compose', 'recovered', ...saved];
  }

  /** Returns the name of a source: “Expected from the event in Compose”. */
  labelOf(source: ExpectedSource): string {
    const saved = this.#saved.find(({ id }) => id === source);
    if (saved !== undefined) return `Expected from the saved event of ${saved.name}`;
    return `Expected from ${source === 'report' || source === 'compose' ? NAMES[source] : NAMES.recovered}`;
  }

  /** Chooses a source. */
  choose(source: ExpectedSource): void {
    this.#chosen = source;
  }

  /** Offers the events of saved works. */
  addSaved(events: readonly SavedEvent[]): void {
    this.#saved = events;
  }

  /** Reads a saved event; one that cannot be read has no fields. */
  readSaved(source: ExpectedSource): EventFields {
    const saved = this.#saved.find(({ id }) => id === source);
    return (saved && fieldsOf(saved.text)) ?? NO_FIELDS;
  }
}

/** Returns the event of a row of a postback report; undefined for a request without one. */
export function reportedEvent({ event }: Arrival): EventFields | undefined {
  return event === undefined ? undefined : fieldsOf(event);
}

function fieldsOf(text: string): EventFields | undefined {
  const reading = readEvent(text);
  return reading.ok ? reading.fields : undefined;
}
