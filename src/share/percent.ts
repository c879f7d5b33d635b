/** Decodes percent-encoding once; returns the text unchanged when an escape is malformed or not valid UTF-8. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
