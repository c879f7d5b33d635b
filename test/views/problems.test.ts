import { expect, test } from 'vitest';
import type { Diagnostic, Severity } from '../../src/engine';
import { listProblems } from '../../src/views/problems';

function finding(severity: Severity, from: number, code = severity): Diagnostic {
  return { from, to: from + 1, severity, code, message: '', fixes: [], suggestions: [] };
}

test('the worst come first, and among equals those of the template', () => {
  const template = {
    text: 'abc',
    findings: [finding('hint', 0), finding('warning', 1), finding('error', 2)],
  };
  const event = { text: 'xyz', findings: [finding('info', 0), finding('error', 1), finding('warning', 2)] };
  const listed = listProblems(template, event).map(({ pane, severity }) => `${severity} ${pane}`);
  expect(listed).toEqual([
    'error template',
    'error event',
    'warning template',
    'warning event',
    'info event',
    'hint template',
  ]);
});

test.each([
  ['the beginning', 'abc', 0, 1, 1],
  ['later in the first line', 'abc', 2, 1, 3],
  ['the first of the second line', 'ab\ncd', 3, 2, 1],
  ['after a carriage return', 'ab\r\ncd', 5, 2, 2],
  ['an empty line', 'a\n\nb', 2, 2, 1],
  ['the end', 'a\nb', 3, 2, 2],
  ['an empty text', '', 0, 1, 1],
])('lines and columns are counted from 1: %s', (_, text, from, line, column) => {
  const [problem] = listProblems({ text, findings: [finding('error', from)] }, { text: '', findings: [] });
  expect(problem).toMatchObject({ line, column });
});
