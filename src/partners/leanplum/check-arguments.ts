import type { ReceiverFinding } from '../verdict';
import type { ArgumentRow, ArgumentType } from './actions';
import type { Argument } from './arguments';
import { finding, quote } from './finding';
import { inferred } from '../origin';
import * as scalars from './scalars';
import * as structures from './structures';
import { isEmpty } from './value';

/** The arguments that have a value, by name, and what is wrong with the arguments. */
export interface CheckedArguments {
  readonly given: ReadonlyMap<string, Argument>;
  readonly findings: readonly ReceiverFinding[];
}

const CHECKS: Readonly<Partial<Record<ArgumentType, scalars.Check>>> = {
  text: scalars.text,
  number: scalars.number,
  integer: scalars.integer,
  boolean: scalars.boolean,
  choice: scalars.choice,
  id: scalars.id,
  name: scalars.name,
  currency: scalars.currency,
  seconds: scalars.seconds,
  map: structures.map,
  flat: structures.flat,
  counts: structures.counts,
  behaviour: structures.behaviour,
  list: structures.list,
  actions: structures.list,
  'traffic-source': structures.trafficSource,
};

/** Checks an action's arguments against its rows: what is missing, unknown, given twice, or not of its type. */
export function checkArguments(
  action: string,
  all: readonly Argument[],
  rows: readonly ArgumentRow[],
): CheckedArguments {
  const byName = new Map(rows.map((row) => [row.name, row]));
  const first = new Map<string, Argument>();
  const findings: ReceiverFinding[] = [];
  for (const argument of all) {
    if (argument.name === 'action') continue;
    if (!byName.has(argument.name)) findings.push(unknown(action, argument, rows));
    else if (first.has(argument.name)) findings.push(twice(argument));
    else first.set(argument.name, argument);
  }
  const given = new Map([...first].filter(([name, { value }]) => isGiven(value, byName.get(name))));
  for (const row of byName.values()) findings.push(...checkArgument(action, row, given, first));
  return { given, findings };
}

// Leanplum's pages say of a blank user id that it counts as none; that all others do as well is inferred.
function isGiven(value: Argument['value'], row: ArgumentRow | undefined): boolean {
  return !isEmpty(value) || (row?.mayBeEmpty === true && value.node?.type !== 'null');
}

function* checkArgument(
  action: string,
  row: ArgumentRow,
  given: ReadonlyMap<string, Argument>,
  first: ReadonlyMap<string, Argument>,
): Iterable<ReceiverFinding> {
  const argument = given.get(row.name);
  if (argument !== undefined) {
    const isLeft = row.mayBeEmpty === true && isEmpty(argument.value);
    if (!isLeft) yield* CHECKS[row.type]?.(argument.value, row) ?? [];
  } else if (row.isRequired) {
    const empty = first.get(row.name);
    const message = `${action} needs ${row.name}, which is ${empty === undefined ? 'not there' : 'empty'}.`;
    yield finding('error', 'argument-missing', message, row.origins, empty?.nameAt);
  }
}

function unknown(action: string, { name, nameAt }: Argument, rows: readonly ArgumentRow[]): ReceiverFinding {
  const meant = rows.find((row) => row.name.toLowerCase() === name.toLowerCase());
  const hint = meant === undefined ? '' : `; its name is ${meant.name}`;
  const message = `The reference has no argument ${quote(name)} for ${action}${hint}.`;
  const origins = inferred('L1');
  return finding(meant === undefined ? 'info' : 'warning', 'argument-unknown', message, origins, nameAt);
}

function twice({ name, nameAt }: Argument): ReceiverFinding {
  const message = `${name} is given twice; no document says which one counts, and the first is read here.`;
  return finding('warning', 'argument-twice', message, inferred('L2'), nameAt);
}
