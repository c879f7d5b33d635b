/** Undoes percent-encoding, once; a text with an escape that is broken or no UTF-8 stays as it is. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
