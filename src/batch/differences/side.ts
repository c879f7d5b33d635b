import {
  decode,
  maskTemplate,
  NO_SETTINGS,
  parse,
  percentDecode,
  type RenderOptions,
  type Span,
  type Template,
} from '../../engine';
import { type PreparedCandidate, prepareCandidate } from '../../received';
import { APPSFLYER } from '../../vocabulary';

/** One of two templates that are compared. */
export interface TemplateSide {
  /** The text of the template. */
  readonly template: string;
  /** The options it is rendered with. */
  readonly options: RenderOptions;
}

/** A named or placed text that a template sends. */
export type SentSlot = PreparedCandidate['slots'][number];

/** A part of a value: literal text or a macro. */
type Piece = SentSlot['pieces'][number];

/** What a template sends. */
export interface ReadSide {
  /** The method of the request. */
  readonly method: string;
  /** The scheme of the URL in lowercase, such as `https`; empty for an address without one. */
  readonly scheme: string;
  /** User and password in the address, as written; empty for none. */
  readonly credentials: string;
  /** The fragment of the address, as written; empty for none. */
  readonly fragment: string;
  /** What it sends, place by place, in its order. */
  readonly slots: readonly SentSlot[];
  /** All of it as it is written, without layout. */
  readonly written: string;
}

/** Reads what a template sends. Total: any text is a template. */
export function readSide({ template, options }: TemplateSide): ReadSide {
  const parsed = parse(template, APPSFLYER);
  const { slots } = prepareCandidate({
    id: 'side',
    name: '',
    source: 'present',
    template: parsed,
    vocabulary: APPSFLYER,
    options,
    settings: NO_SETTINGS,
  });
  const sent = parsed.parts.filter(({ type }) => type !== 'layout');
  const written = sent.map(({ from, to }) => parsed.text.slice(from, to)).join('');
  return { ...addressOf(parsed), slots: slots.filter((slot) => !isRoot(slot)), written };
}

function addressOf(template: Template): Omit<ReadSide, 'slots' | 'written'> {
  const { text, outline } = template;
  const { method, url } = outline;
  const { credentials, fragment } = decode(maskTemplate(template), { method, url, headers: [] }).url;
  const slice = (span: Span | undefined) => (span === undefined ? '' : text.slice(span.from, span.to));
  const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(slice(url).trimStart())?.[0].toLowerCase() ?? '';
  return { method, scheme, credentials: slice(credentials), fragment: slice(fragment) };
}

// An address without a path is sent with this one.
function isRoot({ place, pieces }: SentSlot): boolean {
  const [piece, ...others] = pieces;
  return (
    place === 'path' &&
    others.length === 0 &&
    piece !== undefined &&
    'literal' in piece &&
    piece.literal === '/'
  );
}

/** A text that is the same for values that mean the same: spellings of a macro and of escapes do not count. */
export function meaningOf({ pieces, place, isBare }: SentSlot): string {
  const parts = pieces.map((piece) =>
    'literal' in piece ? `=${decoded(piece.literal, place)}` : `(${macroKey(piece)}`,
  );
  return (isBare ? 'bare ' : '') + parts.join('\n');
}

/** The one macro that a value consists of; undefined for any other value. */
export function onlyMacro({ pieces }: SentSlot) {
  const [piece, ...others] = pieces;
  return piece === undefined || others.length > 0 || 'literal' in piece ? undefined : piece;
}

/** The value as it is written in the template, without layout. */
export function writtenValue({ pieces }: SentSlot): string {
  return pieces.map((piece) => ('literal' in piece ? piece.literal : piece.written)).join('');
}

/** True for a value without a macro. */
export function isFixed({ pieces }: SentSlot): boolean {
  return pieces.every((piece) => 'literal' in piece);
}

/** The macro without its hash, as the vocabulary names it; for an unknown one as it is written, since it is sent so. */
export function macroName(piece: Exclude<Piece, { literal: string }>): string {
  return piece.fill.match?.macro.name ?? `?${piece.written}`;
}

function macroKey(piece: Exclude<Piece, { literal: string }>): string {
  return `${macroName(piece)} ${piece.fill.match?.hash ?? ''}`;
}

function decoded(text: string, place: SentSlot['place']): string {
  if (place === 'host') return text.toLowerCase();
  return place === 'query' || place === 'form' ? percentDecode(text, true).text : text;
}
