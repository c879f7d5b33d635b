import { expect, test } from 'vitest';
import { requestMarks, rowMarks } from '../../../src/views/problems/marks';
import { derivedOf } from '../../state/derived';

/** What is marked in the request and in the decoded rows for a problem at a text of a template. */
function marked(template: string, text: string) {
  const { insight, request } = derivedOf(template, '{"event_name": "a b"}');
  const from = template.indexOf(text);
  const problem = { from, to: from + text.length, severity: 'warning', code: 'x', message: '' } as const;
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
