import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { splitting } from '../../../src/ui/panes/splitting';
import Splitter from '../../../src/ui/panes/Splitter.svelte';
import { appOf, stage } from '../stage';

/** Draws a splitter 200 px from the edge of a split of 500 px. */
async function open(direction: 'columns' | 'rows') {
  const onresize = vi.fn<(percent: number) => void>();
  const onreset = vi.fn<() => void>();
  await stage(appOf(''), Splitter, { label: 'Width', direction, onresize, onreset });
  const handle = page.getByLabelText('Width').element();
  const line = handle.parentElement;
  if (!(line instanceof HTMLElement) || line.parentElement === null) throw new Error('No line.');
  line.parentElement.style.cssText = 'position: relative; width: 500px; height: 500px';
  line.style.cssText = `position: absolute; ${direction === 'columns' ? 'left' : 'top'}: 200px; inline-size: 1px; block-size: 1px`;
  return { onresize, onreset, handle };
}

test.each([
  ['columns', 'ArrowLeft', 36.8],
  ['rows', 'ArrowUp', 36.8],
  ['columns', 'ArrowRight', 43.2],
  ['rows', 'ArrowDown', 43.2],
  ['columns', 'Home', -Infinity],
  ['columns', 'End', Infinity],
] as const)('in %s, %s asks for %d percent', async (direction, key, percent) => {
  const { onresize, handle } = await open(direction);
  await userEvent.tab();
  await expect.element(handle).toHaveFocus();
  await userEvent.keyboard(`{${key}}`);
  expect(onresize.mock.calls.map(([asked]) => Math.round(asked * 10) / 10)).toEqual([percent]);
});

test('a double click and Enter return to the default, other keys do nothing', async () => {
  const { onresize, onreset, handle } = await open('rows');
  handle.dispatchEvent(new MouseEvent('dblclick'));
  await userEvent.tab();
  await userEvent.keyboard('{Enter}x');
  expect(onreset).toHaveBeenCalledTimes(2);
  expect(onresize).not.toHaveBeenCalled();
});

test('a splitter that has the focus says its share', async () => {
  const { handle } = await open('columns');
  await userEvent.tab();
  await expect.element(handle).toHaveAttribute('aria-valuenow', '40');
  await expect.element(handle).toHaveAttribute('aria-orientation', 'vertical');
});

test('dragging asks for the share under the pointer, and only while the handle is held', async () => {
  const { onresize, handle } = await open('columns');
  if (!(handle instanceof HTMLElement)) throw new Error('No handle.');
  const onshare = vi.fn<(percent: number) => void>();
  const held = vi.spyOn(handle, 'hasPointerCapture').mockReturnValue(false);
  const stop = splitting(() => ({ direction: 'columns', onresize, onreset: vi.fn(), onshare }))(handle);
  const left = handle.parentElement?.parentElement?.getBoundingClientRect().left ?? 0;
  const move = () => handle.dispatchEvent(new PointerEvent('pointermove', { clientX: left + 300 }));
  move();
  expect(onresize).not.toHaveBeenCalled();
  held.mockReturnValue(true);
  move();
  expect(onresize).toHaveBeenLastCalledWith(60);
  stop();
});
