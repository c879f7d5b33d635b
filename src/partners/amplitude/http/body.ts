import { type JsonEntry, type JsonNode, readJson, type Span } from '../../../engine';
import { evidenced, inferred } from '../../origin';
import type { ReceivedRequest } from '../../receiver/request';
import type { ReceiverFinding } from '../../verdict';
import { type Entries, entriesOf, isBlank, numberOf, openingOf, type Place, stringOf } from '../json-object';
import { LEAST_ID_LENGTH } from './event-ids';

/** The body of a request that is a JSON object. */
export interface ReadBody {
  readonly ok: true;
  readonly root: JsonNode;
  readonly entries: Entries;
  readonly place: Place;
}

/** A body that is none, with the error text of Amplitude's answer. */
export interface NoBody {
  readonly ok: false;
  readonly error: 'Missing request body' | 'Invalid JSON request body';
  readonly finding: ReceiverFinding;
}

/** The body as it travels; absent when there is none. A form counts, since it is one, though not the one asked for. */
export function bodyText({ text, decoded }: ReceivedRequest): (Span & { readonly text: string }) | undefined {
  const form = decoded.parameters.filter(({ place }) => place === 'form');
  const from = decoded.body?.from ?? form[0]?.from;
  const to = decoded.body?.to ?? form.at(-1)?.to;
  if (from === undefined || to === undefined) return undefined;
  const content = text.slice(from, to);
  return content.trim() === '' ? undefined : { from, to, text: content };
}

/** Reads the body of a request as the JSON object that the HTTP V2 API takes (M1). */
export function readBody(request: ReceivedRequest): ReadBody | NoBody {
  const body = bodyText(request);
  if (body === undefined) {
    const message = 'The request has no body.';
    return { ok: false, error: 'Missing request body', finding: bodyFinding(message) };
  }
  const place: Place = ({ from, to }) => ({ from: body.from + from, to: body.from + to });
  const reading = request.decoded.body?.json ?? readJson(body.text);
  const error = 'Invalid JSON request body';
  if (!reading.ok) {
    const message = `The body is not JSON. ${reading.problem.message}`;
    return { ok: false, error, finding: { ...place(reading.problem), ...bodyFinding(message) } };
  }
  const entries = entriesOf(reading.node);
  if (entries !== undefined) return { ok: true, root: reading.node, entries, place };
  const message = 'The body has to be a JSON object.';
  return { ok: false, error, finding: { ...place(openingOf(reading.node)), ...bodyFinding(message) } };
}

function bodyFinding(message: string): ReceiverFinding {
  return { severity: 'error', code: 'amplitude-http-body', message, origins: evidenced('M1') };
}

/** What a body asks for beside its events. */
export interface Arguments {
  /** The first of the required arguments that is not there. */
  readonly missingField?: 'api_key' | 'events';
  /** The events; undefined when the argument is no list. */
  readonly events: readonly JsonNode[] | undefined;
  readonly leastIdLength: number;
  readonly findings: readonly ReceiverFinding[];
}

/** Reads the arguments of a body (M1). That an empty list of events counts as missing is inferred. */
export function readArguments({ root, entries, place }: ReadBody): Arguments {
  const key = entries.get('api_key');
  const events = entries.get('events');
  const hasKey = stringOf(key) !== undefined && !isBlank(key);
  const hasEvents = !isBlank(events) && !(events?.value.type === 'array' && events.value.items.length === 0);
  const least = numberOf(entriesOf(entries.get('options')?.value)?.get('min_id_length'));
  const missing = [...(hasKey ? [] : ['api_key' as const]), ...(hasEvents ? [] : ['events' as const])];
  const [missingField] = missing;
  const lacks = missing.map((name) => lackFinding(name, entries.get(name), root, place));
  return {
    ...(missingField && { missingField }),
    events: events?.value.type === 'array' ? events.value.items : hasEvents ? undefined : [],
    leastIdLength: least ?? LEAST_ID_LENGTH,
    findings: [...lacks, ...checkKeys(entries, place)],
  };
}

function lackFinding(
  name: string,
  entry: JsonEntry | undefined,
  root: JsonNode,
  place: Place,
): ReceiverFinding {
  return {
    ...place(entry?.value ?? openingOf(root)),
    severity: 'error',
    code: `amplitude-http-${name === 'events' ? 'events' : 'api-key'}`,
    message: `The argument ${name} is required, and it is ${entry ? 'empty' : 'not there'}.`,
    origins: evidenced('M1'),
  };
}

const KEYS: ReadonlySet<string> = new Set(['api_key', 'events', 'options']);

// More of the kind would say nothing new.
const MOST_UNKNOWN_KEYS = 10;

function checkKeys(entries: Entries, place: Place): ReceiverFinding[] {
  const unknown = [...entries.values()].filter(({ key }) => !KEYS.has(key));
  return unknown.slice(0, MOST_UNKNOWN_KEYS).map(({ key, keyAt }) => ({
    ...place(keyAt),
    severity: 'info',
    code: 'amplitude-http-unknown-argument',
    message: `The HTTP V2 API lists no argument “${key}”; it is likely ignored.`,
    origins: inferred('M1'),
  }));
}
