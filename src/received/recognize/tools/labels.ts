import { arrivalOfFields } from '../fields';
import { plainKey } from '../json/source';
import { lineAt, type Line, trimmedLine } from '../text/line';
import { cut, placeOf } from '../text/mapped';
import type { Reader } from '../reader';

// A name and a value: `Request URL: …`, `:path: …`, `[REQUEST_URI] => …`, `REQUEST_URI=…`, `"url": "…",`, `-> url.path: Str(…)`.
const LABEL =
  /^[\s|*+-]*(?:-> )?["'[(:]{0,2}([A-Za-z][\w .-]{1,40}?)["'\])]{0,2}[ \t]*(?::|=>|=|\t)[ \t]*["']?(.*?)["']?,?$/d;
const NAME = /^[\s|*+-]*(?:-> )?["'[(:]{0,2}([A-Za-z][\w .-]{1,40}?)["'\])]{0,2}[ \t]*(?::|=>|=|\t)/;
const FIRST: ReadonlySet<string> = new Set([
  'requesturl',
  'postbackurl',
  'requesturi',
  'requestmethod',
  'httpmethod',
  'method',
  'url',
  'uri',
  'path',
  'httprequestmethod',
  'httpurl',
  'httptarget',
  'urlfull',
  'urloriginal',
  'urlpath',
  'authority',
  'host',
  'scheme',
]);
const MAX_LINES = 40;

interface Field {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Reads the parts of a request that lines name one by one, as the tools of browsers, proxies and dumps of variables do. */
export const readLabels: Reader = {
  forms: ['fields'],
  read: (first) => {
    if (!FIRST.has(plainKey(NAME.exec(first.text)?.[1] ?? ''))) return undefined;
    const fields: Field[] = [];
    let last = first;
    for (let line = first, count = 0; count < MAX_LINES; count += 1) {
      const field = fieldIn(line);
      if (field === undefined) break;
      fields.push(field);
      last = line;
      if (line.next >= line.source.text.length) break;
      line = lineAt(line.source, line.next);
    }
    const { source } = first;
    const arrival = arrivalOfFields(
      (names, fits) => {
        for (const name of names) {
          const field = fields.find(
            (each) => each.name === name && fits(source.text.slice(each.from, each.to)),
          );
          if (field !== undefined) return cut(source, field);
        }
        return undefined;
      },
      { form: 'fields', at: placeOf(source, { from: first.from, to: last.to }) },
    );
    return arrival && { items: [arrival], next: last.next };
  },
};

function fieldIn(line: Line): Field | undefined {
  const { text, from } = trimmedLine(line);
  if (text.length > 20_000) return undefined;
  const found = LABEL.exec(text);
  const [start, end] = found?.indices?.[2] ?? [0, 0];
  if (found === null) return undefined;
  // OpenTelemetry's collector prints the type around a value.
  const typed = /^(?:Str|Int)\((.*)\)$/d.exec(text.slice(start, end))?.indices?.[1] ?? [0, end - start];
  const name = plainKey(found[1] ?? '');
  return { name, from: from + start + typed[0], to: from + start + typed[1] };
}
