import { amountDifference } from './amounts';
import type { Check, Comparison } from './comparison';
import type { Difference } from '../difference';
import { badEscape, bareSign, encodedTwice, spellingDifferences } from './escapes';
import { hashDifference } from './hashes';
import { masked } from './masked';
import { otherField, otherValue, unexpectedForm } from './others';
import { cutValue } from './cut';
import { edgeDifference } from './edges';
import { jsonDifference } from './json';
import { letterDifference } from './letters';
import { shortened } from './shortened';
import { timeDifference } from './times';
import { emptied, macroNotFilled, replacedByWord } from './unfilled';
import { wordDifference } from './words';

// The first that finds something decides; each leaves to those after it what it does not know.
const CHECKS: readonly Check[] = [
  macroNotFilled,
  masked,
  shortened,
  emptied,
  replacedByWord,
  bareSign,
  encodedTwice,
  edgeDifference,
  timeDifference,
  amountDifference,
  cutValue,
  badEscape,
  hashDifference,
  wordDifference,
  jsonDifference,
  letterDifference,
  otherField,
  unexpectedForm,
  otherValue,
];

/** Compares what was received for one macro with what was expected. Empty when it is the same. */
export function compareMacro(comparison: Comparison): readonly Difference[] {
  const { sent, expectedSent, decoded, expected } = comparison;
  if (sent === expectedSent && isKnown(comparison)) return [];
  // Where a value may be divided in several ways, nothing is known about its parts.
  if (expected === undefined && comparison.isDoubtful) return [];
  const found = decoded === expected ? macroNotFilled(comparison) : firstOf(comparison);
  if (found !== undefined && found.code !== 'newline-at-end') return [found];
  // What reads as expected, or is in the form that is expected, may still be spelled in another way.
  const respelled = expected === undefined || decoded === expected ? spellingDifferences(comparison) : [];
  return found === undefined ? respelled : [found, ...respelled];
}

function firstOf(comparison: Comparison): Difference | undefined {
  for (const check of CHECKS) {
    const found = check(comparison);
    if (found !== undefined) return found;
  }
  return undefined;
}

// A name that no document has is expected as it is written, and is still worth saying.
function isKnown({ piece }: Comparison): boolean {
  return piece.fill.match !== undefined || piece.fill.setting !== undefined;
}
