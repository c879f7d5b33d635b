import type { EventFields, FieldValue } from '../../engine';
import { readEvent, toJson } from '../../event';
import { checkEvent, nearestField } from '../../event/check';
import { EVENT_HELP } from '../../event/help';
import { findField } from '../../vocabulary';
import type { ProblemList, ProblemLists } from '../rows/problem-lists';

/** Finds the problems of one field of an event, with those of its name. `event` returns the other fields. */
export type ValueProblems = (name: string, value: FieldValue, event: () => EventFields) => ProblemList;

// A file has few different values with problems, or very many.
const MAX_VALUES = 5000;

/** Prepares finding the problems of single fields; what was found is remembered. */
export function valueProblems(lists: ProblemLists): ValueProblems {
  const known = new Map<string, ProblemList>();
  return (name, value, event) => {
    const { kind, text } = value;
    const asked = companions(name, event);
    const key = JSON.stringify([name, kind, text, [...asked].map(([, each]) => each.text)]);
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MAX_VALUES) known.clear();
    const found = lists.of(problemsIn(new Map([[name, value], ...asked])));
    known.set(key, found);
    return found;
  };
}

/**
 * Returns the fields of an event that count for the problems of one of its fields: digits are the ID of an app of a
 * platform, and a name is not misspelled where the event has the field that it resembles.
 */
function companions(name: string, event: () => EventFields): EventFields {
  if (name === 'app_id') return only('platform', event());
  const nearest = findField(name) === undefined ? nearestField(name) : undefined;
  // What its value is does not matter here.
  return nearest === undefined ? new Map() : withoutText(only(nearest, event()));
}

function only(name: string, event: EventFields): EventFields {
  const value = event.get(name);
  return value === undefined ? new Map() : new Map([[name, value]]);
}

function withoutText(fields: EventFields): EventFields {
  return new Map([...fields].map(([name, value]) => [name, { ...value, kind: 'null', text: '' }]));
}

/** True for a field whose problems depend on other fields, too. */
export function dependsOnOthers(name: string): boolean {
  return name === 'app_id' || findField(name) === undefined;
}

// As the text box of the event has it once a row is opened there.
function problemsIn(fields: EventFields) {
  const reading = readEvent(toJson({ ok: true, form: 'playground', text: '', fields, problems: [] }));
  return [...reading.problems, ...checkEvent(reading)].map(({ code, severity }) => ({
    code,
    severity,
    message: EVENT_HELP[code]?.title ?? code,
  }));
}
