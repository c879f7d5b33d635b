import { type FillState, type Resolution, type Segment, writeMacro } from '../../engine';

/** What is shown of a macro wherever it appears. */
export interface MacroLook {
  /** The number of the macro, from 1; equal macros share one. */
  readonly number: number;
  /** The name as written, without brackets. */
  readonly name: string;
  /** The macro as written, brackets included. */
  readonly written: string;
  /** The index of the macro among the parts of the template. */
  readonly partIndex: number;
  /** Whether it has a value. */
  readonly state: FillState;
  /** What its name was resolved to. */
  readonly resolution: Resolution;
  /** The key of the event field it was read from; absent when there is none. */
  readonly field: string | undefined;
}

/** Returns what is shown of each segment, by segment index; undefined for segments that are not macros. */
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

/** True when two macros are shown alike. */
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
