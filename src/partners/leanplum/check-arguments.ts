import type { Span } from '../../engine';
import type { ReceiverFinding } from '../verdict';
import type { ArgumentRow, ArgumentType } from './actions';
import { type Argument, isEmpty } from './arguments';
import { finding, gather, MAX_FINDINGS, quote } from '../receiver/finding';
import { inferred } from '../../vocabulary/reference';
import * as scalars from './scalars';
import * as structures from './structures';

/** The result of checking the arguments of an action. */
export interface CheckedArguments {
  /** The arguments that have a value, by name. */
  readonly given: ReadonlyMap<string, Argument>;
  /** What is wrong with the arguments. */
  readonly findings: readonly ReceiverFinding[];
}

const CHECKS: Readonly<Partial<Record<ArgumentType, scalars.ArgumentCheck>>> = {
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
  behavior: structures.behavior,
  list: structures.list,
  actions: structures.list,
  'traffic-source': structures.trafficSource,
};

/**
 * Checks an action's arguments against its rows: what is missing, unknown, given twice, or not of its type. A
 * missing argument is reported at `at`, the action's span, or about the whole request.
 */
export function checkArguments(
  action: string,
  all: readonly Argument[],
  rows: readonly ArgumentRow[],
  at?: Span,
): CheckedArguments {
  const byName = new Map(rows.map((row) => [row.name, row]));
  const { first, strays } = sortOut(all, byName);
  const given = new Map([...first].filter(([name, { value }]) => isGiven(value, byName.get(name))));
  const straying = strays.map((each) => (first.has(each.name) ? twice(each) : unknown(action, each, rows)));
  const checked = rows.map((row) => gather(checkArgument(action, row, first.get(row.name), at)));
  return { given, findings: [...straying, ...checked.flat()] };
}

// Separates the first argument of each known name from those that are unknown or repeated.
function sortOut(
  all: readonly Argument[],
  known: ReadonlyMap<string, ArgumentRow>,
): { readonly first: ReadonlyMap<string, Argument>; readonly strays: readonly Argument[] } {
  const first = new Map<string, Argument>();
  const strays: Argument[] = [];
  for (const argument of all) {
    const { name } = argument;
    const isKnown = name === 'action' || known.has(name);
    if (isKnown && !first.has(name)) first.set(name, argument);
    else if (strays.length < MAX_FINDINGS) strays.push(argument);
  }
  return { first, strays };
}

// Leanplum's pages say that an empty user ID counts as none; that this is so for every argument is inferred.
function isGiven(value: Argument['value'], row: ArgumentRow | undefined): boolean {
  return !isEmpty(value) || (row?.mayBeEmpty === true && value.node?.type !== 'null');
}

function* checkArgument(
  action: string,
  row: ArgumentRow,
  argument: Argument | undefined,
  at: Span | undefined,
): Iterable<ReceiverFinding> {
  if (argument !== undefined && isGiven(argument.value, row)) {
    if (!isEmpty(argument.value)) yield* CHECKS[row.type]?.(argument.value, row) ?? [];
  } else if (row.isRequired) {
    const message = `${action} needs ${row.name}, which is ${argument === undefined ? 'missing' : 'empty'}.`;
    yield finding('error', 'leanplum-argument-missing', message, row.origins, argument?.nameAt ?? at);
  }
}

function unknown(action: string, { name, nameAt }: Argument, rows: readonly ArgumentRow[]): ReceiverFinding {
  const meant = rows.find((row) => row.name.toLowerCase() === name.toLowerCase());
  const hint = meant === undefined ? '' : `; its name is ${meant.name}`;
  const message = `The reference has no argument ${quote(name)} for ${action}${hint}.`;
  const origins = inferred('L1');
  return finding(
    meant === undefined ? 'info' : 'warning',
    'leanplum-argument-unknown',
    message,
    origins,
    nameAt,
  );
}

function twice({ name, nameAt }: Argument): ReceiverFinding {
  const message = `${name} is given twice; no document says which one counts, so the first is used here.`;
  return finding('warning', 'leanplum-argument-twice', message, inferred('L2'), nameAt);
}
