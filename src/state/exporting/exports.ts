import { outlineOf } from '../../engine';
import { handlerCode, HANDLERS } from '../../received/handlers';
import { writeWorkFile } from '../../share';
import {
  exportRefusal,
  type OutgoingRequest,
  outgoingRequest,
  toCsv,
  toCurl,
  toFetch,
  toHar,
  toHttpFile,
  toPython,
  toTableJson,
} from '../../share/exports';
import { findSensitive } from '../../share/redact';
import type { Derived } from '../derivation/derived';
import { tableOf } from '../table';
import { VERSION } from '../version';

/** A format for exporting the request, the decoded table or the work. */
export interface Export {
  /** Identifies the format. */
  readonly id: string;
  /** The name in the list. */
  readonly name: string;
  /** The name of the file. */
  readonly file: string;
  /** The media type of the file. */
  readonly type: string;
  /** Returns the content of the file. */
  readonly write: (derived: Derived) => string;
  /** Returns why there is nothing to write, in a sentence or two; undefined when there is. */
  readonly refusal?: (derived: Derived) => string | undefined;
  /** True when the file holds none of the values, so nothing in it could be masked. */
  readonly isWithoutValues?: true;
  /** Returns what the file does otherwise than the request, a sentence for each. */
  readonly notes?: (derived: Derived) => readonly string[];
}

function outgoing({ request: { rendering } }: Derived): OutgoingRequest {
  return outgoingRequest(rendering.text, outlineOf(rendering));
}

// What a program sends, which has to be a request.
function ofRequest(write: (request: OutgoingRequest) => string): Pick<Export, 'write' | 'refusal'> {
  return {
    write: (derived) => write(outgoing(derived)),
    refusal: ({ request: { rendering } }) => exportRefusal(rendering.text, outlineOf(rendering)),
  };
}

// Code of the server at the other end, which depends on the template alone.
const SERVER_CODE: readonly Export[] = HANDLERS.map(({ language, name, file }) => ({
  id: `server-${language}`,
  name: `Server code, ${name}`,
  file,
  type: 'text/plain',
  isWithoutValues: true,
  write: ({ request, language: { vocabulary } }) => handlerCode(language, request.parsed, vocabulary),
}));

/** The exports in the order of the list. None of them masks identifiers. */
export const EXPORTS: readonly Export[] = [
  { id: 'curl', name: 'cURL', file: 'request.sh', type: 'text/x-shellscript', ...ofRequest(toCurl) },
  {
    id: 'fetch',
    name: 'JavaScript fetch',
    file: 'request.js',
    type: 'text/javascript',
    ...ofRequest(toFetch),
  },
  {
    id: 'python',
    name: 'Python',
    file: 'request.py',
    type: 'text/x-python',
    ...ofRequest(toPython),
  },
  {
    id: 'http',
    name: '.http file',
    file: 'request.http',
    type: 'text/plain',
    ...ofRequest((request) => toHttpFile(request).text),
    notes: (derived) => toHttpFile(outgoing(derived)).notes,
  },
  {
    id: 'har',
    name: 'HAR file',
    file: 'request.har',
    type: 'application/json',
    ...ofRequest((request) => toHar(request, { time: new Date().toISOString(), version: VERSION })),
  },
  {
    id: 'csv',
    name: 'Decoded table, CSV',
    file: 'decoded.csv',
    type: 'text/csv',
    write: (derived) => toCsv(tableOf(derived)),
  },
  {
    id: 'json',
    name: 'Decoded table, JSON',
    file: 'decoded.json',
    type: 'application/json',
    write: (derived) => toTableJson(tableOf(derived)),
  },
  {
    id: 'state',
    name: 'Everything, as a file for this page',
    file: 'postback.postback.json',
    type: 'application/json',
    write: ({ inputs }) => writeWorkFile(inputs.work),
  },
  ...SERVER_CODE,
];

/** Names the kinds of identifiers and secrets in the work, which exports do not mask. */
export function identifiersIn({ inputs }: Derived): readonly string[] {
  return [...new Set(findSensitive(inputs.work).map(({ label }) => label))];
}
