import type { Span } from '../../../engine';
import type { ArrivalNoteCode } from '../../arrival';
import { IN_CODE, STATIC } from './address';
import { lengthIn } from './trim';
import { withJson } from './end';
import { joinAddress } from './parts';
import { aroundOf } from './around';
import { cutLine, type Line, placeInLine, trimmedLine } from '../text/line';
import type { Mapped } from '../text/mapped';
import { ofLine, type Reader } from '../reader';
import { arrivalOf } from '../request';
import { withoutEntities } from '../text/undo';

const PATH =
  /(?<=^|[\s"'`|,;[(>=])(?:(?:\/\/)?((?:[a-z\d-]+\.)+[a-z]{2,}(?::\d{1,5})?)(?=\/))?(\/(?!\/)[^\s"'<>?\\,;|]{0,500}\?[\w.$[\]%-]+=[^\s"'<>`]*)/di;
// The host is the field before.
const HOST = /(?<=^|[|\t,;"'])((?:[a-z\d-]+\.)+[a-z][a-z\d-]*[a-z](?::\d{1,5})?)["']?[|\t,;]["']?$/di;
// Markup refers to other pages; code builds addresses.
const IN_MARKUP = /\b(?:href|src|action|content)\s*=\s*["'\\{]|<script\b|<img\b|\burl\(/i;
// Spring's filter writes what it knows of a request into brackets.
const SPRING = /;(?:client|session|user|headers|payload)=/;

/** Reads a path with parameters anywhere in a line, with the method, the host and the status that are beside it. */
export const readPathInLine: Reader = {
  forms: ['access-log', 'request-line'],
  read: (whole) => {
    const line = trimmedLine(whole);
    if (!line.text.includes('?') || IN_MARKUP.test(line.text)) return undefined;
    const found = PATH.exec(line.text)?.indices;
    const [from, end] = found?.[2] ?? [0, 0];
    if (from === end) return undefined;
    const to = endOf(line.text, from, end);
    const target = line.text.slice(from, to);
    const isNone = STATIC.test(target) || IN_CODE.test(target) || IN_CODE.test(line.text.slice(to, to + 20));
    if (isNone) return undefined;
    return ofLine(whole, [pathArrival(line, { from, to }, found?.[1])]);
  },
};

// A quote that is opened and not closed shows that the end is missing.
function cutCodes(text: string, from: number, to: number): readonly ArrivalNoteCode[] {
  return to === text.length && /["'`]/.test(text[from - 1] ?? '') ? ['perhaps-cut'] : [];
}

function endOf(text: string, from: number, end: number): number {
  const to = withJson(text, { from, to: end }, /[^\s"'<>`]*/y);
  const spring = text.startsWith('[uri=', from - 5) ? text.slice(from, to).search(SPRING) : -1;
  if (spring >= 0) return from + spring;
  // In a text that is quoted, the quote after it is escaped.
  const isEscaped = text[to] === '"' && text[to - 1] === '\\';
  return from + lengthIn(text, from, text.slice(from, isEscaped ? to - 1 : to));
}

// The column before that of the host.
const SCHEME = /(?<=^|\t)(https?)\t$/di;

function schemeBefore(line: Line, from: number): Mapped | undefined {
  const until = Math.max(0, from - 10);
  const [start, end] = SCHEME.exec(line.text.slice(until, from))?.indices?.[1] ?? [0, 0];
  return start === end ? undefined : cutLine(line, { from: until + start, to: until + end });
}

function pathArrival(line: Line, target: Span, host?: readonly [number, number]) {
  const start = host?.[0] ?? target.from;
  const around = aroundOf(line, { from: start, to: target.to });
  const until = Math.max(0, start - 300);
  const [from, to] = HOST.exec(line.text.slice(until, start))?.indices?.[1] ?? [0, 0];
  const [hostFrom, hostTo] = host ?? [until + from, until + to];
  const { text, codes } = withoutEntities(cutLine(line, target));
  const named = hostFrom === hostTo ? undefined : cutLine(line, { from: hostFrom, to: hostTo });
  const address = joinAddress({ target: text, host: named, scheme: schemeBefore(line, hostFrom) });
  const at = placeInLine(line, { from: 0, to: line.text.length });
  const isLogged = around.method !== undefined || around.status !== undefined;
  return arrivalOf({
    ...around,
    form: isLogged ? 'access-log' : 'request-line',
    at,
    url: address.url,
    notes: [...codes, ...address.codes, ...cutCodes(line.text, start, target.to)].map((code) => ({
      code,
      at,
    })),
  });
}
