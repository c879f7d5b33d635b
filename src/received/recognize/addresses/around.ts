import type { Span } from '../../../engine';
import type { ArrivalForm } from '../../arrival';
import { timeIn } from '../logs/access-log';
import { cutLine, type Line } from '../text/line';
import type { Mapped } from '../text/mapped';
import { statusIn } from '../logs/status-in';

/** What a line says about a request beside its address. */
export interface Around {
  /** A line with a method alone is a request line; one with a status or a time is that of a log. */
  readonly form: ArrivalForm;
  /** The method as written. */
  readonly method?: Mapped | undefined;
  /** The status of the answer. */
  readonly status?: number | undefined;
  /** When the request arrived, as written. */
  readonly time?: string | undefined;
}

const METHOD = /(?<=^|[\s"'[|,;()])(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)(?=[\s"'\]|,;])/g;
const METHOD_BEFORE =
  /(?:^|[\s"'[|,;()>])(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS):?\s+(?:[1-5]\d\d\s+)?["'<]?$/;
// How far before an address the fields about its request are.
const MAX_BEFORE = 400;

/** True where a method is right before an address. */
export function isMethodBefore(text: string, from: number): boolean {
  return METHOD_BEFORE.test(text.slice(Math.max(0, from - 30), from));
}

/** True where the status of the answer is right before an address, as OkHttp logs it. */
export function isAnswerBefore(text: string, from: number): boolean {
  return /(?:<--|\bresponse:?) [1-5]\d\d(?: [A-Z][A-Za-z -]*)? $/i.test(
    text.slice(Math.max(0, from - 60), from),
  );
}

/** Finds the last method before an address, and the status and the time of its line. */
export function aroundOf(line: Line, { from, to }: Span): Around {
  const start = Math.max(0, from - MAX_BEFORE);
  const before = line.text.slice(start, from);
  const method = [...before.matchAll(METHOD)].at(-1);
  const status = statusIn(before, line.text.slice(to));
  const time = timeIn(line.text);
  const isLogged = status !== undefined || time !== undefined;
  return {
    form: isLogged ? 'access-log' : 'request-line',
    method:
      method && cutLine(line, { from: start + method.index, to: start + method.index + method[0].length }),
    status,
    time,
  };
}
