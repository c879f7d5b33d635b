import type { Summary } from '../../batch';
import { type Expectation, titleWords, type Word } from '../../batch/expectations';
import { groupDigits } from '../../engine';

/** Whether an expectation holds for the events it is for. */
export interface ExpectedLine {
  /** Its place among the expectations of the run, for a filter. */
  readonly place: number;
  /** Its name or what must hold. */
  readonly words: readonly Word[];
  /** `none` while no event is one that it is for. */
  readonly state: 'pass' | 'fail' | 'none';
  /** For how many events it fails: “all”, “1,912 fail”, “no such event”. */
  readonly result: string;
}

/** Says of each expectation for how many events it holds. */
export function expectedLines(
  expectations: readonly Expectation[],
  counts: Summary['expectations'],
): readonly ExpectedLine[] {
  return expectations.map((expectation, place) => {
    const { rows, failed } = counts?.[place] ?? { rows: 0, failed: 0 };
    const words = titleWords(expectation);
    if (rows === 0) {
      return { place, words, state: 'none', result: counts === undefined ? '' : 'no such event' };
    }
    if (failed === 0) return { place, words, state: 'pass', result: 'all' };
    return {
      place,
      words,
      state: 'fail',
      result: `${groupDigits(failed)} ${failed === 1 ? 'fails' : 'fail'}`,
    };
  });
}
