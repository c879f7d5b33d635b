import type * as explain from './explain';

/** What there is to read about macros and fields, and how it is drawn. */
export type Explanation = typeof explain;

let loaded: Explanation | undefined;
let loading: Promise<Explanation | undefined> | undefined;

/** Gives the explanation if it is there already. */
export function loadedExplanation(): Explanation | undefined {
  return loaded;
}

/** Loads the explanation once. Undefined when it cannot be had, as when the page is offline; the next call tries again. */
export function loadExplanation(): Promise<Explanation | undefined> {
  loading ??= import('./explain').then(
    (module) => (loaded = module),
    () => (loading = undefined),
  );
  return loading;
}
