import { type FillState, type Resolution, type Segment, writeMacro } from '../engine';

/** What is shown of a macro wherever it appears. */
export interface MacroLook {
  readonly number: number;
  readonly name: string;
  /** As it stands in the template, brackets included. */
  readonly written: string;
  readonly partIndex: number;
  readonly state: FillState;
  readonly resolution: Resolution;
  /** The key of the event field it was read from; absent when there is none. */
  readonly field: string | undefined;
}

/** Gives the look of each segment that is a macro, in the places of the segments. */
export function macroLooks(
  segments: readonly Segment[],
  numbers: readonly number[],
): readonly (MacroLook | undefined)[] {
  return segments.map(({ part, partIndex, filling }) => {
    if (part.type !== 'macro' || filling === undefined) return undefined;
    const { state, resolution, field } = filling;
    return {
      number: numbers[partIndex] ?? 0,
      name: part.name,
      written: writeMacro(part.name, part.notation),
      partIndex,
      state,
      resolution,
      field: field?.key,
    };
  });
}

/** Tells whether two macros look the same. */
export function isSameLook(a: MacroLook | undefined, b: MacroLook | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.number === b.number &&
    a.written === b.written &&
    a.partIndex === b.partIndex &&
    a.state === b.state &&
    a.resolution === b.resolution &&
    a.field === b.field
  );
}
