/** Highlights everything that belongs to the macro under the mouse or the focus. */
export interface Pointing {
  /** Connects an element with parts of the template, by index: it highlights them and is highlighted with them. */
  readonly bind: (element: HTMLElement, parts: readonly number[]) => void;
  /** Disconnects every element before a redraw. */
  readonly clear: () => void;
}

/** Creates the highlighting. The mouse has priority, then the focus, then the element that was pressed last. */
export function createPointing(): Pointing {
  const bound = new Map<HTMLElement, readonly number[]>();
  let mouse: readonly number[] | undefined;
  let focus: readonly number[] | undefined;
  let pinned: HTMLElement | undefined;
  const light = () => lightIn(bound, mouse ?? focus ?? (pinned && bound.get(pinned)) ?? []);
  const pin = (element: HTMLElement) => {
    pinned?.setAttribute('aria-pressed', 'false');
    pinned = pinned === element ? undefined : element;
    pinned?.setAttribute('aria-pressed', 'true');
    light();
  };
  const bind = (element: HTMLElement, parts: readonly number[]) => {
    bound.set(element, parts);
    listen(element, {
      pointerenter: () => ((mouse = parts), light()),
      pointerleave: () => ((mouse = undefined), light()),
      focus: () => ((focus = parts), light()),
      blur: () => ((focus = undefined), light()),
    });
    if (element.hasAttribute('aria-pressed')) onPress(element, () => pin(element));
  };
  const clear = () => {
    bound.clear();
    mouse = focus = pinned = undefined;
  };
  return { bind, clear };
}

function lightIn(bound: ReadonlyMap<HTMLElement, readonly number[]>, parts: readonly number[]): void {
  const lit = new Set(parts);
  for (const [element, own] of bound) {
    element.classList.toggle(
      'lit',
      own.some((part) => lit.has(part)),
    );
  }
}

function listen(element: HTMLElement, acts: Readonly<Record<string, () => void>>): void {
  for (const [name, act] of Object.entries(acts)) element.addEventListener(name, act);
}

function onPress(element: HTMLElement, act: () => void): void {
  element.addEventListener('click', act);
  element.addEventListener('keydown', (press) => {
    if (press.key !== 'Enter' && press.key !== ' ') return;
    press.preventDefault();
    act();
  });
}
