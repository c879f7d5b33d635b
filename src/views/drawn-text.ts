/** The most UTF-16 units that are drawn of one value; copying copies all of it. */
export const MAX_DRAWN_LENGTH = 4000;

/** Returns a value as it is drawn: whole, or its beginning and an ellipsis. Never cuts a surrogate pair. */
export function drawnText(text: string): string {
  if (text.length <= MAX_DRAWN_LENGTH) return text;
  return `${text.slice(0, MAX_DRAWN_LENGTH).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
