export { hasContentType, readCommand } from './command';
export type { CurlCommand } from './command';
export { shellWords, shellWordsAt } from './shell';
export type { ShellWord } from './shell';
