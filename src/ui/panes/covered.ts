/**
 * Reports how much of the page a keyboard on the screen covers, in px, at once and whenever it changes; 0 where the
 * browser makes the page smaller instead. Returns the function that stops it.
 */
export function coveredHeight(report: (height: number) => void): () => void {
  const { visualViewport } = window;
  if (visualViewport === null) return () => undefined;
  const tell = () => {
    const { height, offsetTop, scale } = visualViewport;
    // A page that is zoomed in has a smaller view without a keyboard.
    report(scale > 1 ? 0 : Math.max(0, Math.round(window.innerHeight - height - offsetTop)));
  };
  tell();
  const listening = new AbortController();
  for (const type of ['resize', 'scroll']) {
    visualViewport.addEventListener(type, tell, { signal: listening.signal });
  }
  return () => listening.abort();
}
