import fc from 'fast-check';

/** How many values a property test draws unless it says otherwise: `FC_RUNS`, or 2,000. Slow ones draw a fraction of it. */
export const runs = Number(import.meta.env.VITE_RUNS);

// Runs before every test file. The environment variables are set where the projects are: `.config/vite/tests.ts`.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(import.meta.env.VITE_SEED), numRuns: runs });
