// A screen's height ahead, so that a reader who scrolls finds the embed there.
const AHEAD = '600px';

const callbacks = new WeakMap<Element, (isNear: boolean) => void>();

let observer: IntersectionObserver | undefined;

/** Calls back whenever an element comes near the part of the page that is seen, or leaves it. */
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

/** Calls back no more. */
export function stopWatching(element: Element): void {
  callbacks.delete(element);
  observer?.unobserve(element);
}
