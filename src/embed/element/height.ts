/** The minimum automatic height of an embed, in CSS pixels. The host's `height` attribute has no limits. */
const MIN_HEIGHT = 120;

/** The maximum automatic height of an embed, in CSS pixels. */
const MAX_HEIGHT = 1600;

/** The height of an embed whose readable text is lower than `MIN_HEIGHT`, in CSS pixels. */
const USUAL = 360;

/** Reads a `height` attribute in CSS pixels; undefined when it is absent or not a positive number. */
export function readHeight(text: string | null): number | undefined {
  const height = Number(text);
  return text !== null && text.trim() !== '' && Number.isFinite(height) && height > 0 ? height : undefined;
}

/** Returns the height to reserve for an embed whose readable text is `laid` CSS pixels high. */
export function reservedHeight(laid: number): number {
  return laid >= MIN_HEIGHT ? laid : USUAL;
}

/** Rounds a reported height up and limits it to `MIN_HEIGHT` and `MAX_HEIGHT`. */
export function cappedHeight(height: number): number {
  return Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, Math.ceil(height)));
}

/**
 * Returns true when an element can change its height without moving anything visible: it ends below the viewport before
 * and after, or is entirely above it, where scroll anchoring keeps the viewport in place.
 */
export function movesNothing(
  { top, bottom }: Pick<DOMRect, 'top' | 'bottom'>,
  height: number,
  windowHeight: number,
): boolean {
  return bottom <= 0 || Math.min(bottom, top + height) >= windowHeight;
}
