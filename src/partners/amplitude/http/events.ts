import type { JsonNode } from '../../../engine';
import { isError } from '../../receiver/finding';
import { entriesOf, type Place } from '../../receiver/json';
import { type Issue, toFinding } from '../../receiver/schema';
import type { ReceiverFinding } from '../../verdict';
import { checkAdvice } from './event-advice';
import { checkIds } from './event-ids';
import { type EventRule, issue } from './event-problem';
import { checkRevenue } from './event-revenue';
import { checkType, checkValues } from './event-values';

/** The missing or invalid fields of events, each with the index of the first event that has the error (M1). */
export type FieldIndexes = ReadonlyMap<string, number>;

/** The result of checking all events of a request. */
export interface CheckedEvents {
  /** Each kind of problem once, at the first event that has it. */
  readonly findings: readonly ReceiverFinding[];
  /** Required fields that an event does not have. */
  readonly missing: FieldIndexes;
  /** Fields whose value is refused. */
  readonly invalid: FieldIndexes;
  /** IDs that are too short. */
  readonly short: FieldIndexes;
  /** True when one of the events is not a JSON object. */
  readonly hasOther: boolean;
}

const RULES: readonly EventRule[] = [checkIds, checkType, checkValues, checkRevenue, checkAdvice];

/** Checks the events of a request one by one. */
export function checkEvents(items: readonly JsonNode[], minIdLength: number, place: Place): CheckedEvents {
  const findings = new Map<string, ReceiverFinding>();
  const missing = new Map<string, number>();
  const invalid = new Map<string, number>();
  const short = new Map<string, number>();
  let hasOther = false;
  for (const [index, node] of items.entries()) {
    const isObject = node.type === 'object';
    hasOther ||= !isObject;
    for (const each of checkEvent(node, minIdLength)) {
      if (isObject && isError(each)) {
        const isShort = each.code === 'amplitude-http-id-short';
        const list = isShort ? short : MISSING_FIELDS.has(each.code) ? missing : invalid;
        for (const field of fieldsOf(each)) if (!list.has(field)) list.set(field, index);
      }
      const kind = `${each.code} ${each.key}`;
      if (!findings.has(kind)) findings.set(kind, findingOf(each, index, items.length, place));
    }
  }
  return { findings: [...findings.values()], missing, invalid, short, hasOther };
}

/** The errors that Amplitude's answer lists under missing fields; it lists any other under invalid ones. */
const MISSING_FIELDS: ReadonlySet<string> = new Set([
  'amplitude-http-event-type',
  'amplitude-http-id-missing',
]);

// Without both IDs the answer names both.
function fieldsOf({ code, key }: Issue): readonly string[] {
  return code === 'amplitude-http-id-missing' ? ['user_id', 'device_id'] : [key];
}

function checkEvent(node: JsonNode, minIdLength: number): readonly Issue[] {
  const entries = entriesOf(node);
  if (node.type !== 'object' || entries === undefined) {
    return [issue('error', 'event-object', 'An event must be a JSON object.', '', node, false)];
  }
  return RULES.flatMap((rule) => rule({ node, entries, minIdLength }));
}

function findingOf(each: Issue, index: number, count: number, place: Place): ReceiverFinding {
  const message = count > 1 ? `Event ${index}: ${each.message}` : each.message;
  return toFinding({ ...each, message }, place);
}
