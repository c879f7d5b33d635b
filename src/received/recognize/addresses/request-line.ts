import type { Arrival } from '../../arrival';
import { cutLine, type Line, placeInLine, trimmedLine } from '../text/line';
import { timeIn } from '../logs/access-log';
import { columnEnd, lengthIn } from './trim';
import { withJson } from './end';
import { ofLine, type Reader } from '../reader';
import { arrivalOf } from '../request';
import { statusIn } from '../logs/status-in';
import { withoutEntities } from '../text/undo';

const METHODS = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS';
const AT_START = new RegExp(`^(${METHODS}):? +"?((?:/|https?://)[^\\s"]*)`, 'di');
// ngrok writes the time before it.
const AFTER_TIME = new RegExp(
  `^\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)? (?:[A-Z]{2,5} )?(${METHODS}) +(/\\S*) +[1-5]\\d\\d(?= [A-Z]|$)`,
  'd',
);
// Before the version even spaces and quotes are part of the address.
const WITH_VERSION = new RegExp(`^(${METHODS}) +((?:/|https?://).*?) +HTTP/[\\d.]+$`, 'di');
const LATER = new RegExp(`[\\s\\]:|](${METHODS}) +"?((?:/|https?://)[^\\s"?]*\\?[^\\s"=]+=[^\\s"]*)"?`, 'd');
// A time, an address or brackets show that a line was written by a program.
const IN_LOG = /\d\d:\d\d:\d\d|\[[^\]\d]{0,60}\d[^\]]{0,60}\]|\b\d{1,3}(?:\.\d{1,3}){3}\b/;

// Two slashes and a host are those of an address.
const PATH = /^\/(?!\/[\w-]+(?:\.[\w-]+)+[/:])[^\s"'?]*\?[\w.$[\]%-]+=\S*$/;

/** Reads a request line, alone or as development servers log it: `GET /cb?a=1 200 3.2 ms`; or path and query alone. */
export const readRequestLine: Reader = {
  forms: ['request-line', 'access-log'],
  read: (read) => {
    const line = trimmedLine(read);
    if (PATH.test(line.text)) return ofLine(read, [pathArrival(line)]);
    const first = WITH_VERSION.exec(line.text) ?? AT_START.exec(line.text) ?? AFTER_TIME.exec(line.text);
    const found = first ?? (IN_LOG.test(line.text) ? LATER.exec(line.text) : null);
    const method = found?.indices?.[1];
    const [from, end] = found?.indices?.[2] ?? [0, 0];
    if (found === null || method === undefined || from === end) return undefined;
    const whole = withJson(line.text, { from, to: end }, /[^\s"]*/y);
    // In front of other text the address does not end in a comma or a colon.
    const isLast = whole === line.text.length || WITH_VERSION.test(line.text);
    const target = line.text.slice(from, whole);
    const column = columnEnd(line.text, from, target);
    const length = isLast ? target.length : lengthIn(line.text, from, target);
    const to = from + (column < 0 ? length : column);
    const status = statusIn(
      line.text.slice(0, method[0]),
      line.text.slice(to).replace(/^"? HTTP\/[\d.]+/, ''),
    );
    return ofLine(read, [
      arrivalOf({
        form: first === null || status !== undefined ? 'access-log' : 'request-line',
        at: placeInLine(line, { from: 0, to: line.text.length }),
        method: cutLine(line, { from: method[0], to: method[1] }),
        url: cutLine(line, { from, to }),
        status,
        time: timeIn(line.text),
      }),
    ]);
  },
};

function pathArrival(line: Line): Arrival {
  const all = { from: 0, to: line.text.length };
  const at = placeInLine(line, all);
  const { text, codes } = withoutEntities(cutLine(line, all));
  return arrivalOf({ form: 'request-line', at, url: text, notes: codes.map((code) => ({ code, at })) });
}
