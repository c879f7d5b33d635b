import { expect, test } from 'vitest';
import { requestMarks, rowMarks } from '../../../src/views/problems/marks';
import { derivedOf } from '../../state/derived';

/** What is marked in the request and in the decoded rows for a problem at a text of a template. */
function marked(template: string, text: string, ...others: readonly string[]) {
  const { insight, request } = derivedOf(template, '{"event_name": "a b"}');
  const spanOf = (each: string) => {
    const from = template.indexOf(each);
    return { from, to: from + each.length };
  };
  const about = { severity: 'warning', code: 'x', message: '' } as const;
  const problem = { ...spanOf(text), ...about, elsewhere: others.map(spanOf) };
  const marks = requestMarks([{ ...problem, fixes: [], suggestions: [] }], request.segments);
  return {
    request: marks.map(({ from, to }) => request.rendering.text.slice(from, to)),
    rows: rowMarks(marks, insight.rows, request.rendering.text).map(
      ({ row, part }) => `${part} of ${insight.rows[row]?.name ?? ''}`,
    ),
  };
}

test.each([
  ['all of a macro’s value', 'event_n', ['a%20b'], ['value of e']],
  ['the same characters of literal text', 'amp;', ['amp;'], ['name of amp;x']],
  ['text in a value', '1 2', ['1 2'], ['value of amp;x']],
  ['an unknown macro, as it is sent', '(nope)', ['(nope)'], ['value of y']],
  ['of the scheme no row', 'https', ['https'], []],
  ['nothing of what is not sent', 'off', [], []],
  ['nothing of an empty value', '(city)', [], []],
])('%s is marked', (_name, text, request, rows) => {
  const template = 'https://p.example/?e=(event_name)\n&amp;x=1 2\n//&off=1\n&y=(nope)&c=(city)';
  expect(marked(template, text)).toEqual({ request, rows });
});

test('a problem that sums up several places is marked at each', () => {
  expect(marked('https://p.example/?a=[1]&b={2}', '[', ']', '{')).toEqual({
    request: ['[', ']', '{'],
    rows: ['value of a', 'value of b'],
  });
});

test('at most 100 places are marked, those of the worst problems', () => {
  const { request } = derivedOf('https://p.example/?a=[', '{}');
  const { length } = request.rendering.text;
  const span = { from: length - 1, to: length };
  const problem = { ...span, code: 'x', message: '', fixes: [], suggestions: [], elsewhere: [span, span] };
  const problems = [
    { ...problem, severity: 'error' as const },
    ...Array.from({ length: 60 }, () => ({ ...problem, severity: 'hint' as const })),
  ];
  const marks = requestMarks(problems, request.segments);
  expect(marks).toHaveLength(100);
  expect(marks.slice(0, 4).map(({ severity }) => severity)).toEqual(['error', 'error', 'error', 'hint']);
});
