/** A split between two parts of the page, as its handle sees it. */
export interface Split {
  /** Whether the parts are next to each other or one above the other. */
  readonly direction: 'columns' | 'rows';
  /** Receives the share of the part before the handle that was asked for, in percent and not limited. */
  readonly onresize: (percent: number) => void;
  /** Called when the share is to follow its default again. */
  readonly onreset: () => void;
  /** Receives the share of the part before the handle, in percent, when the handle is focused and after a key. */
  readonly onshare: (percent: number) => void;
}

const STEP_PX = 16;
const KEYS: Partial<Record<string, number>> = {
  ArrowLeft: -STEP_PX,
  ArrowUp: -STEP_PX,
  ArrowRight: STEP_PX,
  ArrowDown: STEP_PX,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Returns an attachment that makes an element the handle of a split: it can be dragged, moved with the arrow keys, Home
 * and End, and reset with a double click or Enter. The element is inside a line, and the line inside the split container.
 */
export function splitting(split: () => Split): (handle: HTMLElement) => () => void {
  return (handle) => {
    const listening = new AbortController();
    const { signal } = listening;
    handle.tabIndex = 0;
    handle.addEventListener('pointerdown', (down) => handle.setPointerCapture(down.pointerId), { signal });
    handle.addEventListener('pointermove', (move) => drag(handle, move, split()), { signal });
    handle.addEventListener('keydown', (key) => press(handle, key, split()), { signal });
    // The share also depends on the text and the window, so it is read again when the handle is used.
    const tell = () => split().onshare(shareAt(handle, split(), placeOf(handle, split().direction)));
    tell();
    handle.addEventListener('focus', tell, { signal });
    handle.addEventListener('keyup', tell, { signal });
    handle.addEventListener('dblclick', () => split().onreset(), { signal });
    return () => listening.abort();
  };
}

function drag(handle: HTMLElement, move: PointerEvent, split: Split): void {
  if (!handle.hasPointerCapture(move.pointerId)) return;
  split.onresize(shareAt(handle, split, split.direction === 'columns' ? move.clientX : move.clientY));
}

function press(handle: HTMLElement, key: KeyboardEvent, split: Split): void {
  const step = KEYS[key.key];
  if (step === undefined && key.key !== 'Enter') return;
  key.preventDefault();
  if (step === undefined) return split.onreset();
  split.onresize(shareAt(handle, split, placeOf(handle, split.direction) + step));
}

function placeOf(handle: HTMLElement, direction: Split['direction']): number {
  const { left, top } = handle.parentElement?.getBoundingClientRect() ?? new DOMRect();
  return direction === 'columns' ? left : top;
}

/** Returns the share, in percent, that puts the handle at a coordinate of the window, in px. */
function shareAt(handle: HTMLElement, { direction }: Pick<Split, 'direction'>, at: number): number {
  const box = handle.parentElement?.parentElement?.getBoundingClientRect() ?? new DOMRect();
  const [offset, size] = direction === 'columns' ? [at - box.left, box.width] : [at - box.top, box.height];
  // Of what is not shown, or is drawn for the first time, the size is 0.
  return size === 0 ? 0 : (offset / size) * 100;
}
