import {
  type Decoded,
  type DecodedText,
  type JsonReading,
  macrosWithin,
  requestSpan,
  type Segment,
  type Span,
} from '../../engine';

/** A row of the decoded view: a parameter, a header, a part of the URL, or the body. */
export interface Row {
  /** The part of the request that the value is in. */
  readonly place: 'host' | 'path' | 'query' | 'fragment' | 'header' | 'form' | 'body';
  /** The decoded name, or the name of the part. */
  readonly name: string;
  /** The decoded value. */
  readonly value: string;
  /** The encoded value in the request, in UTF-16 offsets. */
  readonly at: Span;
  /** The value read as JSON, where it looks like JSON. */
  readonly json?: JsonReading;
  /** Maps a span of the value to the span of the request that encodes it. */
  readonly locate: (span: Span) => Span;
  /** Indexes of the macro segments in its name or its value. */
  readonly segments: readonly number[];
  /** Problems with the percent-encoding of the value, one sentence each; empty when there are none. */
  readonly warnings: readonly string[];
  /** What a value that is hard to read says, such as a time in words; absent where that is not certain, and until `withMeanings`. */
  readonly meaning?: string;
}

/** True when two rows look the same and have the same segments, at any offset of the request. */
export function isSameRow(a: Row, b: Row): boolean {
  return (
    hasSameValue(a, b) &&
    a.segments.join() === b.segments.join() &&
    a.warnings.join() === b.warnings.join() &&
    a.meaning === b.meaning
  );
}

/** True when two rows have the same name and value. */
export function hasSameValue(a: Row, b: Row): boolean {
  return a.place === b.place && a.name === b.name && a.value === b.value;
}

/** Lists what a receiver decodes from the request, in the order of the request. */
export function rowsOf(decoded: Decoded, text: string, segments: readonly Segment[]): readonly Row[] {
  const within = (span: Span) => macrosWithin(segments, span);
  return [
    ...urlRows(decoded, text, within),
    ...parameterRows(decoded, 'query', within),
    ...fragmentRows(decoded, text, within),
    ...headerRows(decoded, text, within),
    ...parameterRows(decoded, 'form', within),
    ...bodyRows(decoded, text, within),
  ];
}

type Within = (span: Span) => number[];

function plainRow(place: Row['place'], name: string, text: string, at: Span, within: Within): Row {
  const value = text.slice(at.from, at.to);
  const locate = ({ from, to }: Span) => ({ from: at.from + from, to: at.from + to });
  return { place, name, value, at, locate, segments: within(at), warnings: [] };
}

// The host and the path have rows only when a macro fills them.
function urlRows({ url }: Decoded, text: string, within: Within): Row[] {
  const rows: Row[] = [];
  if (url.host !== undefined) rows.push(plainRow('host', 'Host', text, url.host, within));
  if (url.path !== undefined) rows.push(plainRow('path', 'Path', text, url.path, within));
  return rows.filter((row) => row.segments.length > 0);
}

function fragmentRows({ url }: Decoded, text: string, within: Within): Row[] {
  return url.fragment === undefined ? [] : [plainRow('fragment', 'Fragment', text, url.fragment, within)];
}

function parameterRows({ parameters }: Decoded, place: 'query' | 'form', within: Within): Row[] {
  return parameters
    .filter((parameter) => parameter.place === place)
    .map(({ from, to, name, value, json }) => {
      const shown: DecodedText = value ?? { at: { from: to, to }, text: '', problems: [] };
      const row: Row = {
        place,
        name: name.text,
        value: shown.text,
        at: shown.at,
        locate: (span) => requestSpan(shown, span),
        segments: within({ from, to }),
        warnings: warningsOf(shown),
      };
      return json === undefined ? row : { ...row, json };
    });
}

const WARNINGS = {
  'percent-lone': 'A % here does not start an escape.',
  'utf8-invalid': 'Some escapes here are not valid UTF-8; they are shown as �.',
} as const;

function warningsOf({ problems }: DecodedText): readonly string[] {
  return [...new Set(problems.map(({ code }) => WARNINGS[code]))];
}

function headerRows({ headers }: Decoded, text: string, within: Within): Row[] {
  return headers.map(({ name, value }) =>
    plainRow('header', text.slice(name.from, name.to), text, value, (span) =>
      within({ ...span, from: name.from }),
    ),
  );
}

function bodyRows({ body }: Decoded, text: string, within: Within): Row[] {
  if (body === undefined) return [];
  const row = plainRow('body', 'Body', text, body, within);
  return [body.json === undefined ? row : { ...row, json: body.json }];
}
