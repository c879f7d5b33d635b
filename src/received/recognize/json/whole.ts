import { type JsonReading, readJsonSteps, type Steps } from '../../../engine';

/** The reading of a long text as one JSON value. */
export interface WholeJson {
  /** Where the value begins in the text; it goes to the end. */
  readonly from: number;
  /** The value, or why the text is none; offsets count from where it begins. */
  readonly reading: JsonReading;
}

// A shorter one is read in a few ms.
const LONG = 200_000;

/** Reads a long text that begins like JSON in steps, before its lines are; undefined for any other text. */
export function* readWholeJson(text: string): Steps<WholeJson | undefined> {
  const from = text.search(/\S/);
  if (text.length < LONG || !/[[{]/.test(text[from] ?? '')) return undefined;
  return { from, reading: yield* readJsonSteps(text.slice(from).trimEnd()) };
}
