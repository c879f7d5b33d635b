import type { Outcome } from '../../batch';
import type { Verdict, VerdictState } from '../../partners';
import {
  type DecodedPair,
  decodedPairs,
  type OutcomeCell,
  outcomeCell,
  type PairDifference,
  pairDifferences,
} from '../../views/many';
import type { ReadRow } from './read-rows';

/** A row as a line of the list. */
export interface RowLine {
  /** Its place in the list, from 0. */
  readonly place: number;
  /** Its number in the file, from 0. */
  readonly row: number;
  /** Event name, platform, media source and event time; empty until the row was read. */
  readonly cells: readonly RowCell[];
  /** What happens to it. */
  readonly outcome: OutcomeCell;
}

/** A cell of a line. */
export interface RowCell {
  /** Its text. */
  readonly text: string;
  /** True for text that is set as code. */
  readonly isCode: boolean;
}

/** One row in full. */
export interface RowDetails {
  /** The state of its verdict; undefined for a row that is no event of its own. */
  readonly state: VerdictState | undefined;
  /** The headline of its verdict. */
  readonly headline: string;
  /** The verdict; undefined for a row that is no event of its own, and for a language without checks. */
  readonly verdict: Verdict | undefined;
  /** The event as JSON, or the row as it is in the file. */
  readonly event: string;
  /** The request. */
  readonly request: string;
  /** What a receiver reads. */
  readonly decoded: readonly DecodedPair[];
  /** How the request of the other template differs; empty when none is compared. */
  readonly differences: readonly PairDifference[];
  /** The URL that was really sent, as a postback report has it; undefined for other files. */
  readonly sent: string | undefined;
}

const FIELDS = [
  ['event_name', true],
  ['platform', false],
  ['media_source', true],
  ['event_time', true],
] as const;

const EMPTY_CELLS: readonly RowCell[] = FIELDS.map(([, isCode]) => ({ text: '', isCode }));

/**
 * Returns a row as a line of the list. It is the line before where nothing has changed: the figures change four times a
 * second, and a line is only drawn again when it is another object.
 */
export function lineOf(
  before: RowLine | undefined,
  place: number,
  row: number,
  read: ReadRow,
  outcome: Outcome,
): RowLine {
  const cells = read === undefined ? EMPTY_CELLS : remembered(cellsByRow, read, cellsOf);
  const cell = remembered(cellByOutcome, outcome, outcomeCell);
  const isSame = before?.place === place && before.cells === cells && before.outcome === cell;
  return isSame ? before : { place, row, cells, outcome: cell };
}

const cellsByRow = new WeakMap<NonNullable<ReadRow>, readonly RowCell[]>();
const cellByOutcome = new WeakMap<Outcome, OutcomeCell>();

function remembered<Key extends object, Value>(
  known: WeakMap<Key, Value>,
  key: Key,
  make: (key: Key) => Value,
) {
  const value = known.get(key) ?? make(key);
  known.set(key, value);
  return value;
}

function cellsOf(read: NonNullable<ReadRow>): readonly RowCell[] {
  const { fields, source } = read;
  if (fields === undefined) return [{ text: source.slice(0, 200), isCode: true }, ...EMPTY_CELLS.slice(1)];
  return FIELDS.map(([name, isCode]) => ({ text: fields.get(name)?.text ?? '', isCode }));
}

/** Returns all that the drawer shows of a row. */
export function detailsOf(row: NonNullable<ReadRow>): RowDetails {
  const { outcome, event, request, other, fields } = row;
  const state = stateOf(outcome);
  return {
    state,
    headline: outcome.headline,
    verdict: state === undefined ? undefined : row.verdict,
    event,
    request,
    decoded: decodedPairs(request),
    differences: other === undefined || other === request ? [] : pairDifferences(other, request),
    sent: fields === undefined ? undefined : sentUrl(fields),
  };
}

function stateOf({ state }: Outcome): VerdictState | undefined {
  return state === 'second-row' || state === 'unread' ? undefined : state;
}

function sentUrl(fields: ReadonlyMap<string, { readonly text: string }>): string | undefined {
  const key = [...fields.keys()].find((name) => /^postback[ _-]?url$/i.test(name));
  return key === undefined ? undefined : fields.get(key)?.text;
}
