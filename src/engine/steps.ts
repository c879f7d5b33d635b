/** Computes a result in steps of a few ms each, between which something else may be done. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all steps at once and returns the result. */
export function allSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
