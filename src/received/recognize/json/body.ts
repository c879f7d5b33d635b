import type { Span } from '../../../engine';
import type { Arrival } from '../../arrival';
import { added, cut, type Mapped, placeOf } from '../text/mapped';
import { arrivalOf } from '../request';

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
