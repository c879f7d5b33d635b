import fc from 'fast-check';

// Before every file of tests: see `FC_SEED` where the projects are set up.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(import.meta.env.VITE_SEED) });
