export { translateTo, writtenAs } from './back';
export type { Choice } from './match';
export { recognizeNotation } from './recognize';
export type { Recognition } from './recognize';
export { searchNotations } from './search';
export type { NotationEntry } from './search';
export { translate } from './translate';
export type { Decisions, TranslatedRow, Translation } from './translation';
export { NOTATIONS as TRANSLATABLE } from '../vocabulary/notations';
