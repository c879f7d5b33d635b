import { expect, test } from 'vitest';
import type { Diagnostic, Severity } from '../../../src/engine';
import { tally } from '../../../src/lint';
import { countSafeFixes, groupProblems, listProblems } from '../../../src/views';

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

const listed = (findings: readonly Diagnostic[]) =>
  listProblems({ text: 'abcdefghij', findings }, { text: '', findings: [] });

test('problems that say the same are one group; another message, text or change is another', () => {
  const fix = { label: 'Fix', edits: [] };
  const groups = groupProblems([
    ...listed([
      finding('warning', 0),
      finding('warning', 2),
      { ...finding('warning', 4), message: 'Other.' },
    ]),
    ...listed([{ ...finding('warning', 6), fixes: [fix] }, finding('hint', 8), finding('warning', 9)]),
    ...listProblems({ text: '', findings: [] }, { text: 'a', findings: [finding('warning', 0)] }),
  ]);
  expect(groups.map(({ first, problems }) => [first.pane, first.from, problems.length])).toEqual([
    ['template', 0, 3],
    ['template', 4, 1],
    ['template', 6, 1],
    ['template', 8, 1],
    ['event', 0, 1],
  ]);
});

test('each severity is counted on its own', () => {
  const all = listed([finding('hint', 0), finding('error', 1), finding('warning', 2), finding('warning', 3)]);
  expect(tally(all)).toBe('1 error, 2 warnings, 1 hint');
  expect(tally(listed([finding('info', 0), finding('info', 1)]))).toBe('2 notes');
  expect(tally([])).toBe('');
});

test('the places of safe fixes are counted, and no suggestions', () => {
  const change = { label: 'Change', edits: [] };
  const suggested = { ...finding('warning', 0), suggestions: [{ ...change, changes: 'Much.' }] };
  expect(countSafeFixes(listed([suggested, { ...finding('hint', 1), fixes: [change, change] }]))).toBe(1);
  const summary = { ...finding('hint', 1), elsewhere: [{ from: 3, to: 4 }], fixes: [change] };
  expect(countSafeFixes(listed([summary]))).toBe(2);
});
