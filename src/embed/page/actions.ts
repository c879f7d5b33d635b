import type { Content, Given } from '../content';
import { node } from './node';

/** Makes a button. */
export function button(label: string, act: () => void): HTMLButtonElement {
  const made = node('button', { type: 'button' }, label);
  made.addEventListener('click', act);
  return made;
}

/**
 * Makes the link that opens what the embed shows in the playground, in a tab of its own. The address is written when
 * somebody comes near the link, since what writes it is not needed before.
 */
export function createOpenLink(current: () => Given): HTMLAnchorElement {
  const link = node('a', { href: './', target: '_blank', rel: 'noopener' }, 'Open in playground');
  let written: Given | undefined;
  const write = async () => {
    const given = current();
    const hash = 'link' in given ? given.link : await encoded(given);
    link.href = hash === '' ? './' : `./#${hash.replace(/^#/, '')}`;
    written = given;
  };
  for (const approach of ['pointerenter', 'pointerdown', 'focus']) {
    link.addEventListener(approach, () => void write());
  }
  link.addEventListener('click', (click) => {
    if (written === current()) return;
    // The address is not there yet; the same click is made again with it.
    click.preventDefault();
    void write().then(() => {
      if (written === current()) link.click();
    });
  });
  return link;
}

async function encoded(content: Content): Promise<string> {
  try {
    const { linkOf } = await import('./address');
    return await linkOf(content);
  } catch {
    return ''; // Without the codec the playground opens as it is.
  }
}
