import { codeOf, lookAlikes, percentDecode, plainText, writeMacro } from '../../../engine';
import { findField } from '../../../vocabulary';
import { fitsMacro, formOf } from '../../forms';
import type { Comparison } from './comparison';
import { short } from './comparison';
import { type Change, differ, type Difference } from '../difference';

/** Finds the value of another field of the event where one value is expected. */
export function otherField(comparison: Comparison): Difference | undefined {
  const { decoded, expected, event, at, piece } = comparison;
  // Short values, such as 1 and true, are in many fields.
  if (event === undefined || expected === undefined || decoded.length < 5) return undefined;
  const wanted = decoded.toLowerCase();
  const found = [...event].find(
    ([, { text }]) => text.length === decoded.length && text.toLowerCase() === wanted,
  );
  if (found === undefined) return undefined;
  const [field] = found;
  const own = piece.fill.match?.macro.fields ?? [piece.fill.part.name];
  if (own.includes(field)) return undefined;
  const isIdentifier = findField(field)?.type === 'device-id' || piece.fill.match?.macro.kind === 'device-id';
  const sentence = `It is the event’s ${field}${expected === '' ? '' : `, not ${short(expected)}`}.`;
  return differ(isIdentifier ? 'other-identifier' : 'other-value', sentence, {
    at,
    templateAt: piece.at,
    cause: { sentence: 'The sender’s template probably has another macro here.', evidence: 'inferred' },
    change: macroOf(comparison, field),
  });
}

function macroOf({ piece, vocabulary }: Comparison, field: string): Change | undefined {
  const macro = vocabulary.macros.find(
    ({ fields, kind }) => fields[0] === field && (kind === 'text' || kind === 'device-id'),
  );
  if (macro === undefined) return undefined;
  const insert = writeMacro(macro.name, piece.fill.part.notation);
  return { label: `Use ${insert}`, edits: [{ ...piece.at, insert }] };
}

/** Finds a value that is in no form that the macro’s values have; only asked when no event says what is expected. */
export function unexpectedForm({ decoded, expected, at, piece }: Comparison): Difference | undefined {
  const { match } = piece.fill;
  if (expected !== undefined || match === undefined || fitsMacro(match, decoded)) return undefined;
  const form = formOf(decoded)?.means;
  const what = form === undefined ? `${short(decoded)} has` : `It is ${form}, which is`;
  const sentence = `${what} not the form of the values of ${match.macro.name}.`;
  return differ('unexpected-form', sentence, { at, templateAt: piece.at });
}

const ESCAPE = /%[0-9A-Fa-f]{2}/;

/** Tells a value that differs in a way that no other check knows. */
export function otherValue({ decoded, expected, at, piece }: Comparison): Difference | undefined {
  if (expected === undefined || decoded === expected) return undefined;
  const places = { at, templateAt: piece.at };
  const [imitation] = lookAlikes(decoded);
  if (imitation !== undefined && plainText(decoded) === plainText(expected)) {
    const { character, plain } = imitation;
    const sentence = `It only looks like ${short(expected)}: “${character}” is ${codeOf(character)}, not “${plain}”.`;
    return differ('other-spelling', sentence, places);
  }
  if (ESCAPE.test(decoded) && !ESCAPE.test(expected)) {
    const again = percentDecode(decoded, true).text;
    const sentence = `It has percent-escapes after decoding; decoded again it is ${short(again)}, and the event here has ${short(expected)}.`;
    return differ('encoded-twice', sentence, places);
  }
  const wanted = expected === '' ? 'The event here has no value' : `The event here has ${short(expected)}`;
  return differ('other-value', `${wanted}, and ${short(decoded)} arrived.`, places);
}
