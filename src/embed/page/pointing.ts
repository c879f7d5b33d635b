/** Lights up everything that belongs to the macro that is pointed at. */
export interface Pointing {
  /** Makes an element light up with the parts of the template it belongs to, and point at them. */
  readonly bind: (element: HTMLElement, parts: readonly number[]) => void;
  /** Forgets every element, before they are drawn anew. */
  readonly forget: () => void;
}

/**
 * Keeps what is pointed at: by the mouse, otherwise by the focus, otherwise what was pressed last, which stays lit so
 * that it can be looked for elsewhere.
 */
export function createPointing(): Pointing {
  const bound = new Map<HTMLElement, readonly number[]>();
  let mouse: readonly number[] | undefined;
  let focus: readonly number[] | undefined;
  let pinned: HTMLElement | undefined;
  const light = () => {
    const lit = new Set(mouse ?? focus ?? (pinned && bound.get(pinned)) ?? []);
    for (const [element, parts] of bound) {
      element.classList.toggle(
        'lit',
        parts.some((part) => lit.has(part)),
      );
    }
  };
  const pin = (element: HTMLElement) => {
    pinned?.setAttribute('aria-pressed', 'false');
    pinned = pinned === element ? undefined : element;
    pinned?.setAttribute('aria-pressed', 'true');
    light();
  };
  return {
    bind: (element, parts) => {
      bound.set(element, parts);
      const on = (name: string, act: () => void) => element.addEventListener(name, act);
      on('pointerenter', () => ((mouse = parts), light()));
      on('pointerleave', () => ((mouse = undefined), light()));
      on('focus', () => ((focus = parts), light()));
      on('blur', () => ((focus = undefined), light()));
      if (!element.hasAttribute('aria-pressed')) return;
      on('click', () => pin(element));
      element.addEventListener('keydown', (press) => {
        if (press.key !== 'Enter' && press.key !== ' ') return;
        press.preventDefault();
        pin(element);
      });
    },
    forget: () => {
      bound.clear();
      mouse = focus = pinned = undefined;
    },
  };
}
