import type { Span } from '../../../engine';
import { scoreOfNode } from '../../../event/forms';
import type { Arrival } from '../../arrival';
import { added, cut, type Mapped, placeOf } from '../text/mapped';
import { arrivalOf } from '../request';
import { type JsonObject, plainKey } from './source';

// Names that only the entries of logs have together.
const LEVELS = new Set(['level', 'severity', 'loglevel', 'lvl', 'levelname']);
const MESSAGES = new Set(['msg', 'message', 'logger', 'loggername', 'pid', 'hostname', 'caller']);
const HEADER = /^(?:host|accept|connection|cookie|origin|referer|via|forwarded|[a-z]+(?:-[a-z0-9]+)+)$/i;

/**
 * True for an object that may be the body of a request: it is all of a text, or has the names of an event; and it is
 * neither an entry of a log nor a list of headers.
 */
export function mayBeBody(node: JsonObject, isAll: boolean): boolean {
  const names = node.entries.map(({ key }) => key);
  const score = scoreOfNode(node);
  if (score < MIN_FIELDS && (isEntry(names.map(plainKey)) || isHeaders(names))) return false;
  return isAll || score > 0;
}

// More than that are those of an event, whatever else it has.
const MIN_FIELDS = 4;

function isEntry(names: readonly string[]): boolean {
  return names.some((name) => LEVELS.has(name)) && names.some((name) => MESSAGES.has(name));
}

function isHeaders(names: readonly string[]): boolean {
  return (
    names.length > 1 &&
    names.every((name) => HEADER.test(name)) &&
    names.some((name) => /^(?:host|user-agent)$/i.test(name))
  );
}

/** Reads a body that was pasted alone as that of a request whose address is not known. */
export function bodyArrival(source: Mapped, node: Span): Arrival {
  const at = placeOf(source, node);
  return arrivalOf({
    form: 'json-body',
    at,
    url: added('/', at.from),
    headers: [added('Content-Type: application/json', at.from)],
    body: cut(source, node),
    notes: [{ code: 'body-only', at }],
  });
}
