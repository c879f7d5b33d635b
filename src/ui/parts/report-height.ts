/** Returns an attachment that reports the height of its element, in px, whenever it changes, and 0 when it goes. */
export function reportHeight(
  report: ((height: number) => void) | undefined,
): (element: HTMLElement) => () => void {
  return (element) => {
    const observer = new ResizeObserver(() => report?.(element.offsetHeight));
    observer.observe(element);
    return () => {
      observer.disconnect();
      report?.(0);
    };
  };
}
