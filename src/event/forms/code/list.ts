import type { Span } from '../../../engine';
import { pairsOf } from './call';
import { type CodeEntry, type CodeValue } from './tree';
import { type CodeSign, noteSign } from './sign';

/** A value in brackets, with its key when it has one. */
export interface Part {
  /** The key, its place, and what is between it and the value. */
  readonly key?: { readonly text: string; readonly at: Span; readonly sign: string };
  /** The value. */
  readonly value: CodeValue;
}

/** Makes a list or an object of the values in brackets; undefined when only some have a key. */
export function listOf(
  { signs }: { readonly signs: Set<CodeSign> },
  parts: readonly Part[],
  at: Span,
  { opening, name }: { readonly opening: string; readonly name: string },
): CodeValue | undefined {
  const keyed = parts.filter(({ key }) => key !== undefined);
  if (keyed.length === 0) {
    const items = parts.map(({ value }) => value);
    return opening === '{'
      ? (pairsOf(items, at) ?? { type: 'list', items, ...at })
      : { type: 'list', items, ...at };
  }
  if (keyed.length < parts.length) return undefined;
  const isList = opening !== '{' || name === 'array';
  for (const { key } of keyed) noteSign(signs, key?.sign ?? '', isList);
  const isNumbered = keyed.every(({ key }, index) => key?.text === String(index));
  if (isNumbered) return { type: 'list', items: keyed.map(({ value }) => value), ...at };
  const entries = keyed.map(({ key, value }): CodeEntry => ({
    key: key?.text ?? '',
    keyAt: key?.at ?? value,
    value,
  }));
  return { type: 'object', entries, ...at };
}
