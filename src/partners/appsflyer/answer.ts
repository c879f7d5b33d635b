import type { Answer, ReceiverFinding } from '../verdict';

/** An answer without its findings. */
export type BareAnswer = Omit<Answer, 'findings'>;

/** Adds findings to an answer, group after group. A group can be too long for the arguments of a function. */
export function withFindings(answer: BareAnswer, ...groups: readonly (readonly ReceiverFinding[])[]): Answer {
  return { ...answer, findings: groups.flat() };
}
