import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parameterTable } from '../../src/explain';
import { explain, TEMPLATE } from '../explain/explaining';
import { fewerRuns } from '../properties';

test('a table of any template has its rows and cells, and a browser reads back their text', () => {
  fc.assert(
    fc.property(TEMPLATE, (template) => {
      const parts = explain(template);
      const names = parts.filter(({ kind }) => kind === 'query' || kind === 'form').map(({ name }) => name);
      const page = new DOMParser().parseFromString(parameterTable(parts, 'html'), 'text/html');
      const rows = [...page.querySelectorAll('tbody tr')];
      expect(rows.every(({ children }) => children.length === 5)).toBe(true);
      const cells = rows.map(({ firstElementChild }) => firstElementChild?.textContent ?? '');
      const read = new Set(cells);
      for (const name of names) if (isPlain(name)) expect(read).toContain(name.toWellFormed());
      const lines = parameterTable(parts, 'markdown').trimEnd().split('\n');
      expect(lines).toHaveLength(rows.length + 2);
      for (const line of lines) expect(line.replaceAll(/\\./g, '').split('|')).toHaveLength(7);
    }),
    fewerRuns(4),
  );
});

// A browser reads NUL and CR as something else, whatever the markup.
function isPlain(name: string): boolean {
  return !/[\0\r\n]/.test(name);
}
