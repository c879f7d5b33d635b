import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import ValuePage from '../../../src/ui/drawer/ValuePage.svelte';
import { appOf, stageDialog } from '../stage';

async function open(template: string) {
  const app = appOf(template);
  const [row] = app.derived.insight.rows;
  await stageDialog(app, ValuePage, row === undefined ? {} : { row });
}

test('a value is shown at every layer of its encoding', async () => {
  await open('https://p.example/?next=%257B%2522a%2522%253A1%257D');
  await expect.element(page.getByRole('heading', { name: 'next' })).toBeVisible();
  const texts = page.getByRole('group');
  await expect.element(texts.first()).toHaveTextContent('%257B%2522a%2522%253A1%257D');
  await expect.poll(() => texts.elements().map(({ textContent }) => textContent)).toContain('{"a":1}');
});

test('a part that is focused marks what it is at the other layers', async () => {
  await open('https://p.example/?v=a%2520b');
  const texts = page.getByRole('group');
  await expect.poll(() => texts.elements().length).toBeGreaterThan(2);
  const escape = texts.first().getByRole('button', { name: /^%25/ });
  (escape.element() as HTMLElement).focus();
  const marked = () =>
    texts.elements().flatMap((text) => Array.from(text.querySelectorAll('.lit'), (each) => each.textContent));
  await expect.poll(() => marked().slice(1)).toEqual(['%', ' ']);
});
