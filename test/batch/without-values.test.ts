import { expect, test } from 'vitest';
import { createRunner } from '../../src/batch';
import { withoutValues } from '../../src/batch/rows/without-values';
import { DEFAULT_OPTIONS } from '../../src/engine';
import { APPSFLYER } from '../../src/vocabulary';

test.each([
  ['The event field x already has “a%20b”, and (x) encodes it again.', '“…”'],
  ['No macro is named “user_id”.', '“user_id”'],
  ['The field “customer_user_id” is empty.', '“customer_user_id”'],
  ['It begins with “abcdef…”.', '“…”'],
])('%s', (message, shown) => {
  expect(withoutValues(message, 'https://p.example/?u=(user_id)')).toContain(shown);
});

test('what is counted over rows has no value of one of them', () => {
  const text = 'af_login,jane%20doe%26co,android\naf_login,jane%20doe%26co,android\n';
  const run = createRunner(
    {
      template: 'https://p.example/?u=(customer_user_id)',
      vocabulary: 'appsflyer',
      options: DEFAULT_OPTIONS,
      partner: { id: 'custom', settings: {}, advertiser: {} },
      ignored: [],
      format: {
        kind: 'csv',
        delimiter: 44,
        lineEnd: 'newline',
        titles: ['Event Name', 'Customer User ID', 'Platform'],
        from: 0,
      },
      wants: { verdicts: true, statistics: true, requests: false },
    },
    APPSFLYER,
  );
  const { problems, outcomes } = run({
    index: 0,
    from: 0,
    bytes: new TextEncoder().encode(text),
    isLast: true,
  });
  expect(problems.map(({ code }) => code)).toContain('double-encoding');
  expect(JSON.stringify([problems, outcomes])).not.toContain('jane');
});
