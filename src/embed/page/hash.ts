import type { hash as Hash } from '../../engine';

let engine: { readonly hash: typeof Hash } | undefined;

/** Loads the hash functions, once. Rejects when they cannot be loaded. */
export async function loadHashes(): Promise<void> {
  engine ??= await import('../../engine/hash');
}

/** True once the hash functions have been loaded. */
export function hasHashes(): boolean {
  return engine !== undefined;
}

/** The engine's `hash` in the build of an embed. Throws before `loadHashes` has resolved. */
export const hash: typeof Hash = (algorithm, text) => {
  if (engine === undefined) throw new Error();
  return engine.hash(algorithm, text);
};
