import type { Span } from '../../engine';
import type { DecodingFault } from './component';
import type { SentPair } from './pairs';
import type { Loss } from './parser';
import type { LengthReading, Refusal } from './refusal';
import type { Stack } from './stack';
import type { Entries, StackPath, StackValue } from './value';

/** What a stack did with a name or its value that people may not expect. */
export type StackFlag =
  /** The name is spelled another way. */
  | 'renamed'
  /** The value is within a map or a list of another name. */
  | 'nested'
  /** The values are a list. */
  | 'list'
  /** The values are a map. */
  | 'map'
  /** The values are joined with commas into one. */
  | 'joined'
  /** Only the first value is read. */
  | 'first'
  /** Only the last value is read. */
  | 'last'
  /** A value, or all, cannot be read at all. */
  | 'lost'
  /** The value is `nil`, because there is no `=`. */
  | 'null'
  /** The value ends at a semicolon. */
  | 'split'
  /** The value ends at a `#`. */
  | 'cut'
  /** Characters beyond ASCII are read as Latin-1. */
  | 'latin-1'
  /** The value holds percent-escapes: it was encoded twice. */
  | 'still-encoded'
  | Exclude<DecodingFault, 'percent-kept'>;

/** Why a pair is not in what a handler gets: what a parser says, or that it comes after a `#`. */
export type PairLoss = Loss | 'fragment';

/** A name of a request, and what a handler gets for it. */
export interface StackName {
  /** The name as it was sent, decoded. */
  readonly sent: string;
  /** Whether it is in the query or in a form body. */
  readonly place: 'query' | 'form';
  /** The pairs of that name in the request, in order. */
  readonly spans: readonly Span[];
  /** The way to its value in the parameters; absent when there is none. */
  readonly path?: StackPath;
  /** The name as the handler has it: the first step of `path`. */
  readonly name?: string;
  readonly type: StackValue['type'] | 'missing';
  /** What the usual accessor returns; absent when it returns nothing. */
  readonly value?: StackValue;
  /** How many values the parameters hold for it; the usual accessor may return fewer. */
  readonly kept: number;
  /** The pairs that were lost: their position among those of the name, from 0, and why. */
  readonly lost: readonly { readonly position: number; readonly why: PairLoss }[];
  /** What happened to it, the most important first. */
  readonly flags: readonly StackFlag[];
  /** The line of code that reads it. */
  readonly code: string;
}

/** What a stack makes of a request. */
export interface StackReading {
  /** The stack that reads it. */
  readonly stack: Stack;
  /** Why no handler gets it; absent when one does. Then there are no names. */
  readonly refused?: Refusal;
  /** How long it is, against the limit of the stack's server. */
  readonly limit?: LengthReading;
  /** The pairs as the stack splits them: those of the query, then those of a form. */
  readonly pairs: readonly SentPair[];
  /** The parameters of the query with all values of each name, as the parser gives them. */
  readonly query: Entries;
  /** The parameters of a form body, when the stack's reading of forms is modeled. */
  readonly form?: Entries;
  /** What the handler gets for each name, in the order of the request. */
  readonly names: readonly StackName[];
  /** The kind of body that is there but whose reading is not modeled. */
  readonly bodyNotModelled?: 'form' | 'json' | 'text';
}
