/** Decodes percent-encoding once; returns the text unchanged when an escape is malformed or not valid UTF-8. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Decodes every percent-escape that is valid UTF-8 once; others stay. */
export function percentDecodedLoosely(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, percentDecoded);
}

// Enough for a URL in a URL in a URL.
const MAX_LEVELS = 4;

/** Returns a text and what percent-decoding makes of it, level by level, until nothing changes; at most four levels. */
export function decodedLevels(text: string): readonly string[] {
  const levels = [text];
  while (levels.length <= MAX_LEVELS) {
    const last = levels.at(-1) ?? '';
    const next = last.includes('%') ? percentDecodedLoosely(last) : last;
    if (next === last) break;
    levels.push(next);
  }
  return levels;
}

/** Decodes percent-encoding as often as it was applied, at most four times. */
export function percentDecodedFully(text: string): string {
  return decodedLevels(text).at(-1) ?? text;
}
