import type { Given } from '../given';
import { node } from './node';

/** Creates a button. */
export function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = node('button', { type: 'button' }, label);
  element.addEventListener('click', onClick);
  return element;
}

/**
 * Creates the link that opens the content of the embed in the playground, in a new tab. Its address is written when the
 * mouse or the focus reaches it, so the link writer loads only then.
 */
export function createOpenLink(current: () => Given): HTMLAnchorElement {
  const link = node(
    'a',
    { href: './', target: '_blank', rel: 'noopener' },
    'Open in playground for all checks',
  );
  let written: Given | undefined;
  const write = async () => {
    const given = current();
    const fragment = await fragmentOf(given);
    link.href = fragment === '' ? './' : `./#${fragment.replace(/^#/, '')}`;
    written = given;
  };
  for (const approach of ['pointerenter', 'pointerdown', 'focus']) {
    link.addEventListener(approach, () => void write());
  }
  link.addEventListener('click', (click) => {
    if (written === current()) return;
    // The address is not written yet, so the click is repeated afterwards.
    click.preventDefault();
    void write().then(() => {
      if (written === current()) link.click();
    });
  });
  return link;
}

async function fragmentOf(given: Given): Promise<string> {
  try {
    const { writeFragment } = await import('./links');
    return await writeFragment(given);
  } catch {
    return ''; // Without the link writer, the playground opens without the content.
  }
}
