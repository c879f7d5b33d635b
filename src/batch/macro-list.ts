import { type EventFields, numberMacros, parse, type Plan, planTemplate, valueFor } from '../engine';
import type { Vocabulary } from '../vocabulary';
import type { Job } from './job';

/** The different macros of a plan, numbered as the page numbers them. */
export interface MacroList {
  /** For each macro of the plan its place among the different macros, or -1 when the same macro came before. */
  readonly places: readonly number[];
  /** How many different macros there are. */
  readonly count: number;
  /** Each of them as it is first written. */
  readonly written: readonly string[];
}

/** Lists the different macros of a plan. */
export function macroList({ template, runs }: Plan, vocabulary: Vocabulary): MacroList {
  const numbers = numberMacros(template.parts, vocabulary);
  const numberAt = new Map(template.parts.map(({ from }, index) => [from, numbers[index] ?? 0]));
  const written: string[] = [];
  const places = runs.map(({ fill }) => {
    const place = (numberAt.get(fill.part.from) ?? 0) - 1;
    if (written[place] !== undefined) return -1;
    written[place] = fill.written;
    return place;
  });
  return { places, count: written.length, written };
}

/** Returns the bit for the place of a macro or an expectation; 0 from the 33rd on. */
export function bitOf(place: number): number {
  return place < 32 ? 1 << place : 0;
}

/** Notes for each different macro whether it has a value, and returns a bit for each of the first 32 that has none. */
export function noteFilled(
  { runs }: Plan,
  { places }: MacroList,
  event: EventFields,
  filled: Uint8Array,
): number {
  let empty = 0;
  for (const [index, { fill }] of runs.entries()) {
    const place = places[index] ?? -1;
    if (place < 0) continue;
    const isFilled = (fill.setting ?? valueFor(fill, event)?.text ?? '') !== '';
    filled[place] = isFilled ? 1 : 0;
    if (!isFilled) empty |= bitOf(place);
  }
  return empty >>> 0;
}

/** Lists the different macros of a job's template, as they are first written. */
export function macrosOf({ template, options }: Job, vocabulary: Vocabulary): readonly string[] {
  return macroList(planTemplate(parse(template, vocabulary), vocabulary, options), vocabulary).written;
}
