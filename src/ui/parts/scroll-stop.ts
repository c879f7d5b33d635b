/** Makes an element a stop of the Tab key while it holds more than it shows, so that it can be scrolled by key. */
export function scrollStop(element: HTMLElement): () => void {
  const measure = () => {
    if (element.scrollHeight > element.clientHeight) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver(measure);
  for (const each of [element, ...element.children]) observer.observe(each);
  return () => observer.disconnect();
}
