import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Splitter from '../../../src/ui/panes/Splitter.svelte';
import { appOf, stage } from '../stage';

async function open(direction: 'columns' | 'rows') {
  const onresize = vi.fn<(percent: number) => void>();
  await stage(appOf(''), Splitter, { label: 'Width', direction, share: 40, onresize });
  return { onresize, handle: page.getByLabelText('Width') };
}

test.each([
  ['ArrowLeft', 38],
  ['ArrowUp', 38],
  ['ArrowRight', 42],
  ['ArrowDown', 42],
])('%s asks for %d percent', async (key, percent) => {
  const { onresize, handle } = await open('columns');
  await userEvent.tab();
  await expect.element(handle).toHaveFocus();
  await userEvent.keyboard(`{${key}}`);
  expect(onresize.mock.calls).toEqual([[percent]]);
});

test('a double click asks for the middle, other keys for nothing', async () => {
  const { onresize, handle } = await open('rows');
  await handle.dblClick();
  await userEvent.keyboard('{Enter}x');
  expect(onresize.mock.lastCall).toEqual([50]);
});

test('it says its share to those who do not see it', async () => {
  const { handle } = await open('columns');
  await expect.element(handle).toHaveAttribute('aria-valuenow', '40');
  await expect.element(handle).toHaveAttribute('aria-orientation', 'vertical');
});
