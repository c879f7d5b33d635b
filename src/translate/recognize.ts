import { type MacroPart, maskLayout, parse } from '../engine';
import { APPSFLYER } from '../vocabulary';
import { notationOf } from '../vocabulary/notations';
import { ENCODED_BRACES, type OtherSystem } from '../vocabulary/systems';
import { systemsOf, type TellingSigns } from '../vocabulary/weighing';
import { rowFinder } from './match';
import { readTokens } from './translate';

/** The notation of a template, as far as it shows. */
export interface Recognition {
  /** The systems it may be written for: none, one that is certain, or several that fit alike. */
  readonly systems: readonly OtherSystem[];
  /** True when it may as well be AppsFlyer's notation in braces, so somebody has to say. */
  readonly orAppsFlyer: boolean;
  /** How many macros the template has; 0 unless one system is certain. */
  readonly total: number;
  /** How many of them that system has; 0 unless one system is certain. */
  readonly known: number;
}

/** Recognizes the notation of a template by its text alone. An AppsFlyer macro in parentheses rules all others out. */
export function recognizeNotation(text: string): Recognition {
  const { systems, orAppsFlyer } = systemsOf(signsOf(text));
  const [system, ...others] = systems;
  const isSure = system !== undefined && others.length === 0 && !orAppsFlyer;
  return { systems, orAppsFlyer, ...(isSure ? countMacros(text, system) : { total: 0, known: 0 }) };
}

function signsOf(text: string): TellingSigns {
  const template = parse(text, APPSFLYER);
  const macros = template.parts.filter((part): part is MacroPart => part.type === 'macro');
  const names = (isKnown: boolean) =>
    macros
      .filter(({ notation, name }) => notation === 'brace' && isOurs(name) === isKnown)
      .map(({ name }) => name);
  // In `${(name)!}` the parentheses are another notation's.
  const hasOwn = macros.some(
    ({ notation, name, from }) => notation !== 'brace' && isOurs(name) && text.charAt(from - 1) !== '{',
  );
  const shown = maskLayout(template);
  const encoded = [...shown.matchAll(ENCODED_BRACES)].map(([, name = '']) => name);
  return {
    text: shown,
    unknown: new Set([...names(false), ...encoded]),
    known: new Set(names(true)),
    hasOwn,
  };
}

function isOurs(name: string): boolean {
  return APPSFLYER.find(name) !== undefined;
}

function countMacros(text: string, { id }: OtherSystem): Pick<Recognition, 'total' | 'known'> {
  const notation = notationOf(id);
  const find = rowFinder(notation);
  const written = new Map(readTokens(text, notation).tokens.map((token) => [token.written, token]));
  const known = [...written.values()].filter(({ name, fallbacks }) =>
    [name, ...fallbacks].every((each) => find(each) !== undefined),
  );
  return { total: written.size, known: known.length };
}
