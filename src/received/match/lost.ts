import { entityNames, percentDecode, type Span } from '../../engine';
import type { Cause, DifferenceCode } from './difference';
import type { ReceivedRequest, ReceivedText } from './read-request';
import type { Slot } from './slots';

/** A parameter that is in the text of the request, where no receiver finds it. */
export interface LostText {
  /** Why it is lost. */
  readonly code: Extract<
    DifferenceCode,
    'lost-in-fragment' | 'lost-after-semicolon' | 'lost-in-value' | 'lost-to-entity'
  >;
  /** What is in place of the & before it; absent where the beginning of its name is a part of that. */
  readonly sign?: string;
  /** The parameter as it would be read. */
  readonly received: ReceivedText;
  /** The parameter whose value it became a part of; absent for what is in the fragment. */
  readonly inside?: ReceivedText;
}

/** Finds the parameters that are missing but are in the fragment, or in the value of another parameter. */
export function findLost(missing: readonly Slot[], request: ReceivedRequest): ReadonlyMap<Slot, LostText> {
  const wanted = new Map<string, Slot[]>();
  for (const slot of missing) {
    if (slot.place !== 'query' && slot.place !== 'form') continue;
    const list = wanted.get(slot.name);
    if (list === undefined) wanted.set(slot.name, [slot]);
    else list.push(slot);
  }
  const found = new Map<Slot, LostText>();
  if (wanted.size === 0) return found;
  for (const lost of lostTexts(request)) {
    const slot = wanted.get(lost.received.name)?.shift();
    if (slot !== undefined) found.set(slot, lost);
  }
  return found;
}

function* lostTexts(request: ReceivedRequest): Generator<LostText> {
  const { text, decoded, parameters } = request;
  const { fragment } = decoded.url;
  if (fragment !== undefined) {
    yield* listed(text, fragment, '&', (received) => ({ code: 'lost-in-fragment', received }));
  }
  for (const inside of parameters) {
    for (const sign of SIGNS) {
      const { valueAt, sent } = inside;
      const index = sent.indexOf(sign);
      if (index < 0) continue;
      yield* listed(text, { from: valueAt.from + index + sign.length, to: valueAt.to }, sign, (received) => ({
        code: sign === ';' ? 'lost-after-semicolon' : 'lost-in-value',
        sign,
        received: { ...received, place: inside.place },
        inside,
      }));
    }
    yield* behindEntities(text, inside);
  }
}

// What is written for the & between two parameters.
const SIGNS = [';', '?', '%26'] as const;

function* listed(
  text: string,
  within: Span,
  separator: string,
  lost: (received: ReceivedText) => LostText,
): Generator<LostText> {
  let { from } = within;
  for (const written of text.slice(within.from, within.to).split(separator)) {
    const to = from + written.length;
    const equals = written.indexOf('=');
    if (equals > 0) yield lost(parameterAt(text, { from, to }, from + equals, { from, to: from + equals }));
    from = to + separator.length;
  }
}

function parameterAt(text: string, at: Span, equals: number, nameAt: Span, name?: string): ReceivedText {
  const valueAt = { from: equals + 1, to: at.to };
  const sent = text.slice(valueAt.from, valueAt.to);
  return {
    place: 'query',
    name: name ?? percentDecode(text.slice(nameAt.from, nameAt.to), true).text,
    at,
    nameAt,
    valueAt,
    sent,
    decoded: percentDecode(sent, true).text,
  };
}

// HTML reads `&curren` in `&currency=` as the character `¤`, which is then sent raw or encoded.
const CHARACTER = /([\u00a0-\u00ff]|%C2%[AB][0-9A-F]|%C3%[89AB][0-9A-F]);?([A-Za-z0-9_.-]{0,60})=/gi;

function* behindEntities(text: string, inside: ReceivedText): Generator<LostText> {
  const { valueAt, sent } = inside;
  const places = [...sent.matchAll(CHARACTER)];
  for (const [index, found] of places.entries()) {
    const [whole, written = '', rest = ''] = found;
    const from = valueAt.from + found.index;
    const equals = from + whole.length - 1;
    const next = places[index + 1]?.index;
    const at = { from, to: next === undefined ? valueAt.to : valueAt.from + next };
    for (const entity of entityNames(percentDecode(written, false).text)) {
      const received = parameterAt(text, at, equals, { from, to: equals }, `${entity}${rest}`);
      yield { code: 'lost-to-entity', received: { ...received, place: inside.place }, inside };
    }
  }
}

/** Why there is HTML in a request. */
export const FROM_PAGE: Cause = {
  sentence: 'The template or the address was probably copied from a web page or a mail.',
  evidence: 'inferred',
};

/** What is known about how parameters get lost, by the code of the difference. */
export const LOST_CAUSES: Readonly<Record<LostText['code'], Cause>> = {
  'lost-in-fragment': {
    sentence:
      'Clients keep that part to themselves, and of servers that get it all the same many leave it out.',
    evidence: 'observed',
    source: 'RECEIVERS',
  },
  'lost-after-semicolon': {
    sentence:
      'Of the measured servers, Go drops the whole pair, and only Rack 2.2 divides parameters at a semicolon.',
    evidence: 'observed',
    source: 'RECEIVERS',
  },
  'lost-in-value': {
    sentence: 'An address was probably put together or encoded again on the way.',
    evidence: 'assumed',
  },
  'lost-to-entity': FROM_PAGE,
};

/** Says in a sentence why a parameter is lost. */
export function lostSentence({ code, sign, inside }: LostText): string {
  switch (code) {
    case 'lost-in-fragment':
      return 'It comes after a #, which ends the query.';
    case 'lost-after-semicolon':
      return `It comes after a ; and not after a &, so most servers read it as part of ${inside?.name ?? 'the value before it'}.`;
    case 'lost-in-value':
      return `It comes after ${sign === '?' ? 'another ?' : 'an encoded &, %26,'} and not after a &, so it is read as part of ${inside?.name ?? 'the value before it'}.`;
    case 'lost-to-entity':
      return `The & and the beginning of its name became one character, so it is read as part of ${inside?.name ?? 'the value before it'}.`;
  }
}
