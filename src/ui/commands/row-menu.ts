import { tick } from 'svelte';
import type { App } from '../app';

/** The button that opens the menu of the row with the focus; undefined where no row has it, or it has no menu. */
export function menuOfRow(): HTMLElement | undefined {
  const row = document.activeElement?.closest('tr, li');
  return row?.querySelector<HTMLElement>('[aria-haspopup="menu"]') ?? undefined;
}

/** Opens the menu of the row with the focus; says where there are rows when there is none. */
export async function openMenuOfRow({ notices }: App): Promise<void> {
  // From the list of commands, the focus returns to the row first.
  await tick();
  const button = menuOfRow();
  if (button !== undefined) button.click();
  else notices.show({ tone: 'info', message: 'Go to a row of Decoded or Problems first.' });
}
