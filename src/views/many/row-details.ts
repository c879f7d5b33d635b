import type { Outcome } from '../../batch';
import { decode, outlineTemplate } from '../../engine';
import { VERDICT_LOOKS, type VerdictLook } from '../delivery/verdict-look';
import { lowerFirst } from './reasons';

/** A name and value of a request, decoded as a receiver reads it. */
export interface DecodedPair {
  /** The name. */
  readonly name: string;
  /** The value. */
  readonly value: string;
}

/** A name whose value differs between the requests of two templates. */
export interface PairDifference {
  /** The name. */
  readonly name: string;
  /** Its value in the request of the other template; undefined when that does not send it. */
  readonly other: string | undefined;
  /** Its value in the request of the template; undefined when that does not send it. */
  readonly own: string | undefined;
}

/** Lists the parameters, headers and body of a request. */
export function decodedPairs(request: string): readonly DecodedPair[] {
  const decoded = decode(request, outlineTemplate(request).outline);
  const textAt = ({ from, to }: { from: number; to: number }) => request.slice(from, to);
  return [
    ...decoded.parameters.map(({ name, value }) => ({ name: name.text, value: value?.text ?? '' })),
    ...decoded.headers.map(({ name, value }) => ({ name: textAt(name).trim(), value: textAt(value).trim() })),
    ...(decoded.body === undefined ? [] : [{ name: 'body', value: textAt(decoded.body) }]),
  ];
}

/** Lists what differs between the requests of two templates; the address is compared as a whole. */
export function pairDifferences(other: string, own: string): readonly PairDifference[] {
  const [theirs, ours] = [groupedPairs(other), groupedPairs(own)];
  const names = new Set([...theirs.keys(), ...ours.keys()]);
  return [...names]
    .map((name) => ({ name, other: theirs.get(name), own: ours.get(name) }))
    .filter((pair) => pair.other !== pair.own);
}

// A name that is sent several times is compared with all its values.
function groupedPairs(request: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const address = /^[^?\r\n]*/.exec(request)?.[0] ?? '';
  pairs.set('address', address);
  for (const { name, value } of decodedPairs(request)) {
    const known = pairs.get(name);
    pairs.set(name, known === undefined ? value : `${known}, ${value}`);
  }
  return pairs;
}

/** An outcome as a cell shows it. */
export interface OutcomeCell {
  /** The state in one or two words. */
  readonly word: string;
  /** What decides, in small letters; empty where the state says all. */
  readonly reason: string;
  /** The name of its color token, without the two hyphens. */
  readonly token: VerdictLook['token'];
}

/** Words an outcome for a cell. */
export function outcomeCell({ state, reason }: Pick<Outcome, 'state' | 'reason'>): OutcomeCell {
  if (state === 'second-row') return { word: 'Second row', reason: '', token: 'neutral' };
  if (state === 'unread') return { word: 'Not read', reason: lowerFirst(reason), token: 'neutral' };
  const { word, token } = VERDICT_LOOKS[state];
  const isGood = state === 'will-be-sent' || state === 'with-warnings';
  return { word, reason: isGood ? '' : lowerFirst(reason), token };
}
