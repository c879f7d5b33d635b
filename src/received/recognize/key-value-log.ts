import type { Span } from '../../engine';
import { timeIn } from './access-log';
import { arrivalOfFields } from './fields';
import { plainKey } from './json-source';
import { cutLine, type Line, placeInLine, trimmedLine } from './line';
import type { Mapped } from './mapped';
import { ofLine, type Reader } from './reader';
import { withoutEntities } from './undo';

const PAIR = /(?<=^|[\s,;[{(])([A-Za-z_][\w.@-]*)=("(?:[^"\\]|\\[^])*"|'[^']*'|[^\s"']+)/dg;

interface Pair {
  readonly key: string;
  readonly value: Span;
}

/**
 * Reads a line of `key=value` pairs: logfmt, and Heroku's router, which writes the address as `path="…"`
 * (devcenter.heroku.com, http-routing).
 */
export const readKeyValueLog: Reader = {
  forms: ['key-value-log'],
  read: (whole) => {
    const line = trimmedLine(whole);
    if (!/=["'/h]/.test(line.text)) return undefined;
    const pairs = pairsIn(line.text);
    const arrival = arrivalOfFields((names, fits) => found(line, pairs, names, fits), {
      form: 'key-value-log',
      at: placeInLine(line, { from: 0, to: line.text.length }),
      time: timeIn(line.text),
      product: /\brouter\b.*\bdyno=/.test(line.text) ? 'heroku' : undefined,
    });
    return arrival && ofLine(whole, [arrival]);
  },
};

function pairsIn(text: string): readonly Pair[] {
  return Array.from(text.matchAll(PAIR), ({ 1: key = '', 2: value = '', indices }) => {
    const [from, to] = indices?.[2] ?? [0, 0];
    const isQuoted = /^["']/.test(value);
    return { key: plainKey(key), value: isQuoted ? { from: from + 1, to: to - 1 } : { from, to } };
  });
}

function found(
  line: Line,
  pairs: readonly Pair[],
  names: readonly string[],
  fits: (text: string) => boolean,
): Mapped | undefined {
  for (const name of names) {
    const pair = pairs.find(({ key, value }) => key === name && fits(line.text.slice(value.from, value.to)));
    if (pair === undefined) continue;
    const value = cutLine(line, pair.value);
    // The pairs of an element of XML are escaped.
    return line.text.startsWith('<') ? withoutEntities(value).text : value;
  }
  return undefined;
}
