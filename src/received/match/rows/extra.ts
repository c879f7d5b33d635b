import { differ } from '../difference';
import type { Insert } from './insertion';
import type { ReceivedText } from '../read-request';
import type { MatchedRow } from './row';
import type { RowResult } from './context';

/** Makes the row of something that arrived and that the template does not have; `insert` adds it to the template. */
export function extraRow(received: ReceivedText, isRepeated: boolean, insert: Insert | undefined): RowResult {
  const { place, name, at, nameAt, valueAt, sent, decoded } = received;
  const sentence = isRepeated
    ? `${name} arrived more often than the template sends it.`
    : `The template has no ${name === '' ? 'such value' : name}.`;
  const edit = isRepeated || !/^[\w.-]+$/.test(name) ? undefined : insert?.(received);
  const difference = differ(isRepeated ? 'repeated' : 'extra', sentence, {
    at,
    cause: { sentence: 'It was added on the way or by the sender.', evidence: 'inferred' },
    change: edit && { label: `Add ${name} to the template`, edits: [edit] },
  });
  const row: MatchedRow = {
    place,
    name,
    at,
    ...(nameAt && { nameAt }),
    valueAt,
    macros: [],
    sent,
    decoded,
    word: difference.word,
    differences: [difference],
  };
  return { row, values: [] };
}
