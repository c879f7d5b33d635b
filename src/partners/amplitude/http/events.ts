import type { JsonNode } from '../../../engine';
import { inferred } from '../../origin';
import type { ReceiverFinding } from '../../verdict';
import { entriesOf, type Place } from '../json-object';
import { checkAdvice, checkType } from './event-advice';
import { checkIds } from './event-ids';
import type { CheckedEvent, EventProblem } from './event-problem';
import { checkRevenue } from './event-revenue';
import { checkValues } from './event-values';

/** The fields of events that are missing or invalid, each with the index of the first event to have the error (M1). */
export type FieldIndexes = ReadonlyMap<string, number>;

/** What came of checking all events of a request. */
export interface CheckedEvents {
  /** Each kind of problem once, at the first event that has it. */
  readonly findings: readonly ReceiverFinding[];
  readonly missing: FieldIndexes;
  readonly invalid: FieldIndexes;
  /** True when one of the events is no JSON object. */
  readonly hasOther: boolean;
}

const RULES: readonly ((event: CheckedEvent) => readonly EventProblem[])[] = [
  checkIds,
  checkType,
  checkValues,
  checkRevenue,
  checkAdvice,
];

/** Checks the events of a request one by one. */
export function checkEvents(items: readonly JsonNode[], leastIdLength: number, place: Place): CheckedEvents {
  const findings = new Map<string, ReceiverFinding>();
  const lists = { missing: new Map<string, number>(), invalid: new Map<string, number>() };
  let hasOther = false;
  for (const [index, node] of items.entries()) {
    const entries = entriesOf(node);
    const problems = entries ? checkEvent({ node, entries, leastIdLength }) : [noObject(node)];
    hasOther ||= entries === undefined;
    for (const problem of problems) {
      const { code, field, refuses, besides } = problem;
      if (refuses) addFirst(lists[refuses], [field, besides], index);
      const key = `${code} ${field}`;
      if (!findings.has(key)) findings.set(key, findingOf(problem, index, items.length, place));
    }
  }
  return { findings: [...findings.values()], ...lists, hasOther };
}

function addFirst(list: Map<string, number>, fields: readonly (string | undefined)[], index: number): void {
  for (const field of fields) if (field !== undefined && !list.has(field)) list.set(field, index);
}

function checkEvent(event: CheckedEvent): readonly EventProblem[] {
  return RULES.flatMap((rule) => rule(event));
}

function noObject(at: JsonNode): EventProblem {
  return {
    severity: 'error',
    code: 'event-object',
    field: '',
    message: 'An event has to be a JSON object.',
    origins: inferred('M1'),
    at,
  };
}

function findingOf(
  { severity, code, message, origins, at }: EventProblem,
  index: number,
  count: number,
  place: Place,
): ReceiverFinding {
  const where = count > 1 ? `Event ${index}: ${message}` : message;
  return { ...place(at), severity, code: `amplitude-http-${code}`, message: where, origins };
}
