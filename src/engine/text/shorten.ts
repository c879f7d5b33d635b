/** Cuts a text to a number of UTF-16 units, with an ellipsis after it. A character that is cut in two becomes U+FFFD. */
export function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).toWellFormed()}…` : text;
}
