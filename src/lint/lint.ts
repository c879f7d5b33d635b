import { type Diagnostic, overlaps } from '../engine';
import type { DiagnosticCode } from './codes';
import { keepBody, keepForeign, keepTarget } from './harmless';
import { lintContext, type LintInput, type Rule } from './context';
import { addresses } from './rules/address';
import { bodies, missingMethod } from './rules/body';
import { brokenBrackets } from './rules/brackets';
import { htmlEntities, jsonEscapes } from './rules/entities';
import { expressions } from './rules/expressions';
import { fragments } from './rules/fragment';
import { headers } from './rules/headers';
import { hiddenCharacters } from './rules/hidden';
import { innerUrls, secondUrls } from './rules/inner-urls';
import { mixedEvents, unsentParts } from './rules/leanplum';
import { cutOutput, longUrls, uncheckedRest } from './rules/length';
import { lookAlikeHosts, lookAlikeNames } from './rules/look-alikes';
import { spacesInMacros, unknownMacros } from './rules/macros';
import { encodedMacros, foreignNotations, mixedNotations } from './rules/notations';
import { origins } from './rules/origin';
import { otherLanguage } from './rules/other-language';
import { otherSystem } from './rules/other-system';
import { mismatches } from './rules/mismatches';
import { currencies } from './rules/currencies';
import { duplicates, rawAndHashed } from './rules/parameters';
import { brokenEscapes } from './rules/percent';
import { placeholders } from './rules/placeholders';
import { queries } from './rules/query';
import { quotedValues } from './rules/quoted';
import { rawCharacters } from './rules/raw-characters';
import { readings } from './rules/readings';
import { secrets } from './rules/secrets';
import { lostSeparators } from './rules/separators';
import { strayLineBreaks, straySpaces } from './rules/spaces';
import { otherSpellings } from './rules/spellings';
import { undecided } from './rules/undecided';
import { unfilledMacros } from './rules/unfilled-macros';
import { nestedValues } from './rules/values';
import { brokenXml } from './rules/xml';

export type { LintInput } from './context';
export { mayBeForeign } from './foreign-template';
export { isEncodedText, isNestedUrl } from './rules/values';

/** All rules. Where two have a fix for the same place, the fix of the earlier one is applied first. */
const RULES: readonly Rule[] = [
  uncheckedRest,
  cutOutput,
  addresses,
  lookAlikeNames,
  lookAlikeHosts,
  hiddenCharacters,
  unknownMacros,
  spacesInMacros,
  encodedMacros,
  expressions,
  foreignNotations,
  brokenBrackets,
  mixedNotations,
  otherLanguage,
  otherSystem,
  undecided,
  unsentParts,
  mixedEvents,
  htmlEntities,
  jsonEscapes,
  queries,
  lostSeparators,
  quotedValues,
  fragments,
  innerUrls,
  secondUrls,
  origins,
  straySpaces,
  strayLineBreaks,
  duplicates,
  mismatches,
  currencies,
  nestedValues,
  brokenXml,
  headers,
  missingMethod,
  bodies,
  longUrls,
  placeholders,
  brokenEscapes,
  readings,
  secrets,
  unfilledMacros,
  rawAndHashed,
  otherSpellings,
];

// These read the values of macros; for all others it is enough which macros have a value, or zeros.
const VALUE_RULES: ReadonlySet<Rule> = new Set([
  cutOutput,
  currencies,
  addresses,
  nestedValues,
  brokenXml,
  bodies,
  longUrls,
]);

/**
 * Which rules are applied: all; those that read the texts of values; or all but those, whose problems are the same for
 * all events of one platform and kind in which the same macros have a value, and the same of them zeros.
 */
export type RuleChoice = 'all' | 'values' | 'others';

// More than this helps nobody, and would be slow to draw.
const MAX_DIAGNOSTICS = 200;

const RANKS = { error: 0, warning: 1, info: 2, hint: 3 } as const;

/** Finds the problems of a template, in the order of the text; of more than 200 only the most severe. */
export function lint(input: LintInput, choice: RuleChoice = 'all'): readonly Diagnostic[] {
  const context = lintContext(input);
  const rules =
    choice === 'all' ? RULES : RULES.filter((rule) => VALUE_RULES.has(rule) === (choice === 'values'));
  const found = rules.flatMap((rule) => firstOf(rule(context)));
  const explained = found.filter(({ code }) => WHOLE.has(code) || EXPLAINS_RAW.has(code));
  const raw = choice === 'values' ? [] : rawCharacters(context, explained);
  const all = [...withoutDuplicates(found), ...raw];
  const shown = all.map((each) => keepForeign(keepTarget(keepBody(each, input), context), input));
  const worst =
    shown.length <= MAX_DIAGNOSTICS
      ? shown
      : shown.sort((a, b) => RANKS[a.severity] - RANKS[b.severity]).slice(0, MAX_DIAGNOSTICS);
  return worst.sort((a, b) => a.from - b.from);
}

function firstOf(diagnostics: Iterable<Diagnostic>): Diagnostic[] {
  const some: Diagnostic[] = [];
  for (const each of diagnostics) {
    if (some.push(each) >= MAX_DIAGNOSTICS) break;
  }
  return some;
}

// A lone `%`, a broken escape, a stray space, a semicolon and a placeholder add nothing where another diagnostic explains the text as a whole.
const PARTIAL: ReadonlySet<string> = new Set<DiagnosticCode>([
  'stray-line-break',
  'broken-json-value',
  'percent-lone',
  'utf8-invalid',
  'stray-space',
  'placeholder',
  'literal-semicolon',
]);
const WHOLE: ReadonlySet<string> = new Set<DiagnosticCode>([
  'foreign-notation',
  'placeholder',
  'space-in-macro',
  'empty-macro',
  'unclosed-macro',
  'encoded-macro',
  'other-system',
  'method-missing',
  'trailing-note',
  'lost-separator',
  'unknown-macro',
]);

// These add nothing inside an expression of another system.
const NAMES: ReadonlySet<string> = new Set<DiagnosticCode>([
  'unknown-macro',
  'empty-macro',
  'space-in-macro',
]);

const EXPLAINS_RAW: ReadonlySet<string> = new Set<DiagnosticCode>([
  'quoted-value',
  'html-entity',
  'escaped-as-json',
  'undecided-placeholder',
  'other-language',
  'not-a-web-address',
  'look-alike-name',
  'look-alike-host',
  'hidden-character',
]);

// What is in the part for which nothing is sent is not sent as written.
const BEFORE_ADDRESS: ReadonlySet<string> = new Set<DiagnosticCode>([
  'hidden-character',
  'unknown-macro',
  'unclosed-macro',
  'hash-in-url',
]);

function withoutDuplicates(all: readonly Diagnostic[]): Diagnostic[] {
  const address = all.find(({ code }) => code === 'not-a-web-address');
  const faults = address === undefined ? [] : [address, ...(address.elsewhere ?? [])];
  const isInAddress = ({ from }: Diagnostic) =>
    faults.some((fault) => fault.from <= from && from < Math.max(fault.to, fault.from + 1));
  const lookAlikes = all.filter(({ code }) => code === 'look-alike-name');
  const found = all.filter((each) => {
    if (each.code === 'stray-space' || each.code === 'stray-line-break') return address === undefined;
    // Where a bracket only looks like one, the other has nothing to close it.
    if (each.code === 'unclosed-macro' && lookAlikes.some((other) => overlaps(other, each))) return false;
    if (!BEFORE_ADDRESS.has(each.code) || (each.elsewhere?.length ?? 0) > 0) return true;
    return !isInAddress(each) || (each.code === 'unknown-macro' && each.suggestions.length > 0);
  });
  const explained = found.filter(({ code }) => WHOLE.has(code));
  if (explained.length === 0) return found;
  return found.filter((each) => {
    const isInside = (other: Diagnostic) =>
      [other, ...(other.elsewhere ?? [])].some(({ from, to }) => from <= each.from && each.to <= to);
    if (!PARTIAL.has(each.code) && !NAMES.has(each.code)) return true;
    return !explained.some(
      (other) =>
        other !== each && isInside(other) && (PARTIAL.has(each.code) || other.code === 'foreign-notation'),
    );
  });
}
