export { hasContentType, readCommand } from './command';
export type { CurlCommand } from './command';
export { shellWords } from './shell';
