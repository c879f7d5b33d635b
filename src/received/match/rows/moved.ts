import { percentEncode } from '../../../engine';
import { decodeAt, isPercentPlace } from '../values/comparison';
import type { ExpectedTexts } from '../expected';
import type { Piece } from '../pieces';
import type { ReceivedText } from '../read-request';
import type { MatchPlace, Slot } from '../slots';

/** What a template would send for a slot in the place where its value arrived. */
export interface MovedSlot {
  /** The slot, with its text as that place writes it. */
  readonly slot: Slot;
  /** What is expected, with the values of its macros as that place writes them. */
  readonly expected: ExpectedTexts;
}

/** Moves a slot to the place of the text it arrived as, so its value is compared as that place encodes it. */
export function movedSlot(slot: Slot, { place, node }: ReceivedText, expected: ExpectedTexts): MovedSlot {
  const isBare = node !== undefined && node.type !== 'string';
  const write = (sent: string) => encodeAt(place, decodeAt(slot.place, sent, slot.isBare));
  const byPart = new Map(expected.byPart);
  const pieces = slot.pieces.map((piece): Piece => {
    if ('literal' in piece) return { ...piece, literal: write(piece.literal) };
    const sent = byPart.get(piece.partIndex);
    if (sent !== undefined) byPart.set(piece.partIndex, write(sent));
    return piece;
  });
  return { slot: { ...slot, place, isBare, pieces }, expected: { ...expected, byPart } };
}

function encodeAt(place: MatchPlace, text: string): string {
  return isPercentPlace(place) ? percentEncode(text) : JSON.stringify(text).slice(1, -1);
}
