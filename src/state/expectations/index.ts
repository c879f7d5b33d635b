export { EXPECTATIONS_EXTENSION } from '../../batch/expectations';
export type { Expectation, FileFault, Outcome } from '../../batch/expectations';
export { Expectations } from './expectations.svelte';
export type { AddedFile, KeptExpectation } from './expectations.svelte';
