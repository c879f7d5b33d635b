import type { Span } from '../../engine';
import { namesOf } from './names';
import { type SentPair, splitPairs, type SplitText } from './pairs';
import type { Failure } from './parser';
import type { StackReading } from './reading';
import { readLength, type Refusal, refusalOf } from './refusal';
import type { Stack } from './stack';
import { readWire, type Wire } from './wire';

/**
 * Reads a request as a stack does: its server checks the request line, its parser makes parameters of the query and of
 * a form body, and its usual accessor returns what a handler gets.
 *
 * `request` is a request as the engine writes it: a URL, or `METHOD URL`, headers, an empty line and the body. Total.
 */
export function readAs(stack: Stack, request: string): StackReading {
  return readWireAs(stack, readWire(request));
}

/** Reads a request that is taken apart already. */
export function readWireAs(stack: Stack, wire: Wire): StackReading {
  const limit = readLength(wire, stack.server);
  const base = { stack, ...(limit && { limit }), pairs: [], query: new Map(), names: [] };
  const refused = refusalOf(wire, stack.server);
  if (refused !== undefined) return { ...base, refused };
  const { sent: querySent, after } = queryPairs(stack, wire);
  const query = stack.parser.parse(querySent);
  const formSent = formPairs(stack, wire, querySent.pairs.length + after.length);
  const form = formSent && stack.parser.parse(formSent);
  const pairs = [...querySent.pairs, ...after, ...(formSent?.pairs ?? [])];
  const failure = query.failure ?? form?.failure;
  if (failure !== undefined) return { ...base, pairs, refused: failed(stack, failure, pairs) };
  const names = [
    ...namesOf(stack, wire, [...querySent.pairs, ...after], query),
    ...(formSent && form ? namesOf(stack, wire, formSent.pairs, form) : []),
  ];
  const isBodyRead = wire.body === undefined || form !== undefined;
  return {
    ...base,
    pairs,
    query: query.entries,
    ...(form && { form: form.entries }),
    names,
    ...(!isBodyRead && { bodyNotModelled: wire.body }),
  };
}

/** The pairs of the query that the parser gets, and those after a `#` that it does not. */
function queryPairs(stack: Stack, wire: Wire): { sent: SplitText; after: readonly SentPair[] } {
  const { query, hash, isHashSent } = wire;
  const { text } = wire;
  if (query === undefined) return { sent: { text, pairs: [], count: 0 }, after: [] };
  const isCut =
    hash !== undefined && (!isHashSent || stack.cutsFragment || stack.server.line?.fragment === 'cut');
  const to = isCut ? hash : query.to;
  const isLatin1 = stack.server.line?.nonAscii === 'latin-1';
  const sent = {
    ...splitPairs(text, { from: query.from, to }, 'query', stack.parser.separator, 0),
    isLatin1,
  };
  const next = isCut ? wire.text.slice(0, query.to).indexOf('&', hash) : -1;
  if (next < 0) return { sent, after: [] };
  const rest = { from: next + 1, to: query.to };
  return { sent, after: splitPairs(text, rest, 'query', '&', sent.pairs.length).pairs };
}

function formPairs(stack: Stack, { text, form }: Wire, first: number): SplitText | undefined {
  if (form === undefined || stack.form === undefined) return undefined;
  return splitPairs(text, form, 'form', stack.parser.separator, first);
}

function failed(stack: Stack, failure: Failure, pairs: readonly SentPair[]): Refusal {
  const { error, status, pair, by = stack.shortName } = failure;
  const at: Span | undefined = pairs.find(({ index }) => index === pair);
  return {
    by,
    ...(status !== undefined && { status }),
    error,
    reason:
      status === undefined
        ? `Reading the parameters raises ${error}.`
        : `Reading the parameters fails: ${error}.`,
    ...(at && { at: { from: at.from, to: at.to } }),
    evidence: stack.evidence,
  };
}
