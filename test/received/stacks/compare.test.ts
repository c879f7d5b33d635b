import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  compareStacks,
  frontEndSentences,
  type Stack,
  STACKS,
  type StackId,
} from '../../../src/received/stacks';

const columns: readonly StackId[] = [
  'php',
  'express-4',
  'express-5',
  'flask',
  'django',
  'fastapi',
  'parse-qs',
  'go',
  'tomcat',
  'spring',
  'rack',
];

const stacks = columns.flatMap((id) => STACKS.filter((stack) => stack.id === id));

/** The comparison of a request as lines of text: the label, then each cell. */
function table(request: string): string {
  return compareStacks(stacks, request)
    .rows.map(({ label, cells }) => {
      const words = cells.map(({ word, value }) => (value === undefined ? word : `${word} ${value}`));
      return `  ${[label, ...words].join(' | ')}`;
    })
    .join('\n');
}

/** The requests of the golden file, each after `> `; the lines of its table begin with two spaces. */
const cases = readFileSync('test/cases/received/stacks/compare.txt', 'utf8')
  .trimEnd()
  .split(/\n*^> /m)
  .slice(1)
  .map((text) => {
    const [request = '', ...rows] = text.split(/\n(?= {2})/);
    return { request: request.trimEnd(), rows: rows.join('\n').trimEnd() };
  });

test.each(cases)('$request', ({ request, rows }) => {
  expect(table(request)).toBe(rows);
});

/** The cell of a stack in the row after that of the whole request. */
function firstName(request: string, id: StackId) {
  const stack = STACKS.filter((each: Stack) => each.id === id);
  return compareStacks(stack, request).rows[1]?.cells[0];
}

test.each<[StackId, string, string[]]>([
  ['php', 'last', [`$_GET['sub'] // "b"`]],
  ['flask', 'first', [`request.args['sub'] # "a"`, `request.args.getlist('sub') # 2 values`]],
  ['express-5', 'list', ['req.query.sub // ["a", "b"]']],
  ['go', 'first', ['r.URL.Query().Get("sub") // "a"', 'r.URL.Query()["sub"] // 2 values']],
  [
    'spring',
    'joined',
    ['@RequestParam("sub") String value // "a,b"', '@RequestParam("sub") List<String> values // 2 values'],
  ],
])('%s reads a name that comes twice: %s, with its lines of code', (id, word, code) => {
  expect(firstName('https://p.example/?sub=a&sub=b', id)).toMatchObject({ word, code });
});

test.each([
  [
    'a short one',
    'https://p.example/pb?a=1',
    /^Of nginx.*none is known to refuse it. The tightest limit is that of IIS request filtering: 4,096 bytes for the URL \(documented\); here they are 24\.$/,
  ],
  [
    'a long query',
    `/pb?a=${'x'.repeat(2100)}`,
    /^The query has 2,102 bytes; IIS request filtering takes at most 2,048\. \(documented\)$/,
  ],
  ['a raw #', '/pb?a=1#b', /^Apache refuses a # in the request line\. It answers 400\. \(observed\) HAProxy/],
])('front ends: %s', (_, request, expected) => {
  expect(frontEndSentences(request).join(' ')).toMatch(expected);
});

test.each([
  ['php', '/?%20sub=a', ['PHP leaves out spaces before a name.']],
  ['php', '/?sub.id=a', ['PHP writes dots, spaces and open brackets in names as _.']],
  ['rack', '/?sub', ['Without =, Rack has nil for it.']],
  ['parse-qs', '/?sub=', ['parse_qs drops pairs without a value, unless keep_blank_values is set.']],
  [
    'spring',
    '/?sub=1&sub=2',
    ['Spring joins the values with commas into one text, so a number fails to parse.'],
  ],
  ['express-4', '/?sub[]=a', ['Express 4 reads [] as a list.']],
  ['express-4', '/?sub[1]=a', ['Express 4 reads a number in brackets as a list.']],
  [
    'express-4',
    '/?sub[2]=a&sub[0]=b',
    ['Express 4 reads brackets in names as levels.', 'It numbers the values of a list anew.'],
  ],
] as const)('the sentences about %s for %s are true of just that', (id, request, why) => {
  expect(firstName(request, id)?.why).toEqual(why);
});

test('says why, and how long the request may be', () => {
  expect(firstName('/?sub=banner&sub=100%', 'go')?.why).toEqual([
    'Go drops a pair with a bad percent-escape. url.ParseQuery returns the error, r.URL.Query() hides it.',
  ]);
  const [whole] = compareStacks(stacks, '/?a=1').rows;
  expect(whole?.cells.at(-1)?.why).toEqual(['The query has 3 bytes; Puma takes 10,240.']);
});

test('of a body that was pasted alone nothing is said about its request line', () => {
  const request = 'POST /\nContent-Type: application/json\n\n{"a":"1"}';
  const [whole, body] = compareStacks(STACKS, request).rows;
  expect(new Set(whole?.cells.map(({ word }) => word))).toEqual(new Set(['not known']));
  expect(body?.label).toBe('JSON body');
  expect(frontEndSentences(request)).toEqual([
    'What front ends make of it is not known, because its request line is not.',
  ]);
});
