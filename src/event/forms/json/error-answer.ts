import { type JsonEntry, readJson } from '../../../engine';

// What the answers of APIs call a message, and what is beside it. None of it is a field of an event.
const MESSAGES: ReadonlySet<string> = new Set([
  ...['error', 'message', 'error_message', 'errorMessage', 'detail', 'error_description'],
]);
const BESIDE: ReadonlySet<string> = new Set([
  ...['code', 'error_code', 'errorCode', 'errors', 'path', 'reason', 'requestId', 'request_id', 'status'],
  ...['statusCode', 'status_code', 'success', 'timestamp', 'title', 'traceId', 'type'],
]);
// With a message alone, it may as well be an event of one's own.
const SAYS_ERROR = /error|code|status/i;

// The answers of APIs are short.
const MAX_CHARACTERS = 4000;

/** Returns the message of a text that is an API's error as JSON, in place of the events that were asked for. */
export function errorIn(text: string): string | undefined {
  if (text.length > MAX_CHARACTERS || !/^\s*\{/.test(text)) return undefined;
  const reading = readJson(text);
  if (!reading.ok || reading.node.type !== 'object') return undefined;
  const { entries } = reading.node;
  return entries.some(({ key }) => SAYS_ERROR.test(key)) ? messageIn(entries) : undefined;
}

function messageIn(entries: readonly JsonEntry[]): string | undefined {
  if (!entries.every(({ key }) => MESSAGES.has(key) || BESIDE.has(key))) return undefined;
  for (const { key, value } of entries) {
    if (!MESSAGES.has(key)) continue;
    if (value.type === 'string' && value.value.trim() !== '') return value.value.trim();
    if (value.type === 'object') return messageIn(value.entries);
  }
  return undefined;
}
