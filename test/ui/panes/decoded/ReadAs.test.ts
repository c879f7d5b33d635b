import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import DecodedTable from '../../../../src/ui/panes/decoded/DecodedTable.svelte';
import ReadAs from '../../../../src/ui/panes/decoded/ReadAs.svelte';
import { appOf, stage } from '../../stage';

const template = 'https://p.example/?sub=a&sub=b&user.id=7&none=&plain=1';

const rows = () =>
  page
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => row.querySelector('.note')?.textContent ?? '');

test.each([
  ['PHP', ['lost', 'last wins', 'renamed: user_id', '', '']],
  ['Flask', ['first wins', 'not read', '', '', '']],
  ['Express 5', ['list of 2', 'list of 2', '', '', '']],
  ['Python, urllib.parse.parse_qs', ['list of 2', 'list of 2', '', 'lost', '']],
])('the values are read as %s', async (name, expected) => {
  const app = appOf(template);
  await stage(app, ReadAs, {});
  await stage(app, DecodedTable, {});
  expect(rows()).toEqual(['', '', '', '', '']);
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Read as' }), `Read as: ${name}`);
  await expect.poll(rows).toEqual(expected);
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Read as' }), 'Read as: plain');
  expect(rows()).toEqual(['', '', '', '', '']);
});

test('a stack that refuses the request says why', async () => {
  await stage(appOf('https://p.example/?a={x}'), ReadAs, {});
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Read as' }), 'Read as: Tomcat');
  await expect
    .element(page.getByText('Tomcat refuses { in the request line. The answer is 400.'))
    .toBeInTheDocument();
});
