import { expect, test } from 'vitest';
import { matchHeadline } from '../../../src/received';
import { matchTo } from './matching';

test('of a very long request the beginning is compared, and the rest is said', () => {
  const start = 'https://p.example/pb?app=com.a.b';
  const many = Array.from({ length: 1200 }, (_, at) => `&p${String(at)}=v`).join('');
  const match = matchTo('https://p.example/pb?app=(app_id)', start + many);
  expect([match.leftOff, match.counts.received]).toEqual([{ characters: 0, parameters: 701 }, 500]);
  const long = matchTo('https://p.example/pb?app=(app_id)&b=(city)', `${start}&b=${'x'.repeat(300_000)}`);
  expect(matchHeadline([long]).details).toContain('the last 100,035 characters are not compared');
});
