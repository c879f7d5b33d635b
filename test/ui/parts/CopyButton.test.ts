import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import CopyButton from '../../../src/ui/parts/CopyButton.svelte';
import { appOf, stage } from '../stage';

afterEach(() => vi.restoreAllMocks());

const button = () => page.getByRole('button');

test('copies the text as it is when it is pressed, and says so until one looks away', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  let text = 'early';
  await stage(appOf(''), CopyButton, { text: () => text, what: 'the request' });
  await expect.element(button()).toHaveAccessibleName('Copy the request');
  text = 'late';
  await button().click();
  await expect.element(button()).toHaveAccessibleName('Copied the request');
  expect(write).toHaveBeenCalledExactlyOnceWith('late');
  await userEvent.tab();
  await expect.element(button()).toHaveAccessibleName('Copy the request');
});

test('says so when the browser forbids it', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  await stage(appOf(''), CopyButton, { text: () => 'x', what: 'the request' });
  await button().click();
  await expect.element(button()).toHaveAccessibleName('Could not copy the request');
});
