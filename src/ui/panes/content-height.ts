/** How long a content must rest before its new height is reported, in ms. */
const REST_MS = 400;

/**
 * Returns an attachment that reports the height of its element, in px: at once when it is first drawn, and later when it
 * has not changed for 400 ms, so nothing moves while someone types.
 */
export function contentHeight(report: (height: number) => void): (element: HTMLElement) => () => void {
  return (element) => {
    const next = whenRested(report);
    const observer = new ResizeObserver(() => next(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  };
}

/** Returns a function that passes on the first value at once, and later ones when they have rested for 400 ms. */
export function whenRested(report: (value: number) => void): (value: number) => void {
  let last: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (value) => {
    clearTimeout(timer);
    if (last === undefined) report((last = value));
    else if (value !== last) timer = setTimeout(() => report((last = value)), REST_MS);
  };
}
