import type { JsonNode } from '../../../engine';
import { documented } from '../../../vocabulary/reference';
import { finding } from '../../receiver/finding';
import { isEmpty, stringOf, valueAt } from '../../receiver/json';
import type { ReceiverFinding } from '../../verdict';

/** What the answers to too many events list. */
export interface Senders {
  /** The user IDs of the request, each once. */
  readonly users: readonly string[];
  /** The device IDs of the request, each once. */
  readonly devices: readonly string[];
  /** The indexes of its events. */
  readonly indexes: readonly number[];
}

/** The most events in one request; M1 asks for fewer than this, Amplitude's newer pages (M2) for no more. */
export const MAX_EVENTS = 2000;

/** The events a second of one user or device beyond which Amplitude answers 429 (M1). */
export const THRESHOLD = 30;

/** Returns the users and devices of the events. */
export function sendersOf(events: readonly JsonNode[]): Senders {
  const ids = (key: string) => [...new Set(idsIn(events, key))];
  return { users: ids('user_id'), devices: ids('device_id'), indexes: [...events.keys()] };
}

/** The largest request Amplitude takes, in bytes; that the documented 1 MB (M1) is 1,048,576 of them is inferred. */
export const MAX_BYTES = 1_048_576;

/** Reports a request that Amplitude takes by one reading of its limits only. */
export function limitDoubts(events: readonly JsonNode[], bytes: number): readonly ReceiverFinding[] {
  const doubts: ReceiverFinding[] = [];
  const warn = (code: string, message: string, origins = documented('M1')) =>
    doubts.push(finding('warning', `amplitude-http-${code}`, message, origins));
  if (events.length === MAX_EVENTS) {
    const message = `Amplitude’s page asks for fewer than ${MAX_EVENTS} events in a request; its newer page takes as many as these.`;
    warn('events-count', message, documented('M1', 'M2'));
  }
  if (bytes > 1_000_000) {
    const message = `The body has ${bytes} bytes. Amplitude takes up to 1 MB, and no document says whether that is 1000000 or ${MAX_BYTES}.`;
    warn('size', message);
  }
  const most = Math.max(mostOfOne(idsIn(events, 'user_id')), mostOfOne(idsIn(events, 'device_id')));
  if (most > THRESHOLD) {
    const message = `${most} events are of one user or device. Amplitude answers 429 to more than ${THRESHOLD} a second; whether those of one request count as one second is not documented.`;
    warn('events-rate', message);
  }
  return doubts;
}

function idsIn(events: readonly JsonNode[], key: string): string[] {
  return events.flatMap((event) => {
    const id = valueAt(event, key);
    return isEmpty(id) ? [] : (stringOf(id) ?? []);
  });
}

function mostOfOne(ids: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
