import { strayBlanks, strayLineBreaks } from './rules/spaces';
import { bodies } from './rules/body';
import { brokenBrackets } from './rules/brackets';
import { htmlEntities } from './rules/entities';
import { gatherEvidence, type LintInput, type Rule } from './evidence';
import type { DiagnosticCode } from './codes';
import type { Finding } from './finding';
import { unfilled } from './rules/unfilled-macros';
import { applyFix } from './fix';
import { placeholders, secrets } from './rules/leftovers';
import { cutOutput, longUrls } from './rules/length';
import { mixedEvents, otherLanguage, unsentParts } from './rules/messaging';
import { blanksInMacros, unknownMacros } from './rules/macros';
import { encodedMacros, foreignNotations, mixedNotations } from './rules/notations';
import { duplicates, mismatches, rawAndHashed } from './rules/parameters';
import { brokenEscapes } from './rules/percent';
import { otherSpellings } from './rules/spellings';
import { origins, queries } from './rules/url';
import { nestedValues } from './rules/values';

export type { LintInput } from './evidence';

/** All rules. Where two speak of the same place, the repair of the one that stands first here is made first. */
const RULES: readonly Rule[] = [
  cutOutput,
  unknownMacros,
  blanksInMacros,
  encodedMacros,
  foreignNotations,
  brokenBrackets,
  mixedNotations,
  otherLanguage,
  unsentParts,
  mixedEvents,
  htmlEntities,
  queries,
  origins,
  strayBlanks,
  strayLineBreaks,
  duplicates,
  mismatches,
  nestedValues,
  bodies,
  longUrls,
  placeholders,
  brokenEscapes,
  secrets,
  unfilled,
  rawAndHashed,
  otherSpellings,
];

// More findings than this help nobody, and drawing them would be slow.
const MAX_FINDINGS = 200;

const RANKS = { error: 0, warning: 1, info: 2, hint: 3 } as const;

/** Finds what is wrong or doubtful in a template, in the order of the text; of more than 200 findings the worst. */
export function lint(input: LintInput): readonly Finding[] {
  const evidence = gatherEvidence(input);
  const found: Finding[] = [];
  for (const rule of RULES) found.push(...first(rule(evidence)));
  const told = withoutEchoes(found).map((each) => keepBody(each, input));
  const worst =
    told.length <= MAX_FINDINGS
      ? told
      : told.sort((a, b) => RANKS[a.severity] - RANKS[b.severity]).slice(0, MAX_FINDINGS);
  return worst.sort((a, b) => a.from - b.from);
}

function first(findings: Iterable<Finding>): Finding[] {
  const some: Finding[] = [];
  for (const each of findings) {
    if (some.push(each) >= MAX_FINDINGS) break;
  }
  return some;
}

// A body of text that began like JSON after a repair would be read as JSON, and be none: such a repair is not offered.
function keepBody(found: Finding, { template: { text, outline } }: LintInput): Finding {
  const { body } = outline;
  if (body === undefined || body.kind === 'json' || found.fixes.length === 0) return found;
  const start = body.from + text.slice(body.from).search(/\S|$/);
  const fixes = found.fixes.filter((fix) => {
    const reaches = fix.edits.some(({ from, to }) => body.from <= to && from <= start);
    return !reaches || !/^\s*[[{]/.test(applyFix(text, fix).slice(body.from));
  });
  return fixes.length === found.fixes.length ? found : { ...found, fixes };
}

// A lone `%` and a stray blank say nothing new about a stretch that another finding explains as a whole.
const ECHOES: ReadonlySet<DiagnosticCode> = new Set(['percent-lone', 'stray-blank']);
const EXPLAIN: ReadonlySet<DiagnosticCode> = new Set([
  'foreign-notation',
  'placeholder',
  'blank-in-macro',
  'empty-macro',
  'unclosed-macro',
  'encoded-macro',
]);

function withoutEchoes(found: readonly Finding[]): Finding[] {
  const explained = found.filter(({ code }) => EXPLAIN.has(code));
  if (explained.length === 0) return [...found];
  return found.filter(
    ({ code, from, to }) =>
      !ECHOES.has(code) || !explained.some((other) => other.from <= from && to <= other.to),
  );
}
