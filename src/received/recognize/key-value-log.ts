import type { Span } from '../../engine';
import { timeIn } from './access-log';
import { joinAddress } from './address-parts';
import { NAMES } from './json-request';
import { plainKey } from './json-source';
import { cutLine, type Line, placeInLine, trimmedLine } from './line';
import type { Mapped } from './mapped';
import { ofLine, type Reader } from './reader';
import { arrivalOf } from './request';
import { type Undone, withoutLogEscapes } from './undo';

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
    const find = (names: readonly string[], fits: (text: string) => boolean) =>
      found(line, pairs, names, fits);
    const isAddress = (text: string) => /^(?:\/|https?:\/\/)/i.test(text);
    const target =
      find(NAMES.url, (text) => isAddress(text) && text.includes('?')) ?? find(NAMES.url, isAddress);
    const method = find(NAMES.method, (text) => METHOD.test(text));
    const status = find(NAMES.status, (text) => /^[1-5]\d\d$/.test(text));
    if (target === undefined || (method === undefined && status === undefined)) return undefined;
    return ofLine(whole, [pairsArrival(line, { find, target, method, status })]);
  },
};

const METHOD = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/i;

interface Parts {
  readonly find: (names: readonly string[], fits: (text: string) => boolean) => Mapped | undefined;
  readonly target: Mapped;
  readonly method: Mapped | undefined;
  readonly status: Mapped | undefined;
}

function pairsArrival(line: Line, { find, target: written, method, status }: Parts) {
  const target: Undone = withoutLogEscapes(written);
  const query = written.text.includes('?')
    ? undefined
    : find(NAMES.query, (text) => text.includes('=') || text === '');
  const { url, codes } = joinAddress({
    target: target.text,
    query,
    host: find(NAMES.host, (text) => /^[\w.:[\]-]+$/.test(text)),
    scheme: find(NAMES.scheme, (text) => /^https?$/i.test(text)),
  });
  const at = placeInLine(line, { from: 0, to: line.text.length });
  return arrivalOf({
    form: 'key-value-log',
    at,
    method,
    url,
    status: status === undefined ? undefined : Number(status.text),
    time: timeIn(line.text) ?? find(NAMES.time, (text) => /\d{4}-\d\d|^\d{10}/.test(text))?.text,
    product: /\brouter\b.*\bdyno=/.test(line.text) ? 'heroku' : undefined,
    notes: [...target.codes, ...codes].map((code) => ({ code, at })),
  });
}

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
    if (pair !== undefined) return cutLine(line, pair.value);
  }
  return undefined;
}
