import type { Opening, ValueNote } from '../engine/layers';
import { EVENT_FIELDS } from '../vocabulary';
import type { Row } from './rows';
import type { Session } from './session.svelte';

/** A value of the request taken apart as far as it goes, and what its innermost text looks like. */
export interface OpenedValue extends Opening {
  readonly notes: readonly ValueNote[];
}

const PLACES = { query: 'query', form: 'form', header: 'header' } as const;

/** Takes the value of a row apart, beginning with the text that is sent. What it needs loads on demand. */
export async function openRow(session: Session, row: Row): Promise<OpenedValue> {
  const { describeValue, openValue } = await import('../engine/layers');
  const { text } = session.rendering;
  const at =
    row.place === 'query' || row.place === 'form' || row.place === 'header' ? PLACES[row.place] : 'plain';
  const opening = openValue(text.slice(row.at.from, row.at.to), { at });
  const innermost = opening.layers.at(-1)?.after ?? row.value;
  return {
    ...opening,
    notes: describeValue(innermost, { identifiers: identifiersOf(session), at: 'plain' }),
  };
}

const IDENTIFIERS: ReadonlySet<string> = new Set([
  ...EVENT_FIELDS.filter(({ type }) => type === 'device-id').map(({ name }) => name),
  'appsflyer_id',
  'customer_user_id',
]);

// Hashes are compared with what identifies the user or the device.
function identifiersOf({ fields }: Session): ReadonlyMap<string, string> {
  return new Map(
    [...fields].flatMap(([name, { text }]) =>
      IDENTIFIERS.has(name) && text !== '' ? [[name, text] as const] : [],
    ),
  );
}
