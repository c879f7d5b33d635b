/** The least and the greatest height an embed takes by itself, in CSS pixels; a host's `height` is taken as it is. */
export const LEAST = 120;
export const GREATEST = 1600;

/** The height of an embed whose element has none of its own. */
const USUAL = 360;

/** Reads a `height` attribute: CSS pixels, or undefined when it is absent or no height. */
export function readHeight(text: string | null): number | undefined {
  const height = Number(text);
  return text !== null && text.trim() !== '' && Number.isFinite(height) && height > 0 ? height : undefined;
}

/** Gives the height to reserve for an embed whose readable text takes up `laid` CSS pixels. */
export function reservedHeight(laid: number): number {
  return laid >= LEAST ? laid : USUAL;
}

/** Brings a reported height between the caps. */
export function cappedHeight(height: number): number {
  return Math.min(GREATEST, Math.max(LEAST, Math.ceil(height)));
}

/**
 * Tells whether an element can change its height without anything that is seen moving: it ends below the window
 * before and after, or is wholly above it, where the browser keeps the view in place.
 */
export function movesNothing(
  { top, bottom }: Pick<DOMRect, 'top' | 'bottom'>,
  height: number,
  windowHeight: number,
): boolean {
  return bottom <= 0 || Math.min(bottom, top + height) >= windowHeight;
}
