import { type EventFields, percentDecode, type RenderOptions, shorten, type Span } from '../../../engine';
import type { Vocabulary } from '../../../vocabulary';
import type { Difference } from '../difference';
import type { MacroPiece } from '../pieces';
import type { MatchPlace } from '../slots';

/** What was received for one macro, and what was expected for it. */
export interface Comparison {
  /** The macro. */
  readonly piece: MacroPiece;
  /** The name of the parameter, header or key that it is in. */
  readonly name: string;
  /** Where in the request that is. */
  readonly place: MatchPlace;
  /** The language of the template. */
  readonly vocabulary: Vocabulary;
  /** The options that the expected text was rendered with. */
  readonly options: RenderOptions;
  /** What was received, as it was sent. */
  readonly sent: string;
  /** The same, decoded once as its place is. */
  readonly decoded: string;
  /** Its place in the request. */
  readonly at: Span;
  /** What was expected, as it would be sent; absent without an event. */
  readonly expectedSent?: string;
  /** The same, decoded. */
  readonly expected?: string;
  /** The event that the expected text is rendered from. */
  readonly event?: EventFields;
  /** True when nothing of the request follows the value. */
  readonly isLast: boolean;
  /** True when the value around it may be divided in other ways. */
  readonly isDoubtful: boolean;
}

/** Finds one kind of difference; undefined when there is none of it. */
export type Check = (comparison: Comparison) => Difference | undefined;

/** True for the places in which values are percent-encoded. */
export function isPercentPlace(place: MatchPlace): boolean {
  return place === 'query' || place === 'form' || place === 'path' || place === 'host';
}

/** Decodes a part of a value as a receiver does in its place. Total: what cannot be decoded stays as it is. */
export function decodeAt(place: MatchPlace, sent: string, isBare: boolean): string {
  if (place === 'json') return isBare ? bareText(sent) : (jsonText(`"${sent}"`) ?? sent);
  return isPercentPlace(place) ? percentDecode(sent, place !== 'path').text : sent;
}

// A bare JSON text is the value of a macro; any other JSON is sent as it is.
function bareText(sent: string): string {
  return sent.startsWith('"') ? (jsonText(sent) ?? sent) : sent;
}

function jsonText(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Shortens a text for a sentence. */
export function short(text: string): string {
  return `“${shorten(text, 40)}”`;
}
