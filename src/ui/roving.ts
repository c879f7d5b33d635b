const STEPS: Partial<Record<string, number | 'first' | 'last'>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  Home: 'first',
  End: 'last',
};

/**
 * Attached to a container, lets the arrow keys walk through the elements in it that are marked `data-stop`, so that
 * the whole group is a single stop of the Tab key.
 */
export function roving(container: HTMLElement): () => void {
  const press = (event: KeyboardEvent) => walk(container, event);
  container.addEventListener('keydown', press);
  return () => container.removeEventListener('keydown', press);
}

function walk(container: HTMLElement, event: KeyboardEvent): void {
  const step = STEPS[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [...container.querySelectorAll<HTMLElement>('[data-stop]')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  stops.at(nextStop(at, step, stops.length))?.focus();
}

function nextStop(at: number, step: number | 'first' | 'last', count: number): number {
  if (step === 'first') return 0;
  return step === 'last' ? count - 1 : Math.max(0, Math.min(count - 1, at + step));
}
