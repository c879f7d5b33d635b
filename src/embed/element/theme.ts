import { readTheme, type Theme } from '../protocol';

const DARK = '(prefers-color-scheme: dark)';

/**
 * Returns the color scheme of an embed: its `theme` attribute, otherwise the only one that the host page supports, by
 * style or meta element, otherwise that of the reader's system.
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

/** Calls back when the color scheme of the host page may have changed; returns a function that stops it. */
export function watchTheme(callback: () => void): () => void {
  const media = window.matchMedia(DARK);
  media.addEventListener('change', callback);
  // Pages with a theme switch usually set an attribute of the root element.
  const root = new MutationObserver(callback);
  root.observe(document.documentElement, { attributes: true });
  return () => {
    media.removeEventListener('change', callback);
    root.disconnect();
  };
}
