export { createKernel } from './memory';
