/*
 * What completion needs beyond the macros, and what derives a template from a request: what keys mean, how they are read,
 * and the headings of the list. It is imported by its path in code that loads on demand.
 */
export { KEY_MEANINGS } from './key-meanings';
export type { KeyMeaning, MeaningfulKey } from './key-meanings';
export { endsOf, hashOf, meaningOf, phrasesOf, wordsOf } from './key-words';
export type { AskedHash, KeyHash, KeyPhrase, ReadMeaning } from './key-words';
export { MACRO_GROUPS } from './macro-groups';
export type { MacroGroup } from './macro-groups';
