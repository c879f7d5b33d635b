import fc from 'fast-check';

/** How many values a property test draws unless it says otherwise: `FC_RUNS`, or 2,000. Slow ones draw `fewerRuns`. */
export const runs = Number(import.meta.env.VITE_RUNS);

/**
 * The settings of a property test that draws a fraction of `runs`, because each of its values takes long. At least one
 * and a whole number: fast-check never ends with a fraction.
 */
export function fewerRuns(fraction: number): { readonly numRuns: number } {
  return { numRuns: Math.max(1, Math.ceil(runs / fraction)) };
}

/** Any character of Unicode but lone surrogates; fast-check's own `binary` first lists all of them, which takes a second. */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10f7ff })
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));

// Runs before every test file. The environment variables are set where the projects are: `.config/vite/tests.ts`.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(import.meta.env.VITE_SEED), numRuns: runs });
