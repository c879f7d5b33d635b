import type { LayerText, ValueNote } from '../engine/layers';
import type { Span } from '../engine';
import { EVENT_FIELDS } from '../vocabulary';
import type { Row } from '../views';
import type { Session } from './session.svelte';

/** A value of the request taken apart as far as it goes, and what its innermost text looks like. */
export interface OpenedValue {
  /** What was sent, then each text that was made of it. */
  readonly texts: readonly OpenedText[];
  /** How many more texts there are inside. */
  readonly more: number;
  /** The innermost text of the value itself. */
  readonly innermost: string;
  readonly notes: readonly ValueNote[];
  /** Gives what corresponds to a stretch of one text in each of them. */
  readonly follow: (index: number, span: Span) => readonly (Span | undefined)[];
}

/** One text of an opened value, cut into the stretches that can be pointed at. */
export interface OpenedText extends LayerText {
  readonly stretches: readonly Span[];
  /** What it looks like, for a value inside another text; what the value itself looks like stands beside the texts. */
  readonly notes: readonly ValueNote[];
}

// Each text is drawn stretch by stretch, and nobody looks at more.
const MOST_TEXTS = 100;

const PLACES = { query: 'query', form: 'form', header: 'header' } as const;

/** Takes the value of a row apart, beginning with the text that is sent. What it needs loads on demand. */
export async function openRow(session: Session, row: Row): Promise<OpenedValue> {
  const { describeValue, followStretch, openValue, stretchesOf, textsOf } = await import('../engine/layers');
  const sent = session.rendering.text.slice(row.at.from, row.at.to);
  const at =
    row.place === 'query' || row.place === 'form' || row.place === 'header' ? PLACES[row.place] : 'plain';
  const opening = openValue(sent, { at });
  const all = textsOf(sent, opening);
  // A text stands behind the one it was made of, so that the first ones are whole by themselves.
  const texts = all.slice(0, MOST_TEXTS);
  const innermost = opening.layers.at(-1)?.after ?? row.value;
  const identifiers = identifiersOf(session);
  const isInnermost = (index: number) =>
    !texts.some(({ parent, path }) => parent === index && path === undefined);
  return {
    texts: texts.map((text, index) => ({
      ...text,
      stretches: stretchesOf(texts, index),
      notes: text.depth > 0 && isInnermost(index) ? describeValue(text.text, { identifiers }) : [],
    })),
    more: all.length - texts.length,
    innermost,
    notes: describeValue(innermost, { identifiers, ...currencyOf(session, row) }),
    follow: (index, span) => followStretch(texts, index, span),
  };
}

const IDENTIFIERS: ReadonlySet<string> = new Set([
  ...EVENT_FIELDS.filter(({ type }) => type === 'device-id').map(({ name }) => name),
  'appsflyer_id',
  'customer_user_id',
  // Leanplum's language.
  'User ID',
  'Device ID',
]);

// Hashes are compared with what identifies the user or the device.
function identifiersOf({ fields }: Session): ReadonlyMap<string, string> {
  return new Map(
    [...fields].flatMap(([name, { text }]) =>
      IDENTIFIERS.has(name) && text !== '' ? [[name, text] as const] : [],
    ),
  );
}

/** The event fields that hold amounts, each with where its currency stands: a field, or a currency that is always the same. */
const AMOUNTS = new Map([
  ['event_revenue', { field: 'event_revenue_currency' }],
  ['event_revenue_usd', { currency: 'USD' }],
  ['af_cost_value', { field: 'af_cost_currency' }],
]);

function currencyOf({ fields, segments }: Session, row: Row): { readonly currency?: string } {
  for (const index of row.segments) {
    const key = segments[index]?.filling?.field?.key ?? '';
    const amount = AMOUNTS.get(key);
    if (amount === undefined) continue;
    const currency = 'field' in amount ? fields.get(amount.field)?.text : amount.currency;
    if (currency !== undefined && currency !== '') return { currency };
  }
  return {};
}
