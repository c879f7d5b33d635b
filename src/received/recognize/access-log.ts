import { arrivalOf } from './request';
import { cutLine, placeInLine, trimmedLine } from './line';
import { ofLine, type Reader } from './reader';

const QUOTED = /"(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (\S+?)(?: HTTP\/[\d.]+)?"(?: (\d{3})(?= |$))?/d;
const TIME = /\[(\d{1,2}\/[A-Z][a-z]{2}\/\d{4}:[\d:]+(?: [+-]\d{4})?)\]/;

/** Reads a line of an access log: the request is in quotes. */
export const readAccessLog: Reader = {
  forms: ['access-log'],
  read: (whole) => {
    const line = trimmedLine(whole);
    const found = QUOTED.exec(line.text);
    const method = found?.indices?.[1];
    const target = found?.indices?.[2];
    if (found === null || method === undefined || target === undefined) return undefined;
    const cutOf = ([from, to]: [number, number]) => cutLine(line, { from, to });
    return ofLine(line, [
      arrivalOf({
        form: 'access-log',
        at: placeInLine(line, { from: 0, to: line.text.length }),
        method: cutOf(method),
        url: cutOf(target),
        time: TIME.exec(line.text)?.[1],
        status: found[3] === undefined ? undefined : Number(found[3]),
      }),
    ]);
  },
};
