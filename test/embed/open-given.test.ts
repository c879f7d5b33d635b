import { expect, test } from 'vitest';
import { openGiven } from '../../src/embed/page/open-given';
import { encodeLink } from '../../src/share';

const texts = { template: 'https://p.example/?a=(app_id)', event: '{}' };

test('a work is read with a sentence for each problem', async () => {
  const { work, problem } = await openGiven({
    ...texts,
    title: 7,
    vocabulary: 'unknown',
    options: { missing: 'null' },
  });
  expect(work).toEqual({ ...texts, options: { missing: 'null' } });
  expect(problem).toBe(
    'The template language is unknown; AppsFlyer’s is used. The title is not text and was left out.',
  );
});

test('a link gives its work and its language', async () => {
  const work = { ...texts, vocabulary: 'leanplum', title: 'One' } as const;
  const opened = await openGiven({ link: await encodeLink(work) });
  expect(opened).toMatchObject({ work, problem: '' });
  expect(opened.language.vocabulary.id).toBe('leanplum');
});

test('a link that cannot be read shows why', async () => {
  const { work, problem } = await openGiven({ link: '2-damaged' });
  expect(work).toEqual({ template: '', event: '' });
  expect(problem).toMatch(/damaged/);
});
