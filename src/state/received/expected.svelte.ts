import { type EventFields, NO_FIELDS } from '../../engine';
import { fieldsOf, type SavedEvent, type SavedId } from './expected-events';

/** The event that the expected values are rendered from; a saved one by its id. */
export type ExpectedSource = 'report' | 'compose' | 'recovered' | SavedId;

const NAMES: Record<Exclude<ExpectedSource, SavedId>, string> = {
  report: 'the event of the report',
  compose: 'the event in Compose',
  recovered: 'the event recovered',
};

/** What is known of a request whose expected values are asked for. */
interface Situation {
  /** True for a row of a report, which has its event. */
  readonly hasReport: boolean;
  /** True for one of several requests. */
  readonly isList: boolean;
  /** True when the template that it is compared with is the one in Compose. */
  readonly isOwn: boolean;
}

/** The event that a received request is expected to be rendered from, as a person chose it. */
export class Expected {
  #saved: readonly SavedEvent[] = $state.raw([]);
  #chosen: ExpectedSource | undefined = $state();

  /** The sources to choose from; a report is one for a row that has its event. */
  sources(hasReport: boolean): readonly ExpectedSource[] {
    const saved = this.#saved.map(({ id }) => id);
    return [...(hasReport ? (['report'] as const) : []), 'compose', 'recovered', ...saved];
  }

  /** Decides where the expected values of a request are from: as chosen where it has that source, else the likeliest. */
  decide({ hasReport, isList, isOwn }: Situation): ExpectedSource {
    if (this.#chosen !== undefined && this.sources(hasReport).includes(this.#chosen)) return this.#chosen;
    if (hasReport) return 'report';
    // The requests of a log are those of many events.
    return isOwn && !isList ? 'compose' : 'recovered';
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
