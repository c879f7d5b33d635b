import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type JsonNode, readJson } from '../../../../src/engine';
import JsonTree from '../../../../src/ui/panes/decoded/JsonTree.svelte';
import { appOf, stage } from '../../stage';

function nodeOf(json: string): JsonNode {
  const reading = readJson(json);
  if (!reading.ok) throw new Error(`Not JSON: ${json}`);
  return reading.node;
}

async function open(json: string, lit: readonly string[] = []) {
  const app = appOf('https://p.example/?j=(encode)');
  await stage(app, JsonTree, { node: nodeOf(json), path: [], row: 3, lit });
  return app;
}

const item = (key: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(key, { exact: true }) });

test.each([
  ['{"a":"x\\ny"}', 'a:"x\\ny"'],
  ['{"a":12345678901234567890}', 'a:12345678901234567890'],
  ['[true,null]', '0:true1:null'],
  ['{"a":{},"b":[]}', 'a:{}b:[]'],
  ['{"a":1,"a":2}', 'a:1a:2'],
])('%s is drawn with its keys in order and its digits as written', async (json, drawn) => {
  await open(json);
  const text = page.getByRole('list').first().element().textContent;
  expect(text.replace(/\s/g, '')).toBe(drawn);
});

test('only the first 100 entries of a level are drawn, and the others are counted', async () => {
  await open(JSON.stringify(Array.from({ length: 1201 }, (_, index) => index)));
  expect(page.getByRole('listitem').elements()).toHaveLength(101);
  await expect.element(page.getByText('1,101 more')).toBeInTheDocument();
});

test('of a long value, key or number the beginning is drawn', async () => {
  const long = '1'.repeat(600_000);
  await open(`{"a":"${long}","${long}":${long}}`);
  const text = page.getByRole('list').first().element().textContent;
  expect(text.length).toBeLessThan(12_100);
  expect(text.match(/1…/g)).toHaveLength(3);
});

test('only the value at the highlighted path is highlighted', async () => {
  await open('{"a":{"b":1},"b":2}', ['a', 'b']);
  const lit = [...document.querySelectorAll('.lit')].map(({ textContent }) => textContent);
  expect(lit).toEqual(['1']);
});

test('without a highlighted path, nothing is highlighted', async () => {
  await open('1');
  expect(document.querySelector('.lit')).toBeNull();
});

test('pointing at a value reports its row and its path', async () => {
  const app = await open('{"a":{"b":"c"}}');
  const point = vi.spyOn(app.derived.pointing, 'pointAtRow');
  await userEvent.hover(item('b').last());
  expect(point).toHaveBeenLastCalledWith(3, 'mouse', ['a', 'b']);
});
