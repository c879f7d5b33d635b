/** The width of a window, as the layout has it: a phone, a tablet, a laptop, a large screen. */
export type Breakpoint = 'S' | 'M' | 'L' | 'XL';

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
