import { type Component, type Decoder, type DecodingFault, fromLatin1 } from './component';
import type { Separator, SplitText } from './pairs';
import type { Entries } from './value';

/** Why the value of a pair is not in the parameters that a handler gets. */
export type Loss =
  /** It has an escape that the parser refuses. */
  | 'undecodable'
  /** It has a literal semicolon. */
  | 'semicolon'
  /** It has no name. */
  | 'no-name'
  /** It has no value, and the parser drops such pairs. */
  | 'empty'
  /** It comes after as many pairs as the parser reads. */
  | 'over-limit'
  /** Its name is that of a property all objects have. */
  | 'reserved'
  /** Its name is nested too deeply. */
  | 'too-deep'
  /** A later pair took its place. */
  | 'overwritten';

/** Why a parser gives no parameters at all. */
export interface Failure {
  /** The error as the stack names it. */
  readonly error: string;
  /** What raises it, when that is not the stack itself. */
  readonly by?: string;
  /** The status of the answer; absent when the handler itself gets the error. */
  readonly status?: number;
  /** The pair at fault; absent when it is the number of pairs. */
  readonly pair?: number;
}

/** What a parser makes of a query or a form. */
export interface Parsed {
  /** The parameters in the order in which their names first came. */
  readonly entries: Entries;
  /** What happened to values that could not be decoded as a whole, by pair. */
  readonly faults: ReadonlyMap<number, DecodingFault>;
  /** Why values are not in `entries`, by pair. */
  readonly losses: ReadonlyMap<number, Loss>;
  /** Set when there are no parameters, because the parser refuses all of them. */
  readonly failure?: Failure;
}

/** A parser of queries and forms. Total. */
export interface Parser {
  /** Where it splits the text. */
  readonly separator: Separator;
  /** Reads the pairs of a query or a form. */
  readonly parse: (sent: SplitText) => Parsed;
}

/** A pair whose name and value are decoded. */
export interface ReadPair {
  /** The index of the pair as it was sent. */
  readonly index: number;
  /** The name, decoded. */
  readonly name: string;
  /** The value, decoded. Absent without an `=`. */
  readonly value?: string;
  /** What happened to the name, when it could not be decoded as a whole. */
  readonly nameFault?: DecodingFault;
}

/** A name or a value that a decoder refuses. */
export type Refused = Extract<Component, { ok: false }>;

/** What a decoder reads of the pairs. */
export interface ReadPairs {
  /** The pairs that it accepts. */
  readonly pairs: readonly ReadPair[];
  /** What could not be decoded, by the index of the pair. */
  readonly faults: Map<number, DecodingFault>;
  /** Why pairs are dropped, by their index. */
  readonly losses: Map<number, Loss>;
  /** The first name or value that is refused, and its pair. */
  readonly refused?: Refused & { readonly pair: number };
}

/** Decodes the names and values of pairs. */
export function decodePairs({ text, pairs, isLatin1 }: SplitText, decoder: Decoder): ReadPairs {
  const decode = isLatin1 === true ? fromLatin1(decoder) : decoder;
  const read: ReadPair[] = [];
  const faults = new Map<number, DecodingFault>();
  const losses = new Map<number, Loss>();
  let refused: ReadPairs['refused'];
  for (const { index, name, value } of pairs) {
    const key = decode(text.slice(name.from, name.to));
    const given = value && decode(text.slice(value.from, value.to));
    if (key.ok && given?.ok !== false) {
      const nameFault = key.fault && { nameFault: key.fault };
      read.push({ index, name: key.text, ...(given && { value: given.text }), ...nameFault });
      const fault = given?.fault ?? key.fault;
      if (fault !== undefined) faults.set(index, fault);
    } else {
      losses.set(index, 'undecodable');
      const bad = key.ok ? given : key;
      if (bad?.ok === false) refused ??= { ...bad, pair: index };
    }
  }
  return { pairs: read, faults, losses, ...(refused && { refused }) };
}
