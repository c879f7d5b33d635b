import type { Span } from '../engine';
import { freemarkerTokens } from './freemarker';
import type { Token } from './token';

const ROW = /(\{[^{}\s|]{1,80}\}) {0,20}[|\t] {0,20}([A-Z][A-Z0-9_]{1,40})(?= {0,20}(?:[|\t]|$))/g;
const HEADING = /^(?:#{1,6} )?postback parameters$|\bBranch Parameter\b|^[\s|:-]+$/i;

/** A table under a template that says what its placeholders are. */
export interface NameTable {
  /** The parameter of each placeholder, by the placeholder with its braces. The first row of a placeholder counts. */
  readonly parameters: ReadonlyMap<string, string>;
  /** The template of Branch's that a placeholder is filled from, by the placeholder, where its row has one. */
  readonly templates: ReadonlyMap<string, string>;
  /** The lines of the table and its headings without the spaces in front, in UTF-16 offsets; in order. */
  readonly lines: readonly Span[];
}

/** Reads the table of a template; empty when there is none. Cells are separated by `|` or tabs. Total. */
export function readNameTable(text: string): NameTable {
  const parameters = new Map<string, string>();
  const templates = new Map<string, string>();
  const lines: Span[] = [];
  let headings: Span[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const rows = [...line.matchAll(ROW)];
    const from = index + line.length - line.trimStart().length;
    const span = { from, to: index + line.length };
    if (rows.length === 0) {
      headings = HEADING.test(line.trim()) ? [...headings, span] : [];
      continue;
    }
    lines.push(...headings, span);
    headings = [];
    for (const [at, { 0: begin, 1: placeholder = '', 2: parameter = '', index: start }] of rows.entries()) {
      if (parameters.has(placeholder)) continue;
      parameters.set(placeholder, parameter);
      const template = templateIn(line.slice(start + begin.length, rows[at + 1]?.index));
      if (parameter === FROM_TEMPLATE && template !== undefined) templates.set(placeholder, template);
    }
  }
  return { parameters, templates, lines };
}

// The other parameters have values of their own.
const FROM_TEMPLATE = 'CUSTOM_EVENT_METADATA';

// What is in the cells after the parameter, up to the last of its macros and functions.
function templateIn(cells: string): string | undefined {
  const tokens = freemarkerTokens(cells);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const from = Math.max(cells.lastIndexOf('|', first.from), cells.lastIndexOf('\t', first.from)) + 1;
  const end = /[|\t]|$/.exec(cells.slice(last.to))?.index ?? 0;
  return cells.slice(from, last.to + end).trim();
}

/** Finds the placeholders of a template without its table, in order, each by the name of its parameter or its own. */
export function tableTokens(text: string, { parameters, templates }: NameTable): readonly Token[] {
  return [...text.matchAll(/\{([\w~][\w~.[\]-]{0,79})\}/g)].map(({ 0: written, 1: own = '', index }) => {
    const name = parameters.get(written) ?? own;
    const template = templates.get(written);
    const token = { from: index, to: index + written.length, written, name, fallbacks: [] };
    return template === undefined ? token : { ...token, template };
  });
}
