import type { Span } from '../engine';
import type { Token } from './token';

const ROW = /(\{[^{}\s|]{1,80}\}) {0,20}[|\t] {0,20}([A-Z][A-Z0-9_]{1,40})(?= {0,20}(?:[|\t]|$))/g;
const HEADING = /^(?:#{1,6} )?postback parameters$|\bBranch Parameter\b|^[\s|:-]+$/i;

/** A table under a template that says what its placeholders are. */
export interface NameTable {
  /** The parameter of each placeholder, by the placeholder with its braces. The first row of a placeholder counts. */
  readonly parameters: ReadonlyMap<string, string>;
  /** The lines of the table and its headings without the spaces in front, in UTF-16 offsets; in order. */
  readonly lines: readonly Span[];
}

/** Reads the table of a template; empty when there is none. Cells are separated by `|` or tabs. Total. */
export function readNameTable(text: string): NameTable {
  const parameters = new Map<string, string>();
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
    for (const [, placeholder = '', parameter = ''] of rows) {
      if (!parameters.has(placeholder)) parameters.set(placeholder, parameter);
    }
  }
  return { parameters, lines };
}

/** Finds the placeholders of a template without its table, in order, each by the name of its parameter or its own. */
export function tableTokens(text: string, { parameters }: NameTable): readonly Token[] {
  return [...text.matchAll(/\{([\w~][\w~.[\]-]{0,79})\}/g)].map(({ 0: written, 1: own = '', index }) => {
    const name = parameters.get(written) ?? own;
    return { from: index, to: index + written.length, written, name, fallbacks: [] };
  });
}
