import type { EventFields, Segment, Span } from '../../engine';
import {
  describeValue,
  followSpan,
  type LayerText,
  openValue,
  spansOf,
  textsOf,
  type ValueNote,
} from '../../engine/layers';
import type { MatchedRow } from '../../received';
import { EVENT_FIELDS } from '../../vocabulary';
import type { Row } from './rows';

/** A value of the request with every layer of encoding removed. */
export interface DecodedValue {
  /** The text that was sent, then each text decoded from it, at most 100. */
  readonly texts: readonly DecodedLayer[];
  /** How many further texts were left out. */
  readonly more: number;
  /** The value after the last layer. */
  readonly innermost: string;
  /** What the innermost text looks like, for example a hash or a time. */
  readonly notes: readonly ValueNote[];
  /** Finds what corresponds to `span` of the text at `index` in each of the texts; undefined where nothing does. */
  readonly follow: (index: number, span: Span) => readonly (Span | undefined)[];
}

/** One text of a decoded value, cut into the spans that can be pointed at. */
export interface DecodedLayer extends LayerText {
  /** The spans, in order; UTF-16 offsets of this text. */
  readonly spans: readonly Span[];
  /** What this text looks like, for the innermost text of a value inside another; otherwise empty. */
  readonly notes: readonly ValueNote[];
}

/** A value whose layers can be shown. */
export type LayeredValue = Pick<Row, 'name' | 'value' | 'at' | 'segments'> & {
  /** The part of the request that the value is in. */
  readonly place: Row['place'] | MatchedRow['place'];
};

/** What a value is decoded with. */
export interface DecodeValueInput {
  /** The whole text of the request. */
  readonly text: string;
  /** The segments of the request. */
  readonly segments: readonly Segment[];
  /** The fields that the template was filled from. */
  readonly fields: EventFields;
}

// Each text is drawn span by span, which would be slow for more.
const MAX_TEXTS = 100;

const PLACES = { query: 'query', form: 'form', header: 'header' } as const;

/** Decodes the value of a row layer by layer, beginning with the text that is sent. Total. */
export function decodeRow(input: DecodeValueInput, row: LayeredValue): DecodedValue {
  const sent = input.text.slice(row.at.from, row.at.to);
  const at =
    row.place === 'query' || row.place === 'form' || row.place === 'header' ? PLACES[row.place] : 'plain';
  const opening = openValue(sent, { at });
  const all = textsOf(sent, opening);
  // A text follows the one it was decoded from, so the first texts are complete without the rest.
  const texts = all.slice(0, MAX_TEXTS);
  const innermost = opening.layers.at(-1)?.after ?? row.value;
  const identifiers = identifiersOf(input.fields);
  const isInnermost = (index: number) =>
    !texts.some(({ parent, path }) => parent === index && path === undefined);
  return {
    texts: texts.map((text, index) => ({
      ...text,
      spans: spansOf(texts, index),
      notes: text.depth > 0 && isInnermost(index) ? describeValue(text.text, { identifiers }) : [],
    })),
    more: all.length - texts.length,
    innermost,
    notes: describeValue(innermost, { identifiers, ...currencyOf(input, row) }),
    follow: (index, span) => followSpan(texts, index, span),
  };
}

const IDENTIFIERS: ReadonlySet<string> = new Set([
  ...EVENT_FIELDS.filter(({ type }) => type === 'device-id').map(({ name }) => name),
  'appsflyer_id',
  'customer_user_id',
  // Leanplum's.
  'User ID',
  'Device ID',
]);

// Hashes are compared with the identifiers of the user and the device.
function identifiersOf(fields: EventFields): ReadonlyMap<string, string> {
  return new Map(
    [...fields].flatMap(([name, { text }]) =>
      IDENTIFIERS.has(name) && text !== '' ? [[name, text] as const] : [],
    ),
  );
}

/** The event fields that hold amounts, each with the field that names its currency, or with a fixed currency. */
const AMOUNTS = new Map([
  ['event_revenue', { field: 'event_revenue_currency' }],
  ['event_revenue_usd', { currency: 'USD' }],
  ['af_cost_value', { field: 'af_cost_currency' }],
]);

function currencyOf(
  { fields, segments }: DecodeValueInput,
  row: LayeredValue,
): { readonly currency?: string } {
  for (const index of row.segments) {
    const key = segments[index]?.filling?.field?.key ?? '';
    const amount = AMOUNTS.get(key);
    if (amount === undefined) continue;
    const currency = 'field' in amount ? fields.get(amount.field)?.text : amount.currency;
    if (currency !== undefined && currency !== '') return { currency };
  }
  return {};
}
