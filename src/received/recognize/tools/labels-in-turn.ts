import type { Span } from '../../../engine';
import { arrivalOfFields } from '../fields';
import { plainKey } from '../json/source';
import { lineAt, type Line, trimmedLine } from '../text/line';
import { cut, placeOf } from '../text/mapped';
import type { Reader } from '../reader';

const FIRST = /^(?:Request URL|Request Method):?$/;
const NAME = /^:?[A-Za-z][\w -]{1,40}:?$/;
const MAX_LINES = 100;

interface Field extends Span {
  readonly name: string;
}

/** Reads the parts of a request whose names and values are on lines in turn, as browsers copy the head of one. */
export const readLabelsInTurn: Reader = {
  forms: ['fields'],
  read: (first) => {
    if (!FIRST.test(first.text.trim())) return undefined;
    const { fields, last } = fieldsFrom(first);
    const { source } = first;
    const arrival = arrivalOfFields(
      (names, fits) => {
        const field = fields.find(
          ({ name, from, to }) => names.includes(name) && fits(source.text.slice(from, to)),
        );
        return field && cut(source, field);
      },
      { form: 'fields', at: placeOf(source, { from: first.from, to: last.to }) },
    );
    return arrival && { items: [arrival], next: last.next };
  },
};

function fieldsFrom(first: Line): { readonly fields: readonly Field[]; readonly last: Line } {
  const fields: Field[] = [];
  let last = first;
  for (let line = first; fields.length < MAX_LINES && line.next < line.source.text.length;) {
    const name = line.text.trim();
    const value = trimmedLine(lineAt(line.source, line.next));
    if (!NAME.test(name) || value.text === '') break;
    fields.push({ name: plainKey(name), from: value.from, to: value.to });
    last = value;
    if (value.next >= line.source.text.length) break;
    line = lineAt(line.source, value.next);
  }
  return { fields, last };
}
