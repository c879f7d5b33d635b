export type { Sureness } from './choose';
export { deriveTemplate } from './derive';
export type { DerivedParameter, DerivedTemplate } from './derived';
