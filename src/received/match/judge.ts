import { KEY_MEANINGS } from '../../vocabulary/keys';
import { fitsMacro, formOf, type ValueForm } from '../forms';
import { type ExpectedTexts, expectedValue } from './expected';
import type { Judge } from './pairing';
import type { MacroPiece } from './pieces';
import type { ReceivedText } from './read-request';
import type { Slot } from './slots';

// What each key is used for; a key of two meanings has both.
const meanings = new Map<string, Set<string>>();
for (const { offers, keys } of KEY_MEANINGS) {
  for (const { key } of keys) {
    const name = key.replaceAll(' ', '');
    meanings.set(name, new Set([...(meanings.get(name) ?? []), ...offers]));
  }
}

/** What a text says about the macro it may have been rendered from. */
interface Traits {
  /** What its name is used for; absent for a name that is not known. */
  readonly offers: ReadonlySet<string> | undefined;
  /** The form of its value; absent when it has none that only few fields have. */
  readonly form: ValueForm | undefined;
}

// A text is compared with each slot of each template.
const known = new WeakMap<ReceivedText, Traits>();

function traitsOf(text: ReceivedText): Traits {
  const before = known.get(text);
  if (before !== undefined) return before;
  const form = formOf(text.decoded);
  const traits = {
    offers: meanings.get(text.name.toLowerCase().replace(/[-_\s]/g, '')),
    form: form?.isDistinct === true ? form : undefined,
  };
  known.set(text, traits);
  return traits;
}

/**
 * Returns the judge of texts left over: a parameter was renamed to one with the value that is expected, to one whose name
 * is used for what the macro holds, or to the only one whose value has the form of the macro’s values. Unclear cases
 * stay unmatched.
 */
export function judgeRenamed(expected: ExpectedTexts): Judge {
  return (slot, left) => {
    const wanted = expectedValue(expected, slot);
    const macro = onlyMacro(slot);
    const byValue = onlyOne(
      left,
      ({ sent }) => wanted !== undefined && wanted.length >= 4 && sent === wanted,
    );
    if (byValue !== undefined) return { received: byValue, by: 'value' };
    if (macro?.fill.match === undefined) return undefined;
    const { match } = macro.fill;
    const byMeaning = onlyOne(
      left,
      (text) => traitsOf(text).offers?.has(match.macro.name) === true && fitsMacro(match, text.decoded),
    );
    if (byMeaning !== undefined) return { received: byMeaning, by: 'meaning' };
    if (wanted !== undefined) return undefined;
    const byForm = onlyOne(left, (text) => {
      const { form } = traitsOf(text);
      return form?.fields.includes(match.macro.fields[0] ?? '') === true && fitsMacro(match, text.decoded);
    });
    return byForm && { received: byForm, by: 'value' };
  };
}

function onlyMacro({ pieces }: Slot): MacroPiece | undefined {
  const [piece] = pieces;
  return pieces.length === 1 && piece !== undefined && !('literal' in piece) ? piece : undefined;
}

function onlyOne(
  texts: readonly ReceivedText[],
  fits: (text: ReceivedText) => boolean,
): ReceivedText | undefined {
  const found = texts.filter(fits);
  return found.length === 1 ? found[0] : undefined;
}
