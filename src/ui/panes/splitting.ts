/** A split between two parts of the page, as its handle sees it. */
export interface Split {
  /** Whether the parts are next to each other or one above the other. */
  readonly direction: 'columns' | 'rows';
  /** The share of the part before the handle, in percent. */
  readonly share: number;
  /** Receives the share that was asked for, in percent and not limited. */
  readonly onresize: (percent: number) => void;
}

const STEP = 2;
const KEYS: Partial<Record<string, number>> = {
  ArrowLeft: -STEP,
  ArrowUp: -STEP,
  ArrowRight: STEP,
  ArrowDown: STEP,
};

/**
 * Returns an attachment that makes an element the handle of a split: it can be dragged, moved with the arrow keys, and
 * reset to the middle with a double click. The element is inside a gap, and the gap inside the split container.
 */
export function splitting(split: () => Split): (handle: HTMLElement) => () => void {
  return (handle) => {
    const listening = new AbortController();
    const { signal } = listening;
    handle.tabIndex = 0;
    handle.addEventListener('pointerdown', (down) => handle.setPointerCapture(down.pointerId), { signal });
    handle.addEventListener('pointermove', (move) => drag(handle, move, split()), { signal });
    handle.addEventListener('keydown', (key) => press(key, split()), { signal });
    handle.addEventListener('dblclick', () => split().onresize(50), { signal });
    return () => listening.abort();
  };
}

function drag(handle: HTMLElement, move: PointerEvent, { direction, onresize }: Split): void {
  const container = handle.parentElement?.parentElement?.getBoundingClientRect();
  if (container === undefined || !handle.hasPointerCapture(move.pointerId)) return;
  const share =
    direction === 'columns'
      ? (move.clientX - container.left) / container.width
      : (move.clientY - container.top) / container.height;
  onresize(share * 100);
}

function press(key: KeyboardEvent, { share, onresize }: Split): void {
  const step = KEYS[key.key];
  if (step === undefined) return;
  key.preventDefault();
  onresize(share + step);
}
