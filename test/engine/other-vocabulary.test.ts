import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS, parse, planTemplate, render } from '../../src/engine';
import { createVocabulary, type Macro } from '../../src/vocabulary';
import { fieldsOf } from './event';

const MACROS: readonly Macro[] = [
  {
    name: 'User ID',
    spellings: ['uid'],
    source: 'SDK',
    use: 'both',
    kind: 'device-id',
    fields: ['customer_user_id', 'idfv'],
    hashed: [{ algorithm: 'md5', spellings: ['md5 User ID', 'uid-md5'] }],
  },
  {
    name: 'Trigger time',
    spellings: [],
    source: 'SDK',
    use: 'both',
    kind: 'unix-milliseconds',
    fields: ['event_time'],
  },
];

const TWO_ROWS = createVocabulary('two-rows', ['double-brace'], MACROS);

const EVENT = fieldsOf('{"idfv":"abc","event_time":"2024-05-01 12:34:56.789","city":"Köln"}');

// The engine knows no macro and no notation by itself: it takes a table of two rows as well as AppsFlyer's.
test.each([
  ['?u={{User ID}}', '?u=abc'],
  ['?u={{user_id}}&v={{UID}}', '?u=abc&v=abc'],
  [
    '?h={{md5 User ID}}&i={{uid-md5}}',
    '?h=900150983cd24fb0d6963f7d28e17f72&i=900150983cd24fb0d6963f7d28e17f72',
  ],
  ['?t={{Trigger time}}', '?t=1714566896789'],
  ['?c={{city}}&n={{nope}}', '?c=K%C3%B6ln&n={{nope}}'],
  ['?p=(User ID)&b={User ID}&s=$$sdk(uid)', '?p=(User ID)&b={User ID}&s=$$sdk(uid)'],
])('%s becomes %s', (template, output) => {
  const plan = planTemplate(parse(template, TWO_ROWS), TWO_ROWS, DEFAULT_OPTIONS);
  expect(render(plan, EVENT).text).toBe(output);
});
