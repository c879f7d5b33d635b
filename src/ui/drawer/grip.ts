import type { Drawer, SheetSize } from '../drawer.svelte';

// A shorter way of the finger is a tap, in px.
const DRAG_PX = 24;
const SIZES: readonly SheetSize[] = ['small', 'medium', 'large'];

/**
 * Returns an attachment for the grip of a phone's sheet: a drag upward makes it larger, one downward smaller and then
 * closes it, and a click changes between the largest and the middle size.
 */
export function sheetGrip(drawer: Drawer): (grip: HTMLElement) => () => void {
  return (grip) => {
    const listening = new AbortController();
    const { signal } = listening;
    let start: number | undefined;
    let wasDragged = false;
    const down = ({ clientY, pointerId }: PointerEvent) => {
      start = clientY;
      wasDragged = false;
      grip.setPointerCapture(pointerId);
    };
    const move = ({ clientY }: PointerEvent) => {
      if (start === undefined || Math.abs(clientY - start) < DRAG_PX) return;
      step(drawer, clientY < start ? 1 : -1);
      [start, wasDragged] = [undefined, true];
    };
    const click = () => {
      if (!wasDragged) drawer.resize(drawer.size === 'large' ? 'medium' : 'large');
      wasDragged = false;
    };
    grip.addEventListener('pointerdown', down, { signal });
    grip.addEventListener('pointermove', move, { signal });
    grip.addEventListener('click', click, { signal });
    return () => listening.abort();
  };
}

function step(drawer: Drawer, by: 1 | -1): void {
  const at = SIZES.indexOf(drawer.size) + by;
  const next = SIZES[Math.min(at, SIZES.length - 1)];
  if (at < 0 || next === undefined) drawer.close();
  else drawer.resize(next);
}
