import { readTheme, type Theme } from '../protocol';

const DARK = '(prefers-color-scheme: dark)';

/**
 * Gives the colour scheme an embed is to take: that of its `theme` attribute, otherwise the one its host page settles
 * on by style or by meta element, otherwise that of the reader's system.
 */
export function themeOf(element: Element): Theme {
  const wish = readTheme(element.getAttribute('theme'));
  if (wish !== undefined) return wish;
  const { colorScheme } = getComputedStyle(element);
  const schemes = (colorScheme === 'normal' ? metaScheme() : colorScheme).split(' ').filter(readTheme);
  const [only, other] = schemes.map(readTheme);
  if (only !== undefined && other === undefined) return only;
  return window.matchMedia(DARK).matches ? 'dark' : 'light';
}

function metaScheme(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content ?? '';
}

/** Calls back when the colour scheme of the host page may have changed; gives what ends that. */
export function watchTheme(callback: () => void): () => void {
  const media = window.matchMedia(DARK);
  media.addEventListener('change', callback);
  // Pages that let their readers choose a theme mark their root with it.
  const root = new MutationObserver(callback);
  root.observe(document.documentElement, { attributes: true });
  return () => {
    media.removeEventListener('change', callback);
    root.disconnect();
  };
}
