import type { JsonNode, Severity, Span } from '../../../engine';
import { documented, inferred } from '../../../vocabulary/reference';
import { type Entries, type ObjectNode, openingOf } from '../../receiver/json';
import type { Issue } from '../../receiver/schema';

/** An event of the request, as the rules check it. */
export interface CheckedEvent {
  /** The event's object. */
  readonly node: ObjectNode;
  /** Its entries by key. */
  readonly entries: Entries;
  /** The length below which an ID is removed, in UTF-16 units. */
  readonly minIdLength: number;
}

/** A rule for one event: it returns what is wrong or worth knowing, located in the body. An error refuses the event. */
export type EventRule = (event: CheckedEvent) => readonly Issue[];

/** Makes an issue about one key of an event. Its origin is M1, which documents the rule unless `isDocumented` is false. */
export function issue(
  severity: Severity,
  code: string,
  message: string,
  key: string,
  at: Span,
  isDocumented = true,
): Issue {
  const origins = isDocumented ? documented('M1') : inferred('M1');
  return { severity, code: `amplitude-http-${code}`, message, origins, key, at };
}

/** Returns an event's value under a key; undefined when it has no such key. */
export function valueIn({ entries }: CheckedEvent, key: string): JsonNode | undefined {
  return entries.get(key)?.value;
}

/** Returns the span of a value, or of the event's opening brace when the value is missing. */
export function spanIn({ node }: CheckedEvent, value: JsonNode | undefined): Span {
  return value ?? openingOf(node);
}
