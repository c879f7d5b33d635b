import type { EditorState, TransactionSpec } from '@codemirror/state';
import { jsonPlaceAt } from '../../json/place';
import { notAgain, withPair } from './put-pair';

/** How a value begins: in quotes, bare like a number, or in brackets. */
export type JsonShape = 'text' | 'bare' | 'object' | 'list';

const EMPTY: Record<JsonShape, string> = { text: '""', bare: '', object: '{}', list: '[]' };

/**
 * Replaces the typed part of a key at a cursor by the key, a colon, an empty value of the right shape and the missing
 * commas. The cursor is put inside the value. Undefined where no key is possible.
 */
export function writeKey(
  state: EditorState,
  name: string,
  cursor: number,
  shape: JsonShape,
): TransactionSpec | undefined {
  const place = jsonPlaceAt(state, cursor);
  if (place === undefined) return undefined;
  const key = JSON.stringify(name);
  const after = state.sliceDoc(place.to, place.to + 200).trimStart();
  const hasValue = after.startsWith(':');
  const value = hasValue ? '' : `: ${after.startsWith('"') ? ',' : ''}`;
  const comma = place.comma === undefined ? [] : [{ from: place.comma, insert: ',' }];
  const anchor = place.from + comma.length + key.length + (hasValue ? 0 : ': '.length);
  const spec = {
    changes: [...comma, { from: place.from, to: place.to, insert: key + value }],
    selection: { anchor },
    scrollIntoView: true,
    userEvent: 'input.complete',
  };
  if (hasValue) return notAgain(spec, anchor, '"');
  return EMPTY[shape] === '' ? spec : withPair(state, spec, EMPTY[shape]);
}

/**
 * Replaces the value at a cursor; what is in quotes stays in quotes. Undefined where no value is possible.
 */
export function writeValue(
  state: EditorState,
  value: string,
  cursor: number,
  isBare: boolean,
): TransactionSpec | undefined {
  const place = jsonPlaceAt(state, cursor);
  if (place === undefined) return undefined;
  const insert = isBare && !place.quoted ? value : JSON.stringify(value);
  const anchor = place.from + insert.length;
  const spec = {
    changes: { from: place.from, to: place.to, insert },
    selection: { anchor },
    scrollIntoView: true,
    userEvent: 'input.complete',
  };
  return insert.endsWith('"') ? notAgain(spec, anchor, '"') : spec;
}
