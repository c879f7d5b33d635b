import { applyEdits, type LayoutPart, overlaps, parse, type Template } from '../engine';
import { notationOf, type OtherNotation } from '../vocabulary/notations';
import type { SystemId } from '../vocabulary/systems';
import { braceTokens } from './braces';
import { freemarkerTokens } from './freemarker';
import { matcherOf } from './match';
import { rewrite } from './rewrite';
import type { Token } from './token';
import { type Decisions, NOTHING_DECIDED, type TranslatedRow, type Translation } from './translation';

const NO_MACROS = { notations: [] };

/**
 * Translates a template of another system into AppsFlyer's notation. Total: any text has a translation, and no parameter
 * is lost. A macro without a twin, or with one that somebody has to choose, switches its parameter off by `//` until it is
 * in `decisions`; a decision that is not among the choices of its row counts as none.
 */
export function translate(text: string, system: SystemId, decisions = NOTHING_DECIDED): Translation {
  const notation = notationOf(system);
  const { template, tokens } = readTokens(text, notation);
  const rows = rowsOf(tokens, notation, decisions);
  const ours = new Map(rows.map((row) => [row.theirs, row.ours]));
  const replacements = tokens.map(({ from, to, written }) => ({ from, to, insert: ours.get(written) }));
  const edits = rewrite(template, text, replacements);
  return { text: applyEdits(text, edits), edits, rows };
}

/** Finds the macros of a template outside of its disabled lines, and parses the template with them masked. */
export function readTokens(
  text: string,
  { grammar }: OtherNotation,
): { readonly template: Template; readonly tokens: readonly Token[] } {
  const all = grammar.style === 'freemarker' ? freemarkerTokens(text) : braceTokens(text, grammar);
  const template = parse(masked(text, all), NO_MACROS);
  const layout = template.parts.filter((part): part is LayoutPart => part.type === 'layout');
  return { template, tokens: all.filter((token) => !layout.some((part) => overlaps(part, token))) };
}

function masked(text: string, spans: readonly Token[]): string {
  let result = '';
  let at = 0;
  for (const { from, to } of spans) {
    result += text.slice(at, from) + 'x'.repeat(to - from);
    at = to;
  }
  return result + text.slice(at);
}

function rowsOf(
  tokens: readonly Token[],
  notation: OtherNotation,
  decisions: Decisions,
): readonly TranslatedRow[] {
  const match = matcherOf(notation);
  const rows = new Map<string, TranslatedRow & { spans: TranslatedRow['spans'][number][] }>();
  for (const token of tokens) {
    const { written, from, to } = token;
    const known = rows.get(written);
    if (known !== undefined) {
      known.spans.push({ from, to });
      continue;
    }
    const { ours, choices, ...found } = match(token);
    const decided = choices.find(({ insert }) => insert === decisions.get(written))?.insert;
    rows.set(written, { ...found, theirs: written, spans: [{ from, to }], ours: ours ?? decided, choices });
  }
  return [...rows.values()];
}
