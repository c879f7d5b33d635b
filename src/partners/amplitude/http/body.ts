import type { JsonNode } from '../../../engine';
import { documented, inferred } from '../../../vocabulary/reference';
import { finding, MAX_UNKNOWN_KEYS, NOT_TRIMMED, spacesAround } from '../../receiver/finding';
import {
  type Entries,
  entriesOf,
  isEmpty,
  numberOf,
  openingOf,
  type Place,
  stringOf,
} from '../../receiver/json';
import { readJsonBody, type ReceivedRequest } from '../../receiver/request';
import type { ReceiverFinding } from '../../verdict';
import { MIN_ID_LENGTH } from './event-ids';

/** The body of a request that is a JSON object. */
export interface ReadBody {
  readonly ok: true;
  /** The object. */
  readonly root: JsonNode;
  /** Its entries by key. */
  readonly entries: Entries;
  /** Maps a span of the body to its span in the request. */
  readonly place: Place;
}

/** A body that is not a JSON object. */
export interface RefusedBody {
  readonly ok: false;
  /** The error text of Amplitude's answer. */
  readonly error: 'Missing request body' | 'Invalid JSON request body';
  /** What is wrong, with its place. */
  readonly finding: ReceiverFinding;
}

/** Reads the body of a request as the JSON object that the HTTP V2 API takes (M1). */
export function readBody(request: ReceivedRequest): ReadBody | RefusedBody {
  const body = readJsonBody(request);
  const refused = (message: string, at?: ReturnType<Place>) =>
    finding('error', 'amplitude-http-body', message, documented('M1'), at);
  if (!body.ok) {
    const error = body.reason === 'missing' ? 'Missing request body' : 'Invalid JSON request body';
    return { ok: false, error, finding: refused(body.message, body.at) };
  }
  const { node: root, place } = body;
  const entries = entriesOf(root);
  if (entries !== undefined) return { ok: true, root, entries, place };
  const wrong = refused('The body must be a JSON object.', place(openingOf(root)));
  return { ok: false, error: 'Invalid JSON request body', finding: wrong };
}

/** The arguments of a body. */
export interface Arguments {
  /** The first required argument that is missing. */
  readonly missingField?: 'api_key' | 'events';
  /** The events; undefined when the argument is not a list. */
  readonly events: readonly JsonNode[] | undefined;
  /** The length below which IDs are removed, in UTF-16 units. */
  readonly minIdLength: number;
  /** What is wrong with the arguments themselves. */
  readonly findings: readonly ReceiverFinding[];
}

/** Reads the arguments of a body (M1). That an empty list of events counts as missing is inferred. */
export function readArguments({ root, entries, place }: ReadBody): Arguments {
  const key = entries.get('api_key')?.value;
  const events = entries.get('events')?.value;
  const hasKey = stringOf(key) !== undefined && !isEmpty(key);
  const hasEvents = !isEmpty(events) && !(events?.type === 'array' && events.items.length === 0);
  const minIdLength = numberOf(entriesOf(entries.get('options')?.value)?.get('min_id_length')?.value);
  const missing = [...(hasKey ? [] : ['api_key' as const]), ...(hasEvents ? [] : ['events' as const])];
  const [missingField] = missing;
  const required = missing.map((name) => {
    const value = entries.get(name)?.value;
    const code = `amplitude-http-${name === 'events' ? 'events' : 'api-key'}`;
    const message = `The argument ${name} is required, and it is ${value ? 'empty' : 'missing'}.`;
    return finding('error', code, message, documented('M1'), place(value ?? openingOf(root)));
  });
  return {
    ...(missingField && { missingField }),
    events: events?.type === 'array' ? events.items : hasEvents ? undefined : [],
    minIdLength: minIdLength ?? MIN_ID_LENGTH,
    findings: [
      ...required,
      ...(hasKey ? spacesAroundKey(key, root, place) : []),
      ...checkKeys(entries, place),
    ],
  };
}

function spacesAroundKey(key: JsonNode | undefined, root: JsonNode, place: Place) {
  const text = { ...place(key ?? root), text: stringOf(key) ?? '' };
  return spacesAround('amplitude-http-spaces', 'api_key', text, NOT_TRIMMED, inferred('M1'));
}

const KEYS: ReadonlySet<string> = new Set(['api_key', 'events', 'options']);

function checkKeys(entries: Entries, place: Place): ReceiverFinding[] {
  const unknown = [...entries.values()].filter(({ key }) => !KEYS.has(key));
  return unknown.slice(0, MAX_UNKNOWN_KEYS).map(({ key, keyAt }) => {
    const message = `The HTTP V2 API lists no argument “${key}”; it is likely ignored.`;
    return finding('info', 'amplitude-http-unknown-argument', message, inferred('M1'), place(keyAt));
  });
}
