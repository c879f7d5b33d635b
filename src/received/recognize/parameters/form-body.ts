import type { Arrival } from '../../arrival';
import { added, cut, type Mapped } from '../text/mapped';
import { arrivalOf, type RequestParts } from '../request';

/** A body of a form that was pasted alone. */
interface FormBody extends Pick<RequestParts, 'form' | 'at' | 'notes' | 'time'> {
  readonly body: Mapped;
}

/** Reads a body of a form as that of a request whose address is not known. */
export function formBody({ form, body, at, notes = [], time }: FormBody): Arrival {
  return arrivalOf({
    form,
    at,
    url: added('/', at.from),
    headers: [added('Content-Type: application/x-www-form-urlencoded', at.from)],
    body: body.text.startsWith('?') ? cut(body, { from: 1, to: body.text.length }) : body,
    time,
    notes: [...notes, { code: 'body-only', at }],
  });
}
