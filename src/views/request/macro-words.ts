import type { FillState } from '../../engine';
import type { MacroLook } from './macro-look';
import type { Row } from '../decoded/rows';

// The style sheets have as many colors.
const COLORS = 6;

/** Returns the color of a macro, 1 to 6, from its number, which starts at 1. Colors repeat after the last one. */
export function macroColor(number: number): number {
  return ((number + COLORS - 1) % COLORS) + 1;
}

const STATES: Readonly<Record<FillState, string>> = {
  filled: '',
  empty: ', empty in this event',
  missing: ', not in this event',
  unknown: ', unknown and sent as written',
};

/** Returns the accessible name of a macro, its text first, since a name replaces it: `DE, macro country_code`. */
export function macroLabel({ name, state }: Pick<MacroLook, 'name' | 'state'>, text: string): string {
  return `${text === '' ? 'M' : `${text}, m`}acro ${name}${STATES[state]}`;
}

/** Returns where the value of a macro comes from: the key of the event field, or words when there is none. */
export function macroSource({ state, field, resolution }: MacroLook): string {
  if (state === 'unknown') return 'unknown, sent as written';
  const source = field ?? (resolution === 'setting' ? 'partner setting' : 'not in this event');
  return state === 'empty' ? `${source}, empty` : source;
}

/** The place of a decoded value in words, to follow its name; empty where the name says enough. */
export const PLACE_WORDS: Readonly<Record<Row['place'], string>> = {
  host: 'of the address',
  path: 'of the address',
  query: '',
  fragment: 'after the #',
  header: 'header',
  form: 'form body',
  body: '',
};
