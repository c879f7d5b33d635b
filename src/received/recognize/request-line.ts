import { cutLine, placeInLine, trimmedLine } from './line';
import { timeIn } from './access-log';
import { ofLine, type Reader } from './reader';
import { arrivalOf } from './request';

const METHODS = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS';
const AT_START = new RegExp(
  `^(${METHODS}):? +"?((?:/|https?://)[^\\s"]*)"?(?: +(?:HTTP/[\\d.]+|(\\d{3})(?= |$)))?`,
  'di',
);
const LATER = new RegExp(`[\\s\\]:|](${METHODS}) +"?((?:/|https?://)[^\\s"?]*\\?[^\\s"=]+=[^\\s"]*)"?`, 'd');
// A time, an address or brackets show that a line was written by a program.
const IN_LOG = /\d\d:\d\d:\d\d|\[[^\]]*\d[^\]]*\]|\b\d{1,3}(?:\.\d{1,3}){3}\b/;

/** Reads a request line, alone or as development servers log it: `GET /cb?a=1 200 3.2 ms`. */
export const readRequestLine: Reader = {
  forms: ['request-line', 'access-log'],
  read: (whole) => {
    const line = trimmedLine(whole);
    const first = AT_START.exec(line.text);
    const found = first ?? (IN_LOG.test(line.text) ? LATER.exec(line.text) : null);
    const method = found?.indices?.[1];
    const target = found?.indices?.[2];
    if (found === null || method === undefined || target === undefined) return undefined;
    const status = found[3];
    return ofLine(whole, [
      arrivalOf({
        form: first === null || status !== undefined ? 'access-log' : 'request-line',
        at: placeInLine(line, { from: 0, to: line.text.length }),
        method: cutLine(line, { from: method[0], to: method[1] }),
        url: cutLine(line, { from: target[0], to: target[1] }),
        status: status === undefined ? undefined : Number(status),
        time: timeIn(line.text),
      }),
    ]);
  },
};
