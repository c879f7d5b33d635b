import type { Mapped } from './text/mapped';
import type { Context, Item } from './reader';

/** Reads the lines of a text that a log wraps in JSON or in a cell. */
export type ReadInside = (source: Mapped, context: Context) => Iterable<Item>;

/** The names under which logs keep the text of another log, as `plainKey` writes them. */
export const MESSAGES = [
  'log',
  'message',
  'textpayload',
  'msg',
  'raw',
  'line',
  'event',
  'body',
  'data',
] as const;
