import { applyEdits, type Edit, type Span } from '../engine';
import type { NotationRow } from '../vocabulary/notations';
import type { TranslatedRow, Translation } from './translation';

/** A callback of Adjust's that is sent only where a condition holds, as in `equal,{environment},sandbox,https://…`. */
export interface ConditionalCallback {
  /** The request without the condition, which is a disabled line of it. */
  readonly text: string;
  /** The edits that make it of the callback, in order and without overlaps. */
  readonly edits: readonly Edit[];
  /** The condition as a row of the translation. */
  readonly row: TranslatedRow;
}

const HEAD =
  /^(\s*)(?:(GET|POST), {0,2})?((?:not)?(?:equal|contained), {0,2}(?:\{\w{1,40}\}){1,9}, {0,2}[^,{}\r\n]{0,200}), {0,2}(?=https?:\/\/)/i;
const BODY = /,(?=[\w.[\]-]{1,80}=)/;
const PAIR = /^([\w.[\]-]{1,80})=([^"\\&]*)$/;

const ROW: NotationRow = {
  names: ['condition'],
  meaning: 'a condition before the address',
  topic: 'other',
  form: 'text',
  fit: 'none',
  origin: { document: 'ADJUST-CONDITIONS', evidence: 'documented' },
};

/** Reads a callback with a condition, which is written on one line; undefined for any other text. */
export function readConditional(text: string): ConditionalCallback | undefined {
  const [head, lead = '', method = '', condition = ''] = HEAD.exec(text) ?? [];
  const end = text.trimEnd().length;
  if (head === undefined || /[\r\n]/.test(text.slice(head.length, end))) return undefined;
  const isPost = method.toUpperCase() === 'POST';
  const line = `\n  //${condition}`;
  const body = isPost ? bodyEdits(text, { from: head.length, to: end }, line) : undefined;
  const begin = { from: lead.length, to: head.length, insert: isPost ? 'POST ' : '' };
  const edits = [begin, ...(body ?? [{ from: end, to: end, insert: line }])];
  const from = head.lastIndexOf(condition);
  const has = body === undefined ? '' : ' Adjust sends the pairs after the address as a flat JSON object.';
  return {
    text: applyEdits(text, edits),
    edits,
    row: {
      theirs: condition,
      spans: [{ from, to: from + condition.length }],
      ours: `//${condition}`,
      fit: 'none',
      sentence: `Adjust sends the callback only where this holds. AppsFlyer has no conditions in templates.${has}`,
      choices: [],
      row: ROW,
    },
  };
}

// `key=value&key2=value2` after the address is sent as a flat JSON object.
function bodyEdits(text: string, { from, to }: Span, line: string): readonly Edit[] | undefined {
  const comma = text.slice(from, to).search(BODY);
  if (comma < 0) return undefined;
  const edits: Edit[] = [];
  let at = from + comma + 1;
  for (const written of text.slice(at, to).split('&')) {
    const pair = PAIR.exec(written);
    if (pair === null) return undefined;
    const sign = at + (pair[1] ?? '').length;
    if (edits.length > 0) edits.push({ from: at - 1, to: at, insert: '","' });
    edits.push({ from: sign, to: sign + 1, insert: '":"' });
    at += written.length + 1;
  }
  const head = `${line}\nContent-Type: application/json\n\n{"`;
  return [
    { from: from + comma, to: from + comma + 1, insert: head },
    ...edits,
    { from: to, to, insert: '"}' },
  ];
}

/** Returns the translation of a callback from that of its request without the condition. */
export function withCondition({ edits, row }: ConditionalCallback, inner: Translation): Translation {
  const place = ({ from, to }: Span) => ({ from: originOf(from, edits), to: originOf(to, edits) });
  const placed = inner.edits.map(({ insert, ...span }) => ({ ...place(span), insert }));
  const rows = inner.rows.map((each) => ({ ...each, spans: each.spans.map(place) }));
  const all = [...placed, ...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  return { text: inner.text, edits: all, rows: [row, ...rows] };
}

// Where an offset in the changed text was before the edits; inside of what they insert, where that begins.
function originOf(offset: number, edits: readonly Edit[]): number {
  let grown = 0;
  for (const { from, to, insert } of edits) {
    const begin = from + grown;
    if (offset <= begin) break;
    if (offset < begin + insert.length) return from;
    grown += insert.length - (to - from);
  }
  return offset - grown;
}
