import { inferred } from '../../vocabulary/reference';
import { isError, quote } from '../receiver/finding';
import type { Answer, ReceiverFinding } from '../verdict';
import { REQUEST_ARGUMENTS, USER_ARGUMENTS } from './actions';
import type { Argument } from './arguments';
import { OPERATIONS } from './operations';

const MISSING = new Set(['leanplum-action', 'leanplum-argument-missing']);

/**
 * Answers a request that would be refused only because something is missing, where it has an argument of that name in
 * other letters: no document says whether letter case counts in names. Undefined for any other request.
 */
export function answerOtherCase(
  all: readonly Argument[],
  findings: readonly ReceiverFinding[],
): Omit<Answer, 'findings'> | undefined {
  if (findings.some((each) => isError(each) && !MISSING.has(each.code))) return undefined;
  const names = new Set(all.map(({ name }) => name));
  const known = new Map(namesOf(names).map((name) => [name.toLowerCase(), name]));
  const other = all.find(({ name }) => {
    const meant = known.get(name.toLowerCase());
    return meant !== undefined && meant !== name && !names.has(meant);
  });
  const meant = known.get(other?.name.toLowerCase() ?? '');
  if (other === undefined || meant === undefined) return undefined;
  return {
    outcome: 'unknown',
    headline: `${meant} is written ${quote(other.name)}`,
    message: `Leanplum’s reference writes ${meant}. No document says whether ${quote(other.name)} is read as the same name.`,
    origins: inferred('L1', 'L2'),
  };
}

// The arguments of every request and of the action, when it is named.
function namesOf(names: ReadonlySet<string>): readonly string[] {
  const own = OPERATIONS.flatMap((operation) => operation.arguments.map(({ name }) => name));
  const shared = [...REQUEST_ARGUMENTS, ...USER_ARGUMENTS].map(({ name }) => name);
  return names.has('action') ? [...shared, ...own] : ['action', ...shared];
}
