import type { Breakpoint } from '../state';

/** The breakpoint of a window's width, in px. The style sheets have the same numbers. */
export function breakpointOf(width: number): Breakpoint {
  if (isPhone(width)) return 'S';
  if (width < 1180) return 'M';
  return width < 1680 ? 'L' : 'XL';
}

/** True where one pane is shown at a time, for a window's width in px. */
export function isPhone(width: number): boolean {
  return width <= 760;
}
