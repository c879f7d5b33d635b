import type { BooleanStyle, TouchType } from '../../../engine';
import type { Comparison } from './comparison';
import { short } from './comparison';
import { type Change, differ, type Difference } from '../difference';

/** Finds a touch or a boolean that is written as a word where a number is expected, or the other way round. */
export function wordDifference(comparison: Comparison): Difference | undefined {
  const { decoded, expected, piece } = comparison;
  if (decoded === expected) return undefined;
  const kind = piece.fill.match?.macro.kind;
  if (kind === 'touch-type') return touchDifference(comparison);
  return kind === 'boolean' || kind === 'zero-one' ? booleanDifference(comparison, kind) : undefined;
}

const TOUCHES: ReadonlyMap<string, string> = new Map([
  ['0', 'click'],
  ['1', 'impression'],
  ['click', 'click'],
  ['impression', 'impression'],
  ['view', 'impression'],
]);

function touchDifference(comparison: Comparison): Difference | undefined {
  const { decoded, expected, options } = comparison;
  const received = TOUCHES.get(decoded.toLowerCase());
  if (received === undefined) return undefined;
  const isNumber = /^\d$/.test(decoded);
  if (isNumber === (options.touchType === 'numbers')) return undefined;
  if (expected !== undefined && TOUCHES.get(expected.toLowerCase()) !== received) return undefined;
  const touchType: TouchType = isNumber ? 'numbers' : 'words';
  return formDifference(comparison, isNumber, {
    label: `Adopt ${isNumber ? 'numbers' : 'words'} for touches`,
    edits: [],
    options: { touchType },
  });
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['false', false],
  ['0', false],
  ['no', false],
]);

function booleanDifference(comparison: Comparison, kind: 'boolean' | 'zero-one'): Difference | undefined {
  const { decoded, expected, options } = comparison;
  const received = BOOLEANS.get(decoded.toLowerCase());
  if (received === undefined) return undefined;
  if (expected !== undefined && BOOLEANS.get(expected.toLowerCase()) !== received) return undefined;
  const style = styleOf(decoded);
  const wanted = kind === 'zero-one' ? 'numbers' : options.booleans;
  if (style === wanted) return undefined;
  const change: Change | undefined =
    kind === 'boolean' && style !== undefined
      ? { label: 'Adopt this way to write booleans', edits: [], options: { booleans: style } }
      : undefined;
  return formDifference(comparison, /^\d$/.test(decoded), change);
}

function styleOf(text: string): BooleanStyle | undefined {
  if (/^[01]$/.test(text)) return 'numbers';
  if (text === 'true' || text === 'false') return 'lower';
  return text === 'TRUE' || text === 'FALSE' ? 'upper' : undefined;
}

function formDifference(
  { decoded, expected, piece, at }: Comparison,
  isNumber: boolean,
  change: Change | undefined,
): Difference {
  const wanted = expected === undefined ? 'another form' : short(expected);
  const isCase = !isNumber && decoded.toLowerCase() === expected?.toLowerCase();
  const code = isCase ? 'other-case' : isNumber ? 'number-for-word' : 'word-for-number';
  return differ(code, `It means the same, ${short(decoded)} for ${wanted}.`, {
    at,
    templateAt: piece.at,
    cause: piece.fill.match?.macro.kind === 'touch-type' ? BOTH_TOUCHES : BOTH_BOOLEANS,
    change,
  });
}

const BOTH_TOUCHES = {
  sentence: 'One of AppsFlyer’s documents has numbers for touches, another one words.',
  evidence: 'documented',
  source: 'CHG',
} as const;

const BOTH_BOOLEANS = {
  sentence: 'AppsFlyer lets a partner choose between words and numbers for booleans.',
  evidence: 'documented',
  source: 'MGMT',
} as const;
