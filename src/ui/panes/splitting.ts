/** What a handle between two parts of the page moves. */
export interface Split {
  readonly direction: 'columns' | 'rows';
  /** The share of what comes before the handle, in percent. */
  readonly share: number;
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
 * Makes an attachment that turns an element into the handle of a split: it can be dragged, moved with the arrow keys,
 * and set back to the middle with a double click. It stands in a gap, and the gap in what is split.
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
  const around = handle.parentElement?.parentElement?.getBoundingClientRect();
  if (around === undefined || !handle.hasPointerCapture(move.pointerId)) return;
  const along =
    direction === 'columns'
      ? (move.clientX - around.left) / around.width
      : (move.clientY - around.top) / around.height;
  onresize(along * 100);
}

function press(key: KeyboardEvent, { share, onresize }: Split): void {
  const step = KEYS[key.key];
  if (step === undefined) return;
  key.preventDefault();
  onresize(share + step);
}
