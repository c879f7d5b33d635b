import { rovingTarget } from '../../views';

/**
 * An attachment for a container: the arrow keys move the focus among its elements marked `data-stop`, so the whole
 * group needs a single stop of the Tab key.
 */
export function roving(container: HTMLElement): () => void {
  const press = (event: KeyboardEvent) => {
    const stops = [...container.querySelectorAll<HTMLElement>('[data-stop]')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const target = rovingTarget(event, at, stops.length);
    if (target === undefined) return;
    event.preventDefault();
    stops[target]?.focus();
  };
  container.addEventListener('keydown', press);
  return () => container.removeEventListener('keydown', press);
}
