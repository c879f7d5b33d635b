import { nearestNames, percentDecode, writeMacro } from '../../../engine';
import type { Change, Difference } from '../difference';
import { differ } from '../difference';
import { type Comparison, short } from './comparison';

// The last ones are of other systems.
const MACRO =
  /^(\$\$(?:sdk|click)\(|\{\{|\(|\{|\$\{|\[|%%|##?|__)([A-Za-z_][A-Za-z0-9 _.:-]{0,79}?)(?:\)|\}\}|\}|\]|%%|##?|__)$/;
// A value may be between these, such as (direct).
const COMMON = new Set(['(', '[', '#', '__']);

/** Finds a macro that arrived as it is written, in any notation, encoded or not. */
export function macroNotFilled(comparison: Comparison): Difference | undefined {
  const { decoded, expected, piece, at, sent, vocabulary } = comparison;
  const isKnown = piece.fill.match !== undefined;
  if (decoded === expected && isKnown) return undefined;
  const isEncoded = decoded.includes('%') && !MACRO.test(decoded);
  const text = isEncoded ? percentDecode(decoded, false).text : decoded;
  const [, opening, name] = MACRO.exec(text) ?? [];
  if (name === undefined) return undefined;
  const isSame = vocabulary.normalize(name) === vocabulary.normalize(piece.fill.part.name);
  if (!isSame && COMMON.has(opening ?? '') && vocabulary.find(name) === undefined) return undefined;
  const how = sent === text ? 'as it is written' : 'as it is written, but percent-encoded';
  return differ('macro-not-filled', `The macro ${short(text)} arrived ${how}.`, {
    at,
    templateAt: piece.at,
    cause: causeOf(isKnown, isSame),
    change: changeOf(comparison),
  });
}

function causeOf(isKnown: boolean, isSame: boolean): Difference['cause'] {
  if (!isSame) {
    return { sentence: 'The sender’s template probably has another macro here.', evidence: 'inferred' };
  }
  return isKnown
    ? {
        sentence: 'The sender does not fill in this macro, or not in this notation or spelling.',
        evidence: 'inferred',
      }
    : { sentence: 'AppsFlyer’s documents have no macro of this name.', evidence: 'inferred' };
}

function changeOf({ piece, vocabulary }: Comparison): Change | undefined {
  const { part, match } = piece.fill;
  if (match !== undefined) return undefined;
  const [name] = nearestNames(part.name, vocabulary, 1);
  if (name === undefined) return undefined;
  return {
    label: `Use ${writeMacro(name, part.notation)}`,
    edits: [{ ...piece.at, insert: writeMacro(name, part.notation) }],
  };
}

const NULL_WORD = /^(?:null|NULL|Null|None|none|nil|undefined|N\/A|n\/a|NaN|\(null\)|\(not set\)|%00)$/;
const ZERO_UUID = /^0{8}-?0{4}-?0{4}-?0{4}-?0{12}$/;

// The length of a UUID.
const LONGEST_NONE = 36;

/** Finds a value that is empty, or a word or a UUID that means that there is none. */
export function emptied(comparison: Comparison): Difference | undefined {
  const { decoded, expected } = comparison;
  if (decoded === expected || decoded.length > LONGEST_NONE) return undefined;
  if (decoded === '') return emptyValue(comparison);
  if (ZERO_UUID.test(decoded)) return zeroUuid(comparison);
  return NULL_WORD.test(decoded) ? nullWord(comparison) : undefined;
}

function emptyValue(comparison: Comparison): Difference {
  const { expected, piece, at } = comparison;
  const sentence =
    expected === undefined ? 'The value is empty.' : `It is empty; ${whatIsMissing(comparison)}.`;
  return differ('empty', sentence, {
    at,
    templateAt: piece.at,
    cause: {
      sentence: 'AppsFlyer sends a macro without a value as an empty value.',
      evidence: 'observed',
      source: 'XAP',
    },
    change: optionChange(comparison, 'empty'),
  });
}

function zeroUuid(comparison: Comparison): Difference {
  const sentence = `It is a UUID of zeros, which means that there is no identifier; ${whatIsMissing(comparison)}.`;
  return differ('zero-uuid', sentence, {
    at: comparison.at,
    templateAt: comparison.piece.at,
    cause: {
      sentence: 'Devices have zeros for an advertising ID that the user has withheld.',
      evidence: 'inferred',
      source: 'SEED',
    },
    change: optionChange(comparison, 'zero-uuid'),
  });
}

function nullWord(comparison: Comparison): Difference {
  const { decoded, piece, at, place, sent } = comparison;
  // In JSON null without quotes is no word.
  const what = place === 'json' && sent === 'null' ? 'null' : `the word ${short(decoded)}`;
  return differ('null-word', `It is ${what}, not a value; ${whatIsMissing(comparison)}.`, {
    at,
    templateAt: piece.at,
    cause: { sentence: 'A program wrote its own word for no value.', evidence: 'assumed' },
    change: decoded === 'null' ? optionChange(comparison, 'null') : undefined,
  });
}

function whatIsMissing({ expected, event }: Comparison): string {
  if (event === undefined || expected === undefined) return 'no event says whether there is a value';
  return expected === '' ? 'the event here has no value, either' : `the event here has ${short(expected)}`;
}

// The option only explains it when the event has no value.
function optionChange(
  { expected, event, options }: Comparison,
  missing: 'empty' | 'null' | 'zero-uuid',
): Change | undefined {
  const hasNone =
    event !== undefined && (expected === '' || expected === 'null' || ZERO_UUID.test(expected ?? 'x'));
  if (!hasNone || options.missing === missing) return undefined;
  return { label: 'Adopt this way to write a missing value', edits: [], options: { missing } };
}

/** Finds the words that AppsFlyer writes in place of a value: for a restricted source, and for an overlong campaign. */
export function replacedByWord({ decoded, expected, piece, at }: Comparison): Difference | undefined {
  if (decoded === expected) return undefined;
  const places = { at, templateAt: piece.at };
  if (decoded === 'restricted') {
    return differ('restricted', 'It is the word restricted instead of a value.', {
      ...places,
      cause: {
        sentence: 'AppsFlyer writes restricted for the media source of a network that restricts raw data.',
        evidence: 'documented',
        source: 'RESTR',
      },
    });
  }
  if (decoded !== 'c_name_exceeded_max_length') return undefined;
  return differ('name-too-long', 'The name of the campaign was too long and was replaced.', {
    ...places,
    cause: {
      sentence: 'AppsFlyer replaces campaign names of more than 100 characters.',
      evidence: 'documented',
      source: 'SEED',
    },
  });
}
