import type { DocumentKey } from '../../vocabulary/reference';
import { groupDigits, type Span } from '../../engine';
import { type Arrival, type ArrivalNote, MAX_CHARACTERS } from '../arrival';
import { cut } from './text/mapped';
import type { RecognitionNote, RecognitionNoteCode } from './recognition';

const MESSAGES: Readonly<Record<RecognitionNoteCode, string>> = {
  'log-escapes': 'Escapes that the log writer added, such as \\x22, are undone.',
  'html-entities': 'Entities of HTML, such as &amp;, are read as their characters.',
  'html-entities-kept':
    'The request has &amp; where parameters are separated. The text around it is not escaped, so it may have been sent like this.',
  'quoted-printable': 'The encoding of a mail, such as =3D, is undone.',
  base64: 'The text is Base64, and is decoded.',
  gzip: 'This is Base64 of data that gzip compressed, which the page does not unpack. In a terminal, base64 -d | gunzip does.',
  'json-escapes': 'Escapes of JSON, such as \\u0026, are undone.',
  'shell-quotes': 'Quotes and escapes of the shell are undone.',
  'curly-quotes': 'Curly quotes are read as straight ones; a chat or a word processor probably changed them.',
  defanged:
    'Addresses are written in a way that cannot be clicked, such as hxxps://p[.]example; that is undone.',
  'markdown-escapes': 'Backslashes that Markdown writes before signs, such as \\_, are left out.',
  'encoded-by-log': 'CloudFront encodes the % of a request once more in its log, so %2522 is read as %22.',
  'percent-encoded':
    'The address was percent-encoded as a whole, as in a link that leads on to it; that is undone.',
  're-encoded':
    'The text has decoded values. They are encoded again here, so how they were sent is not known.',
  'lines-joined': 'A line break inside the request is left out.',
  'told-twice':
    'Two places in the text, such as its beginning and its end, probably describe one request. It is listed once.',
  'perhaps-cut': 'The request may be cut off: the text ends before its closing sign, or in three dots.',
  bytes: 'Bytes that are no UTF-8 text are written as percent escapes.',
  'scheme-assumed': 'The text does not name http or https; https is assumed.',
  'body-only': 'This is a body alone; method and address are not known, nor whether these were parameters.',
  'partial-command': 'The command also sends something that is not in it, such as a file.',
  secret: 'The text has a password, a token or a cookie. It stays in this browser.',
  macros: 'Macros are not replaced. A template belongs in Template; a request that was received has values.',
  'long-request': 'Only the first 200,000 characters of a request are read.',
  'utf-16':
    'The text is UTF-16 that was read byte by byte. Its empty bytes are left out in up to 1,000,000 characters; save a longer text as UTF-8.',
  binary: 'Much of this is no text. Paste text, or convert the file first.',
  'too-many': '',
  'long-line':
    'A line with more than 200,000 characters is read only as JSON. If there is a request in it, paste the part from GET on.',
};

const SOURCES: Readonly<Partial<Record<RecognitionNoteCode, DocumentKey>>> = {
  'encoded-by-log': 'CFTWICE',
};

const SECRET_HEADER = /^(?:proxy-)?authorization: |^(?:x-)?(?:api|auth|access)-?(?:key|token): |^cookie: /im;
const SECRET_NAME =
  /[?&](?:[\w.-]{0,30}(?:token|secret|passw(?:or)?d|api_?-?key|access_?-?key|signature))=[^&#\s]{4,}/i;
const MACRO = /=(?:\([\w .:-]+\)|\{\{?[\w .:-]+\}?\}|\$\$\w+\([\w.-]+\))(?=[&#\s]|$)/g;
const KEPT = /[?&][^?&\s"]*&amp;[\w.%[\]-]+=/;

/** Cuts an arrival that is too long, and adds to it what its request shows and what was undone where it was pasted. */
export function withNotes(found: Arrival, undone: readonly ArrivalNote[]): Arrival {
  const arrival = found.request.length > MAX_CHARACTERS ? shortened(found) : found;
  const notes: ArrivalNote[] = [...(arrival.notes ?? [])];
  const add = (code: ArrivalNote['code'], at: Span) => {
    if (!notes.some((each) => each.code === code)) notes.push({ code, at });
  };
  const { from, to } = extentOf(arrival);
  for (const { code, at } of undone) {
    if (at.from < to && at.to > from) add(code, { from: Math.max(at.from, from), to: Math.min(at.to, to) });
  }
  const { request } = arrival;
  if (SECRET_HEADER.test(request) || SECRET_NAME.test(request)) add('secret', arrival.at);
  const macros = /=[({$]/.test(request) ? (request.match(MACRO)?.length ?? 0) : 0;
  if (macros > 0 && macros * 2 >= (request.match(/=/g)?.length ?? 0)) add('macros', arrival.at);
  if (request.includes('&amp;') && KEPT.test(request)) add('html-entities-kept', arrival.at);
  return notes.length === 0 ? arrival : { ...arrival, notes };
}

function shortened(arrival: Arrival): Arrival {
  const { request, origins, notes = [], at } = arrival;
  return {
    ...arrival,
    request: request.slice(0, MAX_CHARACTERS),
    origins: cut({ text: request, origins }, { from: 0, to: MAX_CHARACTERS }).origins,
    notes: [...notes, { code: 'long-request', at }],
  };
}

// From the first to the last span of the pasted text that is in the request.
function extentOf({ origins, at }: Arrival): Span {
  let extent: Span | undefined;
  for (const { at: place } of origins) {
    if (place.from === place.to) continue;
    extent = {
      from: Math.min(extent?.from ?? place.from, place.from),
      to: Math.max(extent?.to ?? place.to, place.to),
    };
  }
  return extent ?? at;
}

/** Sums up the notes on all arrivals, and those on the whole text, in the order of the text. */
export function sumUp(
  arrivals: readonly Arrival[],
  onText: readonly RecognitionNote[],
): readonly RecognitionNote[] {
  const byCode = new Map<RecognitionNoteCode, RecognitionNote>();
  for (const { notes = [] } of arrivals) {
    for (const { code, at } of notes) {
      const before = byCode.get(code);
      byCode.set(code, before === undefined ? noteOn(code, at) : { ...before, count: before.count + 1 });
    }
  }
  return [...onText, ...byCode.values()].sort((a, b) => a.at.from - b.at.from);
}

/** Writes a note. */
export function noteOn(code: RecognitionNoteCode, at: Span): RecognitionNote {
  const source = SOURCES[code];
  return { code, at, count: 1, message: MESSAGES[code], ...(source !== undefined && { source }) };
}

/** Writes the note on lines that were not read. */
export function noteOnRest(at: Span, count: number, read: number): RecognitionNote {
  const message = `Only the beginning is read, with ${groupDigits(read)} requests; ${groupDigits(count)} more lines are left out.`;
  return { code: 'too-many', at, count, message };
}
