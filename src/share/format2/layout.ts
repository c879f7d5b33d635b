const TOKENS = /"[^"\\]*(?:\\[^][^"\\]*)*"?|\{\}|\[\]|[{}[\],:]|[^"{}[\],:]+/g;
const BLANKS_OR_TEXT = /("[^"\\]*(?:\\[^][^"\\]*)*"?)|\s+/g;

/**
 * Removes white space from JSON if `indent` restores the exact text; otherwise returns undefined. White space at the
 * end stays. Total: the text need not be JSON.
 */
export function withoutLayout(text: string): string | undefined {
  const { core, tail } = splitTail(text);
  const compact = core.replace(BLANKS_OR_TEXT, (_, quoted: string | undefined) => quoted ?? '') + tail;
  return indent(compact, text.length) === text ? compact : undefined;
}

/**
 * Formats JSON with an indent of two spaces, as the page formats events; undefined when the result is longer than
 * `limit` UTF-16 units. Total: the text need not be JSON.
 */
export function indent(compact: string, limit: number): string | undefined {
  const { core, tail } = splitTail(compact);
  const written: string[] = [];
  let length = tail.length;
  let depth = 0;
  for (const [token] of core.matchAll(TOKENS)) {
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth = Math.max(0, depth - 1);
    // Deep nesting can make the result far longer than the text, so the length is checked before writing.
    length += token.length + (isBreak(token) ? 1 + 2 * depth : 0);
    if (length > limit) return undefined;
    written.push(laidOut(token, depth));
  }
  return written.join('') + tail;
}

function splitTail(text: string): { core: string; tail: string } {
  const core = text.trimEnd();
  return { core, tail: text.slice(core.length) };
}

function isBreak(token: string): boolean {
  return token.length === 1 && '{}[],'.includes(token);
}

function laidOut(token: string, depth: number): string {
  if (token === ':') return ': ';
  if (!isBreak(token)) return token;
  const lineBreak = `\n${'  '.repeat(depth)}`;
  return token === '}' || token === ']' ? lineBreak + token : token + lineBreak;
}
