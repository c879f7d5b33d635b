import { rovingTarget } from '../../views';

/**
 * Attached to a container, lets the arrow keys move the focus through the elements in it that are marked `data-stop`,
 * so that the whole group is a single stop of the Tab key.
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
