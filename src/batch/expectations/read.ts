import {
  type Condition,
  type Expectation,
  MAX_CONDITIONS,
  MAX_EXPECTATIONS,
  MAX_NAME_LENGTH,
  MAX_TEXT_LENGTH,
  type Scope,
} from './expectation';
import { conditionProblem, isCondition, isRecord } from './read-condition';

/** What is wrong in a list of expectations. */
export interface ExpectationProblem {
  /** The keys and indexes that lead to it from the list. */
  readonly path: readonly (string | number)[];
  /** One sentence. */
  readonly message: string;
}

/** The expectations that could be read, and what is wrong with the others, which are left out. */
export interface ExpectationsReading {
  /** In the order of the list. */
  readonly expectations: readonly Expectation[];
  /** In the order of the list; empty when nothing was left out. */
  readonly problems: readonly ExpectationProblem[];
}

/** Reads a value from outside, such as parsed JSON, as a list of expectations. Total: no JSON value throws. */
export function readExpectations(value: unknown): ExpectationsReading {
  if (!Array.isArray(value)) return failure([], 'The expectations are not a list.');
  const items: readonly unknown[] = value;
  const expectations: Expectation[] = [];
  const problems: ExpectationProblem[] = [];
  for (const [index, item] of items.slice(0, MAX_EXPECTATIONS).entries()) {
    const reading = readOne(item);
    if (reading.ok) {
      expectations.push(reading.expectation);
    } else {
      const message = `Expectation ${String(index + 1)} ${reading.message}.`;
      problems.push({ path: [index, ...reading.path], message });
    }
  }
  if (items.length > MAX_EXPECTATIONS) {
    const message = `There are more than ${String(MAX_EXPECTATIONS)} expectations; the others were left out.`;
    problems.push({ path: [MAX_EXPECTATIONS], message });
  }
  return { expectations, problems };
}

function failure(path: ExpectationProblem['path'], message: string): ExpectationsReading {
  return { expectations: [], problems: [{ path, message }] };
}

type OneReading =
  | { readonly ok: true; readonly expectation: Expectation }
  | { readonly ok: false; readonly path: ExpectationProblem['path']; readonly message: string };

// The message is the rest of a sentence that begins with `Expectation 1`.
function wrong(message: string, ...path: readonly (string | number)[]): OneReading {
  return { ok: false, path, message };
}

const KEYS: readonly string[] = ['name', 'event', 'for', 'expect'];

function readOne(value: unknown): OneReading {
  if (!isRecord(value)) return wrong('is not an object');
  const unknown = Object.keys(value).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) return wrong(`has an unknown key, “${unknown.slice(0, 40)}”`, unknown);
  const { name, event, for: scope, expect } = value;
  if (name !== undefined && !isTextUpTo(name, MAX_NAME_LENGTH)) {
    return wrong(`has a “name” that is not text of 1 to ${String(MAX_NAME_LENGTH)} characters`, 'name');
  }
  if (event !== undefined && typeof event !== 'string') {
    return wrong('has an “event” that is not text', 'event');
  }
  if (event !== undefined && scope !== undefined) {
    return wrong('has both “event” and “for”; a case has its own event, a rule is for many', 'for');
  }
  if (scope !== undefined && !isScope(scope)) {
    return wrong('has a “for” that is not an object of field names with a text or a list of texts', 'for');
  }
  const conditions = readConditions(expect);
  if (!conditions.ok) return conditions;
  const expectation: Expectation = {
    ...(name !== undefined && { name }),
    ...(event !== undefined && { event }),
    ...(scope !== undefined && { for: scope }),
    expect: conditions.conditions,
  };
  return { ok: true, expectation };
}

function readConditions(
  value: unknown,
): { readonly ok: true; readonly conditions: readonly Condition[] } | Extract<OneReading, { ok: false }> {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  if (items.length === 0 || items.length > MAX_CONDITIONS) {
    const message = `needs an “expect” with a list of 1 to ${String(MAX_CONDITIONS)} conditions`;
    return { ok: false, path: value === undefined ? [] : ['expect'], message };
  }
  const conditions: Condition[] = [];
  for (const [index, item] of items.entries()) {
    if (isCondition(item)) {
      conditions.push(item);
      continue;
    }
    const problem = conditionProblem(item);
    const path = ['expect', index, ...(problem?.key === undefined ? [] : [problem.key])];
    return {
      ok: false,
      path,
      message: `has a condition, number ${String(index + 1)}, that ${problem?.message ?? ''}`,
    };
  }
  return { ok: true, conditions };
}

function isScope(value: unknown): value is Scope {
  if (!isRecord(value)) return false;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([field, values]) => field !== '' && isOneOrSeveral(values));
}

function isOneOrSeveral(value: unknown): boolean {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return (
    texts.length > 0 && texts.every((text) => typeof text === 'string' && text.length <= MAX_TEXT_LENGTH)
  );
}

function isTextUpTo(value: unknown, limit: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= limit;
}
