import { groupDigits } from '../digits';
import type { Span } from '../span';
import { MAX_INNER_VALUES, type Stop } from './layer';

/** Says that a text holds more values than are opened; `first` is where the first of the others stands, if there are any. */
export function leftOut(first: Span | undefined, text: string): { readonly stop?: Stop } {
  if (first === undefined) return {};
  const reason = `Only the first ${groupDigits(MAX_INNER_VALUES)} values in it are opened.`;
  return { stop: { reason, at: { from: first.from, to: text.length } } };
}
