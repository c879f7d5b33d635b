import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import DecodedTable from '../../../../src/ui/panes/decoded/DecodedTable.svelte';
import { appOf, restMouse, stage } from '../../stage';

const template = 'https://p.example/?n=(event_name)&e=&j=(encode)&x=100%&m=(idfa)&two=(event_name)(city)';
const event =
  '{"event_name":"a b","city":"Rom","event_value":{"k":"v","l":[1,{"deep":null}],"o":{},"t":true}}';

const row = (name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const open = async (written = template, read = event) => {
  const app = appOf(written, read);
  await stage(app, DecodedTable, {});
  return app;
};

test('each value is shown decoded, with the macro and the field it came from', async () => {
  await open();
  await expect.element(row('n')).toHaveTextContent(/1.*n.*a b.*\(event_name\)/);
  await expect.element(row('e')).toHaveTextContent(/empty.*as written/);
  await expect.element(row('m')).toHaveTextContent(/empty.*\(idfa\).*not in this event/);
  await expect.element(row('two')).toHaveTextContent(/a bRom.*\(event_name\).*\(city\)/);
  await expect.element(row('x')).toHaveTextContent(/A % here does not start an escape/);
});

test('a Unix time is shown as it is sent, and as a time', async () => {
  await open('https://p.example/?s=(install_unix_ts)', '{"install_time":"2024-05-01 12:34:56.789"}');
  await expect.element(row('s')).toHaveTextContent(/1714566896 = 2024-05-01 12:34:56 UTC/);
});

test('JSON is shown as a tree', async () => {
  await open();
  const items = row('j').getByRole('listitem').elements();
  const leaves = items.filter((item) => item.querySelector('ul') === null);
  expect(leaves.map(({ textContent }) => textContent.replace(/\s/g, ''))).toEqual([
    'k:"v"',
    '0:1',
    'deep:null',
    'o:{}',
    't:true',
  ]);
});

test('what only looks like JSON is shown as text, and says why', async () => {
  await open('https://p.example/?j={"a":}');
  await expect.element(row('j')).toHaveTextContent(/\{"a":\}.*not valid. A value is missing here/);
});

test.each([
  ['https://p.example/', 'This request has no parameters.'],
  ['', 'What the receiver reads from the request: names, values, and which macro and field each came from.'],
])('a request without values says so: %j', async (written, says) => {
  await open(written);
  await expect.element(page.getByText(says)).toBeVisible();
});

test('of very much, a part is drawn and the rest is counted', async () => {
  await open(
    `https://p.example/?${'a=1&'.repeat(600)}z=${JSON.stringify(Array.from({ length: 150 }, (_, n) => n))}`,
  );
  expect(page.getByRole('row').elements()).toHaveLength(151);
  await expect.element(page.getByText('The first 150 of 601 values are shown.')).toBeInTheDocument();
  for (let press = 0; press < 3; press += 1) await userEvent.click(page.getByText('Show 150 more'));
  await userEvent.click(page.getByText('Show 1 more'));
  expect(page.getByRole('row').elements()).toHaveLength(602);
  await expect.element(page.getByText('values are shown')).not.toBeInTheDocument();
});

test('of very many macros in one value, some are listed and the rest is counted', async () => {
  await open(`https://p.example/?a=${'(city)'.repeat(3000)}`);
  expect(row('a').getByText('(city)').elements()).toHaveLength(20);
  await expect.element(row('a').getByText('and 2,980 more macros')).toBeInTheDocument();
});

test('of a long list, a part is drawn and the rest is counted', async () => {
  await open(`https://p.example/?z=${JSON.stringify(Array.from({ length: 150 }, (_, n) => n))}`);
  await expect.element(row('z').getByText('50 more')).toBeInTheDocument();
});

test('of a long value, a part is drawn and all of it is copied', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await open(`https://p.example/?z=${'x'.repeat(9000)}`);
  await expect.element(row('z')).toHaveTextContent(/x{4000}…/);
  await row('z').hover();
  // Where there is little room, the menu copies.
  await page.getByRole('button', { name: 'More for z' }).click();
  await page.getByRole('menuitem', { name: 'Copy value' }).click();
  expect(copied).toHaveBeenCalledWith('x'.repeat(9000));
  copied.mockRestore();
});

test('Enter on a row opens its value, and the key for copying copies it', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const app = await open();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  const [first] = app.derived.insight.rows;
  expect(app.openDialog).toHaveBeenCalledExactlyOnceWith('value', { row: first });
  await userEvent.keyboard('{Control>}c{/Control}');
  expect(copied).toHaveBeenCalledExactlyOnceWith('a b');
  copied.mockRestore();
});

test('the menu of a row opens its layers and leads to the template and the event', async () => {
  const app = await open();
  const choose = async (name: string, item: string) => {
    await row(name).hover();
    await page.getByRole('button', { name: `More for ${name}` }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  };
  await choose('n', 'Open layers');
  expect(app.openDialog).toHaveBeenCalledExactlyOnceWith('value', { row: app.derived.insight.rows[0] });
  await choose('two', 'Show in template');
  const two = template.indexOf('(event_name)(city)');
  expect(app.editors.template.select).toHaveBeenLastCalledWith({ from: two, to: two + 12 });
  await choose('two', 'Show in event');
  await expect.poll(() => app.editors.event.select.mock.calls.length).toBe(1);
  await choose('x', 'Show in template');
  const x = template.indexOf('100%');
  expect(app.editors.template.select).toHaveBeenLastCalledWith({ from: x, to: x + 4 });
});

describe('pointing', () => {
  const lit = () => [...document.querySelectorAll('tr.lit th')].map(({ textContent }) => textContent.trim());

  test('the rows are one stop of the Tab key, and the arrows walk through them', async () => {
    await open();
    await userEvent.tab();
    for (const name of ['n', 'e', 'j']) {
      await expect.element(row(name)).toHaveFocus();
      expect(lit()).toEqual([name]);
      await userEvent.keyboard('{ArrowDown}');
    }
    await userEvent.keyboard('{End}');
    await expect.element(row('two')).toHaveFocus();
    expect(document.querySelectorAll('tr[tabindex="0"]')).toHaveLength(1);
  });

  test('the mouse lights a row, and a value inside of it', async () => {
    const app = await open();
    await row('n').hover();
    await expect.poll(lit).toEqual(['n']);
    await row('j').getByText('null').hover();
    await expect.poll(() => app.derived.pointing.highlights.inner).toEqual(['l', '1', 'deep']);
    expect(document.querySelector('td .lit')?.textContent).toBe('null');
    await restMouse();
    await expect.poll(lit).toEqual([]);
  });

  test('the last row stays a stop when there are fewer rows', async () => {
    const app = await open();
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    app.inputs.setTemplate('https://p.example/?only=1');
    await expect.element(row('only')).toHaveAttribute('tabindex', '0');
  });
});
