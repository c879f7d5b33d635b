import { cleanup } from '@testing-library/svelte';
import { afterEach } from 'vitest';

// Runs before every file of component tests. Testing Library does this itself only where `afterEach` is a global.
afterEach(cleanup);
