/** The exit codes of the program. `fault` is for faults of the program itself, as `EX_SOFTWARE` of BSD's sysexits. */
export const EXIT = { done: 0, found: 1, usage: 2, input: 3, fault: 70 } as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What each exit code means, as the help says it. */
export const EXIT_MEANINGS: readonly (readonly [code: ExitCode, meaning: string])[] = [
  [EXIT.done, 'All is well.'],
  [
    EXIT.found,
    'Something was found: a problem, a failed expectation, a difference, or an event that cannot be read.',
  ],
  [EXIT.usage, 'The arguments are wrong.'],
  [EXIT.input, 'A file cannot be read, or is not what it should be.'],
  [EXIT.fault, 'The program itself failed.'],
];

/** Why a command cannot run. */
export interface Failure {
  readonly ok: false;
  /** The exit code: `usage` for wrong arguments, `input` for a file that cannot be used. */
  readonly exit: ExitCode;
  /** What is wrong and what to do, in one or more sentences. */
  readonly message: string;
}

/** Makes the failure of a command whose arguments are wrong. */
export function usageFailure(message: string): Failure {
  return { ok: false, exit: EXIT.usage, message };
}

/** Makes the failure of a command that cannot use a file. */
export function inputFailure(message: string): Failure {
  return { ok: false, exit: EXIT.input, message };
}
