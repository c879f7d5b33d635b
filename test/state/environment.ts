import type { Environment } from 'vitest/runtime';

/** Node with modules compiled for a browser. Svelte's server build, which Node gets otherwise, runs no effects. */
const environment: Environment = {
  name: 'node-client',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
};

export default environment;
