import { expect, test } from 'vitest';
import { PARTNERS } from '../../src/partners';
import { PANES } from '../../src/state/storage/preferences.svelte';
import { readLinkOrRecover } from '../../src/state/opening/read-shared';

const start = '#template=https%3A%2F%2Fp.example%2F&event=%7B%7D';

async function notesOf(parameters: string): Promise<readonly string[]> {
  const opened = await readLinkOrRecover(start + parameters);
  return opened.ok ? opened.notes : [opened.message];
}

test.each([
  ['partner=adjust', 'This page has no partner “adjust”; the custom endpoint is shown.'],
  ['view=nonsense', 'This page has no view “nonsense”; the usual one is shown.'],
  ['vocabulary=braze', 'The template language is unknown; AppsFlyer’s is used.'],
])('an unknown %s in a link is reported', async (parameter, note) => {
  expect(await notesOf(`&${parameter}`)).toEqual([note]);
});

test('what this page has is not reported', async () => {
  for (const { id } of PARTNERS) expect(await notesOf(`&partner=${id}`)).toEqual([]);
  for (const view of [...PANES, 'as-sent']) expect(await notesOf(`&view=${view}`)).toEqual([]);
  expect(await notesOf('&vocabulary=leanplum')).toEqual([]);
});

test('a plain link that is cut off in the address bar says so, and shows no example', async () => {
  const opened = await readLinkOrRecover('#template=https%3A%2F%2Fp.example%2F%3Fid%3D(idfa');
  expect(opened).toMatchObject({ ok: true, work: { template: 'https://p.example/?id=(idfa', event: '' } });
  expect(opened.ok && opened.notes).toEqual([
    'The link is cut off: it ends inside a value. What follows is lost.',
    'The event is missing.',
  ]);
});
