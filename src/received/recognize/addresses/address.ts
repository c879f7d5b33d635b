import type { Arrival, ArrivalNoteCode } from '../../arrival';
import { joinAddress } from './parts';
import { linkIn } from './link';
import { aroundOf, isAnswerBefore, isMethodBefore } from './around';
import { cutLine, type Line, placeInLine, trimmedLine } from '../text/line';
import { ofLine, type Reader, type Reading } from '../reader';
import { arrivalOf } from '../request';
import { withoutEntities, withoutJsonEscapes, withoutOuterEncoding } from '../text/undo';
import { type Found, addressesIn } from './addresses-in';

/** An address of a file that pages are made of. */
export const STATIC = /^[^?#]*\.(?:css|m?js|png|jpe?g|gif|svg|webp|ico|woff2?|ttf|map)[?#]/i;
/** Code that builds an address, not one that was sent. After a quote and a point, a sentence may begin as well. */
export const IN_CODE = /\$\{|#\{|^["'`]\s*(?:\+\s*[\w$]|\.\s*(?:\$|\w+(?:\(|::)))|^["'`]\s+\.\s+\w/;

/** Reads addresses: one that is a line of its own, and in other text those with parameters. */
export const readAddresses: Reader = {
  forms: ['url', 'request-line', 'access-log'],
  read: (whole, { chosen }) => {
    const line = trimmedLine(whole);
    if (!/https?[:%]/i.test(line.text)) return readBareAddress(whole, line);
    const all = addressesIn(line.text).filter((found) => chosen !== undefined || isRequest(line.text, found));
    const isOnly = chosen === undefined && all.length === 1;
    return ofLine(whole, unlike(all.map((found) => addressArrival(line, found, isOnly))));
  },
};

const BARE =
  /^(?:\/\/)?((?:(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*|localhost|(?:\d{1,3}\.){3}\d{1,3})(?::\d{1,5})?)(\/[^\s"?]*\?[\w.$[\]%-]+=\S*)$/di;

// An address without its scheme that is a line of its own.
function readBareAddress(whole: Line, line: Line): Reading | undefined {
  const [, host, target] = BARE.exec(line.text)?.indices ?? [];
  if (host === undefined || target === undefined) return undefined;
  const part = ([from, to]: [number, number]) => withoutEntities(cutLine(line, { from, to }));
  const { text, codes } = part(target);
  const address = joinAddress({ host: part(host).text, target: text });
  const at = placeInLine(line, { from: 0, to: line.text.length });
  const notes = [...codes, ...address.codes].map((code) => ({ code, at }));
  return ofLine(whole, [arrivalOf({ form: 'url', at, url: address.url, notes })]);
}

// Programs write an address and what it links to one after the other.
function unlike(arrivals: readonly Arrival[]): readonly Arrival[] {
  return [...new Map(arrivals.map((each) => [each.request, each] as const)).values()];
}

function isRequest(text: string, { from, to }: Found): boolean {
  const address = text.slice(from, to);
  if (isMethodBefore(text, from) && !IN_CODE.test(text.slice(to, to + 20))) return true;
  if (to - from >= text.length - 2) return true;
  return (
    /\?[^=]+=|%3f[^=]+%3d|\\u003f[^=]+(?:=|\\u003d)/i.test(address) &&
    !STATIC.test(address) &&
    !IN_CODE.test(address) &&
    !IN_CODE.test(text.slice(to, to + 20))
  );
}

function addressArrival(line: Line, found: Found, isOnly: boolean): Arrival {
  const at = placeInLine(line, found);
  const around = isOnly ? aroundOf(line, found) : undefined;
  // In a sentence a method is any word, unless the address follows it.
  const isLogged =
    (around?.method !== undefined && (around.time !== undefined || isMethodBefore(line.text, found.from))) ||
    isAnswerBefore(line.text, found.from);
  const unescaped = withoutJsonEscapes(cutLine(line, found));
  const { text, codes } = withoutEntities(unescaped.text);
  const link = linkIn(text);
  const decoded = link.codes.length > 0 ? link : withoutOuterEncoding(link.text);
  const all: readonly ArrivalNoteCode[] = [
    ...unescaped.codes,
    ...codes,
    ...decoded.codes,
    ...(found.isCut ? (['perhaps-cut'] as const) : []),
  ];
  return arrivalOf({
    form: isLogged && around !== undefined ? around.form : 'url',
    at,
    url: decoded.text,
    ...(isLogged &&
      around !== undefined && { method: around.method, status: around.status, time: around.time }),
    notes: all.map((code) => ({ code, at })),
  });
}
