/** How long a content must rest before its new height is reported, in ms. */
const REST_MS = 400;

/**
 * Returns an attachment that reports the height of its element, in px: at once when it is first drawn or the element
 * around it becomes wider or narrower, and otherwise when it has not changed for 400 ms, so nothing moves while someone
 * types.
 */
export function contentHeight(report: (height: number) => void): (element: HTMLElement) => () => void {
  return (element) => {
    const next = whenRested(report);
    let width: number | undefined;
    const observer = new ResizeObserver(() => {
      // Unlike its own width, that of the element around it does not change when a scrollbar comes.
      const around = element.parentElement?.offsetWidth;
      next(element.offsetHeight, around !== width);
      width = around;
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
}

/** Returns a function that passes on the first value and those that are due at once, and others when they have rested for 400 ms. */
export function whenRested(report: (value: number) => void): (value: number, isDue?: boolean) => void {
  let last: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (value, isDue = last === undefined) => {
    clearTimeout(timer);
    if (isDue) report((last = value));
    else if (value !== last) timer = setTimeout(() => report((last = value)), REST_MS);
  };
}
