export { recognizeNotation } from './recognize';
export type { Recognition } from './recognize';
export { translate } from './translate';
export type { Decisions } from './translate';
export { countFits } from './translation';
export type { FitCounts, TranslatedRow, Translation } from './translation';
export type { Choice } from './match';
export { NOTATIONS as TRANSLATABLE } from '../vocabulary/notations';
