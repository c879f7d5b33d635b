import { groupDigits, type Span } from '../../../engine';
import { findField } from '../../../vocabulary';
import { problemAt } from '../../problem';
import { readConsoleTable } from './console-table';
import type { Row } from './drawn-row';
import { innerWriter, type Recognizer } from '../form';

const BOX = /[\u2500-\u257f]/;
const BARS = /^\s*[|│┃║]/;
const BORDER = /^[\s+|:=\u2500-\u257f-]*$/;
// DuckDB has the type of each column under its name.
const TYPE =
  /^(?:varchar|text|string|json|u?(?:tiny|small|big|huge)?int(?:eger|8|16|32|64)?|double|float|decimal\([\d, ]*\)|boolean|date|timestamp.*|uuid|nullable\(.*\))$/i;
const MAX_LINES = 2000;

/**
 * Recognizes a table that a database drew with lines of Unicode, or one in which a value goes on in the lines below it,
 * as well as a table of Jira. The first row is read; other drawn tables are read like any table.
 */
export const readDrawn: Recognizer = (text) => {
  const isDrawn = BOX.test(text) || /^[ \t]*\|\|/m.test(text) || /^[|+][-+|]+[|+][ \t\r]*$/m.test(text);
  if (!isDrawn) return undefined;
  const rows = rowsIn(text);
  const console = readConsoleTable(text, rows);
  if (console !== undefined) return console;
  const [head, first, second] = rows;
  const known = new Set((head?.cells ?? []).flatMap((cell) => findField(written(text, [cell]))?.name ?? []));
  const isContinued = rows.some(({ isContinued: continued }) => continued);
  if (head === undefined || first === undefined || known.size === 0) return undefined;
  if (!BOX.test(text) && !head.isJira && !isContinued) return undefined;
  const cells = head.cells.map((_, column) =>
    first.lines.map((line) => line[column]).filter((cell) => cell !== undefined),
  );
  const count = rows.length - 1;
  const message = `There are ${groupDigits(count)} rows; only the first is read.`;
  const notes = second === undefined ? [] : [problemAt(second.at, 'info', 'event-rows', message)];
  return { ...asTable(text, head.cells, cells), phrase: 'a drawn table', label: 'drawn table', notes };
};

function rowsIn(text: string): readonly Row[] {
  const rows: Row[] = [];
  let from = 0;
  let isAfterBorder = true;
  for (const line of text.split('\n', MAX_LINES)) {
    const at = { from, to: from + line.length };
    from = at.to + 1;
    // ClickHouse writes the names into the upper border.
    const isNamed = BOX.test(line.charAt(line.search(/\S/))) && /[A-Za-z]/.test(line);
    if (!BARS.test(line) && !isNamed) {
      isAfterBorder ||= BORDER.test(line);
      continue;
    }
    if (BORDER.test(line)) {
      isAfterBorder = true;
      continue;
    }
    const cells = cellsIn(text, at);
    if (cells.every((cell) => TYPE.test(written(text, [cell])))) continue;
    const below = !isAfterBorder && rows.length > 1 ? rows.at(-1) : undefined;
    if (below !== undefined && cells[0]?.from === cells[0]?.to) {
      below.lines.push(cells);
      below.isContinued = true;
    } else {
      rows.push({ at, cells, lines: [cells], isJira: /^\s*\|\|/.test(line), isContinued: false });
    }
    isAfterBorder = false;
  }
  return rows;
}

const EDGE = /[|│┃║┌┐┬┏┓┳╭╮╔╗╦]/g;
const JIRA_EDGE = /\|\|/g;

function cellsIn(text: string, line: Span): readonly Span[] {
  const written = text.slice(line.from, line.to);
  const edge = /^\s*\|\|/.test(written) ? JIRA_EDGE : EDGE;
  const edges = Array.from(written.matchAll(edge), ({ 0: mark, index }) => ({
    from: index,
    to: index + mark.length,
  }));
  return edges.slice(0, -1).map(({ to }, index) => {
    const cell = written.slice(to, edges[index + 1]?.from);
    return contentOf(cell, line.from + to);
  });
}

function contentOf(cell: string, offset: number): Span {
  const isDrawn = (index: number) => /[\s─━═]/.test(cell.charAt(index));
  let from = 0;
  let to = cell.length;
  while (isDrawn(from)) from += 1;
  while (to > from && isDrawn(to - 1)) to -= 1;
  return { from: offset + (from < to ? from : 0), to: offset + (from < to ? to : 0) };
}

function written(text: string, cells: readonly Span[]): string {
  return cells
    .map(({ from, to }) => text.slice(from, to))
    .join('\n')
    .trim();
}

// A header line and one row, with a tab between the cells. Spans only grow, so values in several lines are at the first.
function asTable(text: string, names: readonly Span[], cells: readonly (readonly Span[])[]) {
  const writer = innerWriter(text);
  let end = 0;
  const put = (columns: readonly (readonly Span[])[], after: string) => {
    for (const [index, column] of columns.entries()) {
      const at = column[0] ?? { from: end, to: end };
      writer.put(index === 0 ? '' : '\t', at.from, at.from);
      writer.put(quoted(written(text, column)), at.from, at.to);
      end = at.to;
    }
    writer.put(after, end, end);
  };
  put(
    names.map((name) => [name]),
    '\n',
  );
  put(cells, '');
  writer.put('', text.length, text.length);
  return writer.end(text.length);
}

const NULL = /^(?:ᴺᵁᴸᴸ|NULL)$/;

function quoted(cell: string): string {
  return NULL.test(cell) ? '' : `"${cell.replaceAll('"', '""')}"`;
}
