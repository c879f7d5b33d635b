import type { Span } from '../../../engine';
import { jsonStringLayer } from '../../../engine/layers';
import { edited, type Recognizer } from '../form';

const ESCAPED = /[{[]\s*(?:[{[]\s*)?(?:\\+[rnt]\s*)*\\"(?:[^"\\]|\\[^])*/y;
const DOUBLED = /[{[]\s*(?:[{[]\s*)?""(?:[^"]|"")*/y;

/** JSON that is written inside a quoted text, with the escapes of that text. */
export interface EmbeddedJson extends Span {
  /** The JSON, without the escapes. */
  readonly json: string;
}

/** Finds JSON that begins at an offset and whose quotes are escaped or doubled, as inside a text or a cell. */
export function embeddedAt(text: string, from: number): EmbeddedJson | undefined {
  for (const pattern of [ESCAPED, DOUBLED]) {
    pattern.lastIndex = from;
    if (!pattern.test(text)) continue;
    const written = text.slice(from, pattern.lastIndex);
    const to = from + written.search(/[}\]][^}\]]*$/) + 1;
    const whole = text.slice(from, to);
    const json = pattern === DOUBLED ? whole.replaceAll('""', '"') : jsonStringLayer(whole)?.after;
    if (to > from && json !== undefined) return { from, to, json };
  }
  return undefined;
}

/** Recognizes JSON whose quotes are doubled, as in a cell of a table or in an argument on Windows. */
export const readDoubled: Recognizer = (text) => {
  if (!/^\s*[{[]\s*(?:[{[]\s*)?""\w/.test(text) || text.replaceAll('""', '').includes('"')) {
    return undefined;
  }
  const edits = Array.from(text.matchAll(/""/g), ({ index }) => ({
    from: index,
    to: index + 2,
    insert: '"',
  }));
  return {
    ...edited(text, edits),
    phrase: 'text with doubled quotes',
    label: 'text with doubled quotes',
    notes: [],
  };
};
