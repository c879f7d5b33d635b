import { applyEdits, type Edit, type LayoutPart, parse, type Span, type Template } from '../engine';
import { APPSFLYER } from '../vocabulary';
import { type Grammar, notationOf, type OtherNotation } from '../vocabulary/notations';
import type { SystemId } from '../vocabulary/systems';
import { braceTokens } from './braces';
import { readConditional, withCondition } from './condition';
import { freemarkerTokens } from './freemarker';
import { matcherOf } from './match';
import { type NameTable, readNameTable, tableTokens } from './name-table';
import { overlapping } from './overlapping';
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
  const conditional = notation.grammar.hasConditions === true ? readConditional(text) : undefined;
  if (conditional !== undefined) {
    return withCondition(conditional, translate(conditional.text, system, decisions));
  }
  const { template, tokens, table } = readTokens(text, notation);
  const rows = rowsOf(tokens, notation, decisions);
  const ours = new Map(rows.map((row) => [row.theirs, row.ours]));
  const replacements = tokens.map(({ from, to, written, name }) => ({
    from,
    to,
    insert: ours.get(written),
    ...(isTaken(written) && { placeholder: `{${system}:${name.replace(BRACKETS, '')}}` }),
  }));
  const edits = [...rewrite(template, text, replacements), ...withoutTable(template, text, table)].sort(
    (a, b) => a.from - b.from,
  );
  return { text: applyEdits(text, edits), edits, rows };
}

const BRACKETS = /[{}()"']/g;

// AppsFlyer would fill it with a value of its own, or read no macro in braces that are encoded.
function isTaken(written: string): boolean {
  if (/^%7b/i.test(written)) return true;
  return parse(written, APPSFLYER).parts.some(
    (part) => part.type === 'macro' && APPSFLYER.find(part.name) !== undefined,
  );
}

/** A template as it is read: parsed with its macros masked, and without the table of its names. */
export interface ReadTemplate {
  /** The template; its parts are text and layout only, and a table is disabled lines. */
  readonly template: Template;
  /** The macros outside of disabled lines, in order. */
  readonly tokens: readonly Token[];
  /** What its placeholders are, where a table says so. */
  readonly table: NameTable;
}

/** Reads a template of another system. Total. */
export function readTokens(text: string, { grammar }: OtherNotation): ReadTemplate {
  const table = grammar.style === 'table' ? readNameTable(text) : NO_TABLE;
  const own = masked(text, table.lines, OFF);
  const all = tokensIn(own, grammar, table);
  const template = parse(masked(own, all), NO_MACROS);
  const layout = template.parts.filter((part): part is LayoutPart => part.type === 'layout');
  const isDisabled = overlapping(layout);
  return { template, tokens: all.filter((token) => !isDisabled(token)), table };
}

const NO_TABLE: NameTable = { parameters: new Map(), templates: new Map(), lines: [] };

const OFF = '//';

// A table is no part of the request. Its lines are kept as disabled ones, and left out of a body that has none of those.
function withoutTable({ parts }: Template, text: string, { lines }: NameTable): readonly Edit[] {
  const isLayout = overlapping(parts.filter(({ type }) => type === 'layout'));
  return lines.map((line) => {
    if (isLayout(line)) return { from: line.from, to: line.from, insert: OFF };
    const before = /[\r\n]*[ \t]*$/.exec(text.slice(Math.max(0, line.from - 20), line.from))?.[0] ?? '';
    return { from: line.from - before.length, to: line.to, insert: '' };
  });
}

function tokensIn(text: string, grammar: Grammar, table: NameTable): readonly Token[] {
  switch (grammar.style) {
    case 'freemarker':
      return freemarkerTokens(text);
    case 'table':
      return tableTokens(text, table);
    case 'braces':
      return braceTokens(text, grammar);
  }
}

function masked(text: string, spans: readonly Span[], sign = ''): string {
  const mask = ({ from, to }: Span) => ({ from, to, insert: sign.padEnd(to - from, 'x') });
  return applyEdits(text, spans.map(mask));
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
