import type { Adoption, OptionFinding } from '../../received';
import type { ComparedRow } from './compared-rows';
import { OPTION_TEXTS } from '../options/texts';

/** What requests tell about the rendering options. */
export interface SharedAdoption {
  /** The options, and what they explain. */
  readonly adoption: Adoption;
  /** How many requests they explain together. */
  readonly count: number;
}

// More names than these make no list that anyone reads.
const MAX_NAMES = 12;

/** Says how many values are the same, and which: “7 values are the same: app, source, gaid”. */
export function sameWords(same: readonly Pick<ComparedRow, 'name'>[]): string {
  const list = listOf(same.map(({ name }) => name));
  return same.length === 1 ? `1 value is the same: ${list}` : `${same.length} values are the same: ${list}`;
}

/** Says whether the options explain the request: byte for byte, or which parts stay unexplained. */
export function adoptionWords({ adoption, count }: SharedAdoption): string {
  const { findings, isExact, exactCount, unexplained, macros } = adoption;
  const requests = count === 1 ? 'this request' : `these ${count} requests`;
  const isChanged = findings.some(({ finding }) => finding === 'changed');
  const options = isChanged ? 'With these options' : 'With the present options';
  const agree = macros.reduce((sum, macro) => sum + macro.agree, 0);
  const differ = macros.filter((macro) => macro.differ > 0).map(({ macro }) => `(${macro})`);
  const known =
    macros.length === 0
      ? ''
      : ` From the event of the report, ${agree} ${agree === 1 ? 'value is' : 'values are'} the same as AppsFlyer sent${
          differ.length === 0 ? '' : `, but not ${listOf(differ)}`
        }.`;
  if (isExact) return `${options} the template renders ${requests} byte for byte.${known}`;
  const part = count === 1 ? '' : `${exactCount} of ${count} requests are rendered byte for byte; `;
  const names = unexplained.map(({ name }) => name);
  if (names.length === 0) {
    return `${options} every value is rendered the same; the rest of the request differs.${known}`;
  }
  return `${options} ${part}these parts stay unexplained: ${listOf(names)}.${known}`;
}

/** Says what an option would become: “A macro without a value: The word null (now: Empty, the key stays)”. */
export function adoptedWords({ name, value, present }: OptionFinding): string {
  const { title, values } = OPTION_TEXTS[name];
  const label = (of: OptionFinding['value']) => values.find((each) => each.value === of)?.label ?? String(of);
  return `${title}: ${label(value)} (now: ${label(present)})`;
}

/** Says for a report what the request tells about the rendering options. */
export function optionSentences(shared: SharedAdoption | undefined): readonly string[] {
  if (shared === undefined) return [];
  const changed = shared.adoption.findings.filter(({ finding }) => finding === 'changed');
  return [adoptionWords(shared), ...changed.map(adoptedWords)];
}

function listOf(names: readonly string[]): string {
  const shown = [...new Set(names)];
  const more = shown.length - MAX_NAMES;
  return more > 0 ? `${shown.slice(0, MAX_NAMES).join(', ')} and ${more} more` : shown.join(', ');
}
