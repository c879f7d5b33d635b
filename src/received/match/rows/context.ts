import type { Span } from '../../../engine';
import type { PreparedCandidate } from '../candidate';
import type { CutOff } from '../cut-off';
import type { ExpectedTexts } from '../expected';
import type { ReceivedValue } from '../fields';
import type { Insert } from './insertion';
import type { LostText } from '../lost';
import type { ReceivedRequest, ReceivedText } from '../read-request';
import type { MatchedRow, RowMacro } from './row';
import type { Slot } from '../slots';

/** What the rows of a match are made from. */
export interface RowContext {
  /** The template. */
  readonly prepared: PreparedCandidate;
  /** The request. */
  readonly request: ReceivedRequest;
  /** What the template sends for the expected event. */
  readonly expected: ExpectedTexts;
  /** The parameters that are in the request where no receiver finds them. */
  readonly lost: ReadonlyMap<Slot, LostText>;
  /** Where the value of a parameter ends when others were lost into it. */
  readonly ends: ReadonlyMap<ReceivedText, number>;
  /** Where the request ends in the middle of something; absent where it does not. */
  readonly cutOff: CutOff | undefined;
  /** The place in the template after which nothing arrived; the length of the template when its end did. */
  readonly arrivedTo: number;
  /** Where in the template parameters are that the text may have left out; absent where it has no mark of that. */
  readonly gap: Span | undefined;
  /** Adds what the template does not have to it. */
  readonly insert: Insert;
}

/** A row and what was received for its macros. */
export interface RowResult {
  /** The row. */
  readonly row: MatchedRow;
  /** What arrived for each macro that can be told apart. */
  readonly values: readonly ReceivedValue[];
}

/** Lists the macros of a slot, each with what was received for it. */
export function macrosOf({ pieces }: Slot, values: readonly ReceivedValue[]): readonly RowMacro[] {
  const macros: RowMacro[] = [];
  for (const piece of pieces) {
    if ('literal' in piece) continue;
    const { partIndex, number, at: templateAt, fill } = piece;
    const { name } = fill.part;
    const at = values.find((each) => each.piece === piece)?.at;
    macros.push(
      at === undefined
        ? { name, partIndex, number, templateAt }
        : { name, partIndex, number, templateAt, at },
    );
  }
  return macros;
}
