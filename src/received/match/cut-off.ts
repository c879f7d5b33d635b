import type { Span } from '../../engine';
import type { Pair } from './pairing';
import type { ReceivedRequest, ReceivedText } from './read-request';
import type { Slot } from './slots';

/** The first thing that the template sends and that is missing because the request ends in its middle. */
export interface CutOff {
  /** What is missing. */
  readonly slot: Slot;
  /** The end of the request, or the part of a name that it ends with. */
  readonly at: Span;
  /** The name that is not whole; absent where the request ends in its JSON. */
  readonly received?: ReceivedText;
  /** Where it ends, in one sentence. */
  readonly sentence: string;
}

/** Finds where a request ends in the middle of a name or of its JSON; undefined where it does not. */
export function findCutOff(pairs: readonly Pair[], request: ReceivedRequest): CutOff | undefined {
  return request.isJsonCut ? inJson(pairs, request) : inName(pairs, request);
}

function inJson(pairs: readonly Pair[], { text }: ReceivedRequest): CutOff | undefined {
  const slot = firstAfterAll(pairs, 'json');
  const at = { from: text.length, to: text.length };
  return slot && { slot, at, sentence: 'The JSON of the body ends before it; a closing bracket is missing.' };
}

function inName(pairs: readonly Pair[], request: ReceivedRequest): CutOff | undefined {
  const received = pairs.find(
    (pair) => pair.slot === undefined && pair.received?.at.to === lastOffset(request),
  )?.received;
  if (received === undefined || received.nameAt?.to !== received.at.to) return undefined;
  const { place, name, at } = received;
  const slot = place === 'query' || place === 'form' ? firstAfterAll(pairs, place) : undefined;
  if (slot === undefined || name === '' || !slot.name.startsWith(name)) return undefined;
  return { slot, at, received, sentence: `The request ends in the middle of its name, after “${name}”.` };
}

// What the template sends first after everything that arrived in the same place.
function firstAfterAll(pairs: readonly Pair[], place: Slot['place']): Slot | undefined {
  const sent = pairs.flatMap(({ slot, received }) => (slot?.place === place ? [{ slot, received }] : []));
  const last = sent.findLastIndex(({ received }) => received !== undefined);
  return last < 0 ? undefined : sent[last + 1]?.slot;
}

/** Where the part of a request ends that has parameters. */
export function lastOffset({ text, decoded, outline }: ReceivedRequest): number {
  return outline.body === undefined ? (decoded.url.query?.to ?? outline.url.to) : text.length;
}
