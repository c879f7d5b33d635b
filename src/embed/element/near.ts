// About one screen ahead, so the embed is loaded when a reader scrolls to it.
const AHEAD = '600px';

const callbacks = new WeakMap<Element, (isNear: boolean) => void>();

let observer: IntersectionObserver | undefined;

/** Calls back with true when an element comes near the viewport, and with false when it is no longer near. */
export function watchNearness(element: Element, callback: (isNear: boolean) => void): void {
  callbacks.set(element, callback);
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) callbacks.get(target)?.(isIntersecting);
    },
    { rootMargin: `${AHEAD} 0px` },
  );
  observer.observe(element);
}

/** Stops calling back for an element. */
export function stopWatching(element: Element): void {
  callbacks.delete(element);
  observer?.unobserve(element);
}
