import { endsOf, type Rendering, type Span } from '../engine';

/** Returns the range of the request that a range of the template is rendered to. */
export function outputSpan(rendering: Rendering, { from, to }: Span): Span {
  return { from: outputOffset(rendering, from, 'start'), to: outputOffset(rendering, to, 'end') };
}

// An offset inside a macro moves to the end of its value that keeps all of the value in the range.
function outputOffset(rendering: Rendering, offset: number, side: 'start' | 'end'): number {
  const { steps } = rendering.plan;
  const ends = endsOf(rendering);
  const index = firstStep(steps.length, (step) => (steps[step]?.source.to ?? 0) > offset);
  const step = steps[index];
  const start = startOf(ends, index);
  if (step === undefined || offset <= step.source.from) return start;
  const end = ends[index] ?? start;
  if (step.fill !== undefined) return side === 'start' ? start : end;
  return Math.min(start + offset - step.source.from, end);
}

/** Returns the range of the template that an offset of the request comes from: a character, or a whole macro. */
export function sourceSpan(rendering: Rendering, offset: number): Span {
  const { steps } = rendering.plan;
  const ends = endsOf(rendering);
  const index = firstStep(steps.length, (step) => (ends[step] ?? 0) > offset);
  const step = steps[index];
  if (step === undefined) {
    const end = steps.at(-1)?.source.to ?? 0;
    return { from: Math.max(0, end - 1), to: end };
  }
  if (step.fill !== undefined) return step.source;
  const from = step.source.from + offset - startOf(ends, index);
  return { from, to: from + 1 };
}

function startOf(ends: readonly number[], index: number): number {
  return index === 0 ? 0 : (ends[index - 1] ?? 0);
}

// Binary search for the first index at which `holds` is true; it is true for all later ones too.
function firstStep(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
