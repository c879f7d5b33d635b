import {
  conditionWords,
  type Difference,
  type Expectation,
  gotWords,
  type Outcome,
  scopeWords,
  titleWords,
  type Word,
} from '../../batch/expectations';
import { groupDigits, type Span } from '../../engine';

export { conditionWords, scopeWords } from '../../batch/expectations';

/** What a condition asked for and what the request has, in words. */
export interface ShownDifference {
  /** What was expected. */
  readonly expected: readonly Word[];
  /** What the request has. */
  readonly got: readonly Word[];
  /** Where, in UTF-16 offsets of the request; absent when it is about no place in it. */
  readonly at?: Span;
}

/** An expectation in a list. */
export interface ExpectationRow {
  /** Its place among the expectations. */
  readonly index: number;
  /** Its name, or what must hold. */
  readonly title: readonly Word[];
  /** Which events it is for. */
  readonly scope: readonly Word[];
  /** `neutral` for one that is about none of the events, or not known. */
  readonly tone: 'ok' | 'error' | 'neutral';
  /** The result in a few words: “holds”, “1,912 fail”. */
  readonly status: string;
  /** What differs, for one that fails for the present event; otherwise empty. */
  readonly differences: readonly ShownDifference[];
}

/** How many events an expectation was checked for, by result. */
export interface ExpectationCount {
  /** Events for which it holds. */
  readonly pass: number;
  /** Events for which it fails. */
  readonly fail: number;
}

const STATUS = {
  pass: { tone: 'ok', status: 'holds' },
  fail: { tone: 'error', status: 'fails' },
  'not-for': { tone: 'neutral', status: 'not for this event' },
  unknown: { tone: 'neutral', status: 'not known' },
} as const satisfies Record<Outcome['state'], Pick<ExpectationRow, 'tone' | 'status'>>;

/** An expectation, and its result; without an expectation it cannot be read. */
export interface CheckedExpectation {
  /** Undefined for one that cannot be read. */
  readonly expectation: Expectation | undefined;
  /** The result for one event. */
  readonly outcome: Outcome;
}

/** Lists expectations with their results for one event each. */
export function outcomeRows(checked: readonly CheckedExpectation[]): readonly ExpectationRow[] {
  return checked.map(({ expectation, outcome }, index) => {
    if (expectation === undefined) return unreadRow(index);
    const differences = outcome.state === 'fail' ? outcome.differences.map(shown) : [];
    return { index, ...wordsOf(expectation), ...STATUS[outcome.state], differences };
  });
}

/**
 * Lists expectations with their counts over many events: “all”, “1,912 fail”, or “no such event” for one that none of
 * them is for. A count that is missing is that of no event.
 */
export function countRows(
  expectations: readonly Expectation[],
  counts: readonly (ExpectationCount | undefined)[],
): readonly ExpectationRow[] {
  return expectations.map((expectation, index) => ({
    index,
    ...wordsOf(expectation),
    ...statusOf(counts[index] ?? { pass: 0, fail: 0 }),
    differences: [],
  }));
}

/** Counts results for a heading: “2 of 5 fail”, “All 5 hold”. Empty without expectations. */
export function expectationSummary(rows: readonly ExpectationRow[]): string {
  const failing = rows.filter(({ tone }) => tone === 'error').length;
  const holding = rows.filter(({ tone }) => tone === 'ok').length;
  if (rows.length === 0) return '';
  if (failing > 0) return `${String(failing)} of ${String(rows.length)} ${failing === 1 ? 'fails' : 'fail'}`;
  if (holding < rows.length) {
    return `${String(holding)} of ${String(rows.length)} ${holding === 1 ? 'holds' : 'hold'}`;
  }
  return rows.length === 1 ? 'It holds' : `All ${String(rows.length)} hold`;
}

function wordsOf(expectation: Expectation): Pick<ExpectationRow, 'title' | 'scope'> {
  return { title: titleWords(expectation), scope: [{ text: 'For ' }, ...scopeWords(expectation)] };
}

function statusOf({ pass, fail }: ExpectationCount): Pick<ExpectationRow, 'tone' | 'status'> {
  if (fail > 0) return { tone: 'error', status: `${groupDigits(fail)} ${fail === 1 ? 'fails' : 'fail'}` };
  return pass > 0 ? { tone: 'ok', status: 'all' } : { tone: 'neutral', status: 'no such event' };
}

function unreadRow(index: number): ExpectationRow {
  const title = [{ text: 'An expectation that this version of the page cannot read' }];
  const scope = [{ text: 'It is kept as it is.' }];
  return { index, title, scope, tone: 'neutral', status: 'not checked', differences: [] };
}

function shown({ expected, got, at }: Difference): ShownDifference {
  return { expected: conditionWords(expected), got: gotWords(got), ...(at && { at }) };
}
